/** The page: every panel in its place, and what a panel says to who cannot see it. */
import { t } from "../../i18n/index.js";
import { html, useEffect, useState } from "../../vendor/preact.js";
import { linesOf } from "../scene/model/element.js";
import { wordsOfSet } from "../scene/set.js";
import { SceneView } from "../scene/view.js";
import { isFilled } from "./content.js";
import { pageOf } from "./layouts.js";

/** @typedef {import("./content.js").Comic} Comic */
/** @typedef {import("./content.js").Panel} Panel */

const percent = (/** @type {number} */ part) => `${(part * 100).toFixed(3)}%`;

/** @param {{content: Comic, children: (panel: Panel, place: number) => any}} props children: what stands in each place */
export function Page({ content: { layout, panels }, children }) {
  const { height, boxes } = pageOf(layout, panels.length);
  return html`
    <ol class="comic-page" data-picture style=${{ aspectRatio: `1 / ${height}`, "--tall": height }}>
      ${panels.map((panel, place) => boxes[place] && html`<li key=${panel.id} style=${{ left: percent(boxes[place].x), top: percent(boxes[place].y / height), width: percent(boxes[place].side) }}>${children(panel, place)}</li>`)}
    </ol>`;
}

/** In words: its caption, then what is in it from back to front. The names of stickers may come a moment later.
 * @returns {(panel: Panel, place: number) => string} */
export function useTold() {
  const [, arrived] = useState(0);
  useEffect(() => void wordsOfSet.load().then(() => arrived(1), () => {}), []);
  return (panel, place) => {
    const said = [panel.caption?.text, ...linesOf(panel.scene, { ...wordsOfSet, t }).map(({ text }) => text), !isFilled(panel) && t("comic.panel.empty")];
    return `${t("comic.panel", { n: place + 1 })}. ${said.filter(Boolean).join(". ")}`;
  };
}

/** @param {{panel: Panel, label: string}} props */
export const PanelView = ({ panel: { scene, caption }, label }) => html`<${SceneView} scene=${scene} caption=${caption} label=${label} />`;
