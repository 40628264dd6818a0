/** One moment: a picture, a recording or words. */
import { t } from "../../i18n/index.js";
import { html } from "../../vendor/preact.js";
import { Photo } from "../../pages/parts/photo.js";
import { Recording } from "../../pages/parts/recording.js";

/** @param {{moment: import("./content.js").Caught, state?: MediumState}} props */
export function Moment({ moment: { kind, medium, text }, state }) {
  if (!medium) return html`<p class="own-words" dir="auto">${text}</p>`;
  if (kind === "voice" || kind === "video") return html`<${Recording} id=${medium} kind=${kind} state=${state} />`;
  return html`<${Photo} id=${medium} size=${480} name=${t(`capture.kind.${kind}`)} pending=${state === "pending"} />`;
}
