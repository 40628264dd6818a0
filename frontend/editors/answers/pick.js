/** A photo or drawing of the day itself: the best moment was caught there. */
import { box } from "../../offline/box.js";
import { t, tn } from "../../i18n/index.js";
import { Icon } from "../../ui/icon.js";
import { html, useState } from "../../vendor/preact.js";
import { usePhoto } from "../../pages/parts/photo.js";
import { picturesOf } from "../capture/content.js";

/** @param {{activity_id: Uuid, taken: Uuid[], onPick: (id: Uuid) => void}} props taken: what the answer shows already */
export function Pick({ activity_id, taken, onPick }) {
  const [open, setOpen] = useState(false);
  const pictures = picturesOf(box.works({ activity_id })).filter((id) => !taken.includes(id));
  const pick = (/** @type {Uuid} */ id) => (onPick(id), setOpen(false));
  if (!pictures.length) return null;
  if (!open) return html`<button type="button" class="way" onClick=${() => setOpen(true)}><${Icon} name="star" />${t("way.moments")}</button>`;
  return html`<ul class="thumbs picks">${pictures.map((id, place) => html`<li key=${id}><${Choice} id=${id} name=${tn("photo.name", place + 1)} onPick=${pick} /></li>`)}</ul>`;
}

/** @param {{id: Uuid, name: string, onPick: (id: Uuid) => void}} props */
function Choice({ id, name, onPick }) {
  const url = usePhoto(id, 480);
  return html`<button type="button" class="photo" aria-label=${t("way.moment", { name })} onClick=${() => onPick(id)}>${url && url !== "none" ? html`<img src=${url} alt="" />` : html`<${Icon} name="photo" />`}</button>`;
}
