/** The large tiles, where the thumb is: photo, voice, video, note, drawing. */
import { box } from "../../offline/box.js";
import { t } from "../../i18n/index.js";
import { Icon } from "../../ui/icon.js";
import { say } from "../../ui/say.js";
import { html, useState } from "../../vendor/preact.js";
import { finishing } from "../draft.js";

/** @param {any} props rule: whether the company allows photos; start: opens what fills the screen; full: nothing more fits */
export function Dock({ rule, full, start, add, setProblem }) {
  if (full) return html`<div class="dock"><p class="note"><${Icon} name="star" />${t("capture.full")}</p></div>`;
  const camera = rule !== "no";
  return html`
    <div class="dock">
      ${camera && html`<${PhotoTile} rule=${rule} add=${add} setProblem=${setProblem} />`}
      <${Tile} icon="mic" text="capture.voice" onClick=${() => start("voice")} big />
      ${camera && html`<${Tile} icon="video" text="capture.video" onClick=${() => start("video")} />`}
      <${Tile} icon="pencil" text="capture.note" onClick=${() => start("note")} big=${!camera} />
      <${Tile} icon="brush" text="capture.drawing" onClick=${() => start("drawing")} big=${!camera} />
      <p class="rule small"><${Icon} name="camera" />${t(`capture.photos.${rule}`)}</p>
    </div>`;
}

/** @param {{icon: string, text: string, onClick: () => void, big?: boolean}} props */
const Tile = ({ icon, text, onClick, big }) => html`
  <button type="button" class=${`tile ${big ? "big" : ""}`} onClick=${onClick}><${Icon} name=${icon} /><span>${t(text)}</span></button>`;

/** One tap opens the phone's own camera.
 * @param {any} props */
function PhotoTile({ rule, add, setProblem }) {
  const [busy, setBusy] = useState(false);
  const take = async (/** @type {any} */ { target }) => {
    const [file] = target.files;
    target.value = "";
    if (!file) return;
    setProblem(null);
    setBusy(true);
    try {
      await finishing(async () => add({ kind: "photo", medium: await box.addPhoto(file) }));
      say(t("capture.said.photo"));
    } catch (error) {
      setProblem(error);
    }
    setBusy(false);
  };
  return html`<label class="tile big photo-tile" data-rule=${rule}>
    <input class="unseen" type="file" accept="image/*" capture="environment" disabled=${busy} onChange=${take} /><${Icon} name="camera" /><span>${t(busy ? "wait" : "capture.photo")}</span></label>`;
}
