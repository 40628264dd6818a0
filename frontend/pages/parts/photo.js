/** A photo from the phone or from school; tap to see it large. */
import "../../i18n/photo.js";
import { box } from "../../offline/box.js";
import { t } from "../../i18n/index.js";
import { Dialog } from "../../ui/dialog.js";
import { Icon } from "../../ui/icon.js";
import { html, useEffect, useState } from "../../vendor/preact.js";
import { TalkWay } from "./talk-way.js";

/** Another device still has to send it: nobody can show it here yet.
 * @param {Uuid} id @param {WorkRead[]} works that may name it */
export const isAway = (id, works) => works.some(({ media }) => media?.[id] === "pending") && box.photoProgress(id) === null;

/** The address of a photo on this device; null while it is fetched, "none" when it cannot be had now.
 * @param {Uuid} id @param {96 | 480 | 1600} size */
export function usePhoto(id, size) {
  const [url, setUrl] = useState(/** @type {string | null} */ (null));
  useEffect(() => {
    let wanted = true;
    box.photo(id, size).then((found) => wanted && setUrl(found), () => wanted && setUrl("none"));
    return () => void (wanted = false);
  }, [id, size]);
  return url;
}

/** @param {{id: Uuid, size: 96 | 480 | 1600, name: string, pending?: boolean}} props pending: it has not arrived at school yet */
export function Photo({ id, size, name, pending }) {
  const url = usePhoto(id, size);
  const [large, enlarge] = useState(false);
  const progress = box.photoProgress(id);
  if (url === "none") return html`<span class="photo empty"><${Icon} name="photo" /><small>${t(pending ? "photo.pending" : "photo.not_here")}</small></span>`;
  return html`
    <button type="button" class="photo" onClick=${() => enlarge(true)} disabled=${!url} aria-label=${t("photo.enlarge", { name })}>${url && html`<img src=${url} alt="" />`}</button>
    ${progress !== null && progress < 1 && html`<progress class="meter" max="1" value=${progress} aria-label=${t("photo.sending")}></progress>`}
    ${large && html`<${Large} id=${id} name=${name} onClose=${() => enlarge(false)} />`}`;
}

/** @param {{id: Uuid, name: string, onClose: () => void}} props */
function Large({ id, name, onClose }) {
  const url = usePhoto(id, 1600);
  return html`<${Dialog} big label=${name} onClose=${onClose}>
    ${url && url !== "none" ? html`<img src=${url} alt=${name} />` : html`<p class="note">${t(url ? "photo.not_here" : "wait")}</p>`}
    <div class="line spread"><button type="button" class="button" autofocus onClick=${onClose}>${t("close")}</button><${TalkWay} /></div><//>`;
}
