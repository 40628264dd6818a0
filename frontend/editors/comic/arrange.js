/** Panels come, go, move and change places. Nothing that was made is lost by it. Pure. */
import { newElementId } from "../scene/model/element.js";
import { renewed } from "../scene/model/ops.js";
import { isFilled, newPanel, placeOf, whole } from "./content.js";
import { LAYOUTS, layoutFor } from "./layouts.js";

/** @typedef {import("./content.js").Comic} Comic */
/** @typedef {import("./content.js").Panel} Panel */

export const MOST_PANELS = 8;

/** With other panels; where their number changed, in a layout that has that many places.
 * @param {Comic} content @param {Panel[]} panels @param {string} [layout] @returns {Comic} */
const arranged = (content, panels, layout = content.layout) => ({ ...content, panels, layout: LAYOUTS[layout]?.slots.length === panels.length ? layout : layoutFor(panels.length) });

/** @param {Comic} content @param {number} at @param {Panel} [panel] @returns {Comic} */
export function added(content, at, panel = newPanel()) {
  if (content.panels.length >= MOST_PANELS) return content;
  return arranged(content, [...content.panels.slice(0, at), panel, ...content.panels.slice(at)]);
}

/** Right after it, with names of its own. @param {Comic} content @param {string} id @returns {Comic} */
export function copied(content, id) {
  const at = placeOf(content, id);
  if (at < 0) return content;
  const { scene, caption } = content.panels[at];
  return added(content, at + 1, whole({ id: newElementId(), scene: renewed(scene), caption: caption && { ...caption, id: newElementId() } }));
}

/** The last one stays, and is emptied. @param {Comic} content @param {string} id @returns {Comic} */
export function removed(content, id) {
  const panels = content.panels.filter((panel) => panel.id !== id);
  return arranged(content, panels.length ? panels : [newPanel()]);
}

/** @param {Comic} content @param {string} id @param {number} step @returns {Comic} */
export function moved(content, id, step) {
  const from = placeOf(content, id);
  const to = from + step;
  if (from < 0 || !content.panels[to]) return content;
  const panels = [...content.panels];
  panels.splice(to, 0, ...panels.splice(from, 1));
  return { ...content, panels };
}

/** Whether everything that was made fits into it. @param {Comic} content @param {string} layout */
export const fits = ({ panels }, layout) => panels.filter(isFilled).length <= LAYOUTS[layout].slots.length;

/** In another layout: empty panels come or go at the end, whatever was made stays. @param {Comic} content @param {string} layout @returns {Comic} */
export function laid(content, layout) {
  if (!fits(content, layout)) return content;
  const count = LAYOUTS[layout].slots.length;
  const panels = [...content.panels];
  for (let at = panels.length - 1; panels.length > count; at--) if (!isFilled(panels[at])) panels.splice(at, 1);
  while (panels.length < count) panels.push(newPanel());
  return arranged(content, panels, layout);
}
