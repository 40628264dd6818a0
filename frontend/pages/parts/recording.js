/** Plays a recording: the bytes of this device where it has them, else what school made of it. */
import "../../i18n/recording.js";
import { box } from "../../offline/box.js";
import { t } from "../../i18n/index.js";
import { problemText } from "../../i18n/problem.js";
import { wear } from "../../ui/style.js";
import { html, useEffect, useState } from "../../vendor/preact.js";

await wear("recording");

const WAITS = ["pending", "processing"];

/** @param {{id: Uuid, kind?: "voice" | "video", state?: MediumState}} props kind: unknown where a work only says that it is a recording */
export function Recording({ id, kind, state = "pending" }) {
  const own = useOwn(id);
  const [broken, setBroken] = useState(false);
  const [silent, setSilent] = useState(false);
  const src = own ?? (own === null && state === "here" ? `/api/v1/media/${id}/play` : undefined);
  const name = t(`recording.${kind ?? "any"}`);
  // A video element plays both; without a picture it is as low as its buttons.
  const look = (/** @type {any} */ { currentTarget }) => setSilent(!currentTarget.videoWidth);
  return html`
    <div class="recording">
      ${src && !broken && (kind === "voice"
        ? html`<audio controls preload="metadata" src=${src} aria-label=${name} onError=${() => setBroken(true)}></audio>`
        : html`<video class=${silent ? "sound" : ""} controls playsinline preload="metadata" src=${src} aria-label=${name} onLoadedMetadata=${look} onError=${() => setBroken(true)}></video>`)}
      <${Where} id=${id} state=${state} own=${Boolean(own)} broken=${broken} />
    </div>`;
}

/** The own bytes; undefined while it looks, null when they are not here.
 * @param {Uuid} id @returns {string | null | undefined} */
function useOwn(id) {
  const [url, setUrl] = useState(/** @type {string | null | undefined} */ (undefined));
  useEffect(() => {
    let wanted = true;
    box.tapes().then((tapes) => tapes.own(id)).then((found) => wanted && setUrl(found));
    return () => void (wanted = false);
  }, [id]);
  return url;
}

/** Where it is, in words, when that is not simply "here".
 * @param {{id: Uuid, state: MediumState, own: boolean, broken: boolean}} props */
function Where({ id, state, own, broken }) {
  const progress = box.photoProgress(id);
  const refused = box.stuck().find(({ target }) => target === id);
  if (refused) return html`<p class="small warn">${problemText(refused.problem)}</p>`;
  if (progress) return html`<progress class="meter" max="1" value=${progress} aria-label=${t("recording.sending")}></progress>`;
  if (progress === 0) return html`<p class="small soft">${t("recording.unsent")}</p>`;
  if (broken) return html`<p class="small soft">${t("recording.broken")}</p>`;
  if (state === "here" || (own && state === "pending")) return null;
  if (WAITS.includes(state)) return html`<p class="small soft">${t(`recording.${state}`)}</p>`;
  // School could make nothing of it; what it says then is why.
  return html`<p class="small warn">${problemText({ code: state })}</p>`;
}
