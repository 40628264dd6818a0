/** Reads a moodboard back. A tap on something tells why it is there; the same stands in a list, for who taps no pictures. */
import "../../i18n/moodboard.js";
import "../../i18n/scene.js";
import { t } from "../../i18n/index.js";
import { Recording } from "../../pages/parts/recording.js";
import { Icon } from "../../ui/icon.js";
import { wear } from "../../ui/style.js";
import { html, useEffect, useState } from "../../vendor/preact.js";
import { usePointing } from "../../pages/parts/pointing.js";
import { isNewer } from "../scene/model/element.js";
import { useLines } from "../scene/outline.js";
import { SceneView } from "../scene/view.js";
import { isMade, reasonsOf } from "./content.js";

await Promise.all([wear("scene"), wear("board")]);

/** @param {{assignment?: Assignment, content: any, media?: Record<Uuid, MediumState>}} props */
export default function Show({ assignment, content, media = {} }) {
  return isNewer(content) ? html`<p class="note"><${Icon} name="sparkle" />${t("moodboard.newer")}</p>` : html`<${Board} content=${content} media=${media} title=${assignment?.title ?? ""} />`;
}

/** @param {{content: import("./content.js").Moodboard, media: Record<Uuid, MediumState>, title: string}} props */
function Board({ content, media, title }) {
  const [open, setOpen] = useState("");
  const lines = useLines(content.scene);
  const reasons = reasonsOf(content);
  const { text, recording } = content.closing ?? {};
  const nameOf = (/** @type {string} */ id) => lines.find((line) => line.id === id)?.text;
  const pointing = usePointing((id) => nameOf(id) ?? null);
  const tap = (/** @type {string} */ id) => (pointing.asks ? pointing.at(id) : setOpen(reasons.some((each) => each.id === id) && id !== open ? id : ""));
  if (!isMade(content)) return html`<p class="hint">${t("show.nothing")}</p>`;
  return html`
    <div class="board-view" data-drawn data-pointing=${pointing.asks}>
      <div data-picture><${SceneView} scene=${content.scene} label=${lines.map((line) => line.text).join(". ")} class="on-board" marked=${pointing.shown} onTap=${tap} /></div>
      ${pointing.asks && html`<ul class="layers" aria-label=${t("thread.point.now")}>${lines.map((line) => html`<li key=${line.id}><button type="button" class="option grow" onClick=${() => pointing.at(line.id)}><span class="clip" dir="auto">${line.text}</span></button></li>`)}</ul>`}
      ${title && html`<${Ways} name=${title} />`}
      ${reasons.length > 0 && html`<section class="reasons"><h2>${t("moodboard.why")}</h2><p class="hint small">${t("moodboard.why.tap")}</p>
        <ul>${reasons.map(({ id, why }) => html`<li key=${id}>
          <button type="button" class="option grow" aria-expanded=${id === open} onClick=${() => setOpen(id === open ? "" : id)}><${Icon} name="talk" /><span class="clip" dir="auto">${nameOf(id)}</span></button>
          ${id === open && html`<div class="reason rise" role="status">${why?.text && html`<p class="own-words" dir="auto">${why.text}</p>`}${why?.recording && html`<${Recording} id=${why.recording} kind="voice" state=${media[why.recording]} />`}</div>`}</li>`)}</ul></section>`}
      ${(text || recording) && html`<section class="answer"><h2><${Icon} name="talk" />${t("moodboard.closing.said")}</h2>
        ${text && html`<p class="own-words" dir="auto">${text}</p>`}${recording && html`<${Recording} id=${recording} kind="voice" state=${media[recording]} />`}</section>`}
    </div>`;
}

/** Kept or shared as a picture, once the code for that is here. @param {{name: string}} props */
function Ways({ name }) {
  const [AsPicture, arrived] = useState(/** @type {any} */ (null));
  useEffect(() => void import("../scene/as-picture.js").then((room) => arrived(() => room.AsPicture), reportError), []);
  return AsPicture && html`<${AsPicture} name=${name} />`;
}
