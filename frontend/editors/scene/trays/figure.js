/** A figure, built by taps. It stands on the stage from the first moment and changes there. */
import { t } from "../../../i18n/index.js";
import { problemText } from "../../../i18n/problem.js";
import { Alert } from "../../../ui/field.js";
import { html, useEffect, useState } from "../../../vendor/preact.js";
import { dressed, layersOf, newFigure } from "../model/figure.js";
import { Options, Tray } from "../parts.js";
import { inWords, loadFigures, pictureOf } from "../set.js";
import { useLoaded } from "./sticker.js";

/** @param {any} figures @param {string} id of a part, or of a choice as in `hair/long` */
const nameOf = ({ words = {} }, id) => (words[id] ? inWords(words[id]) : id.replace(/^.*\//, "").replaceAll("_", " "));

/** @param {any} props */
export function FigureTray({ desk, at, close }) {
  const [figures, problem] = useLoaded(loadFigures);
  const [part, setPart] = useState("");
  const el = desk.el?.kind === "figure" ? desk.el : null;
  useEffect(() => void (figures && !el && desk.add(newFigure(figures, at()))), [figures]);
  if (!figures || !el) return html`<${Tray} desk=${desk} title=${t("scene.tool.figure")} onClose=${close}><${Alert}>${problem && problemText(problem)}<//><//>`;
  const parts = Object.keys(figures.parts);
  const open = part || parts[0];
  return html`
    <${Tray} desk=${desk} title=${t("scene.tool.figure")} onClose=${close}>
      <${Options} name=${t("scene.figure.parts")} value=${open} options=${parts.map((value) => ({ value, text: nameOf(figures, value) }))} onPick=${setPart} />
      <ul class="grid" key=${open}>${figures.parts[open].map((/** @type {string} */ choice) => html`
        <li key=${choice}><button type="button" class="pick" aria-label=${nameOf(figures, `${open}/${choice}`)} aria-pressed=${el.parts[open] === choice} onClick=${() => desk.put(dressed(el, { [open]: choice }, figures), "changed")}>
          <span class="pile">${layersOf({ ...el.parts, [open]: choice }, figures).map((id) => html`<img key=${id} src=${pictureOf(id)} alt="" loading="lazy" />`)}</span></button></li>`)}</ul>
    <//>`;
}
