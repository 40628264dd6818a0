/** Reads a comic back: the page as a whole, and panel by panel as large as the screen. */
import "../../i18n/comic.js";
import { t } from "../../i18n/index.js";
import { Icon } from "../../ui/icon.js";
import { wear } from "../../ui/style.js";
import { html, useState } from "../../vendor/preact.js";
import { usePointing } from "../../pages/parts/pointing.js";
import { isNewer } from "../scene/model/element.js";
import { AsPicture } from "../scene/as-picture.js";
import { hasAnything, isFilled, placeOf } from "./content.js";
import { Page, PanelView, useTold } from "./page.js";
import { Reader } from "./reader.js";

await Promise.all([wear("scene"), wear("comic")]);

/** @typedef {import("./content.js").Comic} Comic */

/** @param {{assignment: Assignment, content: Comic, at?: string}} props at: of a slide: "page", or one panel */
export default function Show({ assignment, content, at }) {
  if (isNewer(content)) return html`<p class="note">${t("comic.newer")}</p>`;
  if (at) return html`<${OnSlide} content=${content} at=${at} />`;
  if (!hasAnything(content)) return html`<p class="hint">${t("show.nothing")}</p>`;
  return html`<${Whole} content=${content} title=${assignment.title} />`;
}

/** @param {{content: Comic, title: string}} props */
function Whole({ content, title }) {
  const told = useTold();
  const [reads, read] = useState("");
  const pointing = usePointing((id) => nameOf(content, id));
  const tap = (/** @type {import("./content.js").Panel} */ panel) => (pointing.asks ? pointing.at(panel.id) : isFilled(panel) && read(panel.id));
  return html`
    <div class="comic stack" data-drawn data-pointing=${pointing.asks}>
      ${content.title.trim() && html`<h2 class="comic-title" dir="auto">${content.title}</h2>`}
      <${Page} content=${content}>${(/** @type {any} */ panel, /** @type {number} */ place) => html`
        <button type="button" class="comic-panel" aria-current=${holds(panel, pointing.shown) ? "true" : undefined} onClick=${() => tap(panel)}><${PanelView} panel=${panel} label=${told(panel, place)} /></button>`}<//>
      <div class="line">
        ${content.panels.some(isFilled) && html`<button type="button" class="button quiet slim" onClick=${() => read(content.panels[0].id)}><${Icon} name="full" />${t("comic.read")}</button>`}
        <${AsPicture} name=${content.title.trim() || title} />
      </div>
      ${reads && html`<${Reader} content=${content} first=${reads} onClose=${() => read("")} />`}
    </div>`;
}

/** @param {{content: Comic, at: string}} props */
function OnSlide({ content, at }) {
  const told = useTold();
  const place = placeOf(content, at);
  if (place >= 0) return html`<div class="comic-large"><${PanelView} panel=${content.panels[place]} label=${told(content.panels[place], place)} /></div>`;
  return html`<${Page} content=${content}>${(/** @type {any} */ panel, /** @type {number} */ nth) => html`<${PanelView} panel=${panel} label=${told(panel, nth)} />`}<//>`;
}

/** @param {import("./content.js").Panel} panel @param {string | null} id of it, or of something in it */
const holds = ({ id: own, scene, caption }, id) => id !== null && (own === id || caption?.id === id || scene.elements.some((el) => el.id === id));

/** @param {Comic} content @param {string} id */
function nameOf({ panels }, id) {
  const place = panels.findIndex((panel) => holds(panel, id));
  return place < 0 ? null : t("comic.panel", { n: place + 1 });
}
