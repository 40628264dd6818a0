/** Reads a moodboard back. A tap on something tells why it is there; the same stands in a list, for who taps no pictures. */
import "../../i18n/moodboard.js";
import "../../i18n/scene.js";
import { t } from "../../i18n/index.js";
import { Recording } from "../../pages/parts/recording.js";
import { Icon } from "../../ui/icon.js";
import { wear } from "../../ui/style.js";
import { html, useState } from "../../vendor/preact.js";
import { isNewer } from "../scene/model/element.js";
import { useLines } from "../scene/outline.js";
import { SceneView } from "../scene/view.js";
import { isMade, reasonsOf } from "./content.js";

await wear("scene");

/** @param {{content: any, media?: Record<Uuid, MediumState>}} props */
export default function Show({ content, media = {} }) {
  return isNewer(content) ? html`<p class="note"><${Icon} name="sparkle" />${t("moodboard.newer")}</p>` : html`<${Board} content=${content} media=${media} />`;
}

/** @param {{content: import("./content.js").Moodboard, media: Record<Uuid, MediumState>}} props */
function Board({ content, media }) {
  const [open, setOpen] = useState("");
  const lines = useLines(content.scene);
  const reasons = reasonsOf(content);
  const { text, recording } = content.closing ?? {};
  const nameOf = (/** @type {string} */ id) => lines.find((line) => line.id === id)?.text;
  if (!isMade(content)) return html`<p class="hint">${t("show.nothing")}</p>`;
  return html`
    <div class="board-view">
      <${SceneView} scene=${content.scene} label=${lines.map((line) => line.text).join(". ")} class="on-board" onTap=${(/** @type {string} */ id) => setOpen(reasons.some((each) => each.id === id) && id !== open ? id : "")} />
      ${reasons.length > 0 && html`<section class="reasons"><h2>${t("moodboard.why")}</h2><p class="hint small">${t("moodboard.why.tap")}</p>
        <ul>${reasons.map(({ id, why }) => html`<li key=${id}>
          <button type="button" class="option grow" aria-expanded=${id === open} onClick=${() => setOpen(id === open ? "" : id)}><${Icon} name="talk" /><span class="clip" dir="auto">${nameOf(id)}</span></button>
          ${id === open && html`<div class="reason rise" role="status">${why?.text && html`<p class="own-words" dir="auto">${why.text}</p>`}${why?.recording && html`<${Recording} id=${why.recording} kind="voice" state=${media[why.recording]} />`}</div>`}</li>`)}</ul></section>`}
      ${(text || recording) && html`<section class="answer"><h2><${Icon} name="talk" />${t("moodboard.closing.said")}</h2>
        ${text && html`<p class="own-words" dir="auto">${text}</p>`}${recording && html`<${Recording} id=${recording} kind="voice" state=${media[recording]} />`}</section>`}
    </div>`;
}
