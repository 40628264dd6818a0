/** Persons built from parts. `frontend/set/figures.json` says which parts there are and how choices become pictures. */
import { newElement } from "./element.js";

/** `parts`: the choices of each part, the first one being the standard; "none" is a choice without a picture. `layers`, from back to
 * front: ids with parts to fill in, such as "figure/hair/{hair}", drawn with the choices that `when` names.
 * @typedef {{parts: Record<string, string[]>, layers: {id: string, when?: Record<string, string[]>}[], w?: number, h?: number}} Figures */

/** A choice that this set does not have (any more) gives way to the standard.
 * @param {Record<string, string>} parts @param {Figures} figures */
const wholeParts = (parts, figures) => Object.fromEntries(Object.entries(figures.parts).map(([part, choices]) => [part, choices.includes(parts[part]) ? parts[part] : choices[0]]));

/** Ids of the set, back to front.
 * @param {Record<string, string>} parts @param {Figures} figures */
export function layersOf(parts, figures) {
  const chosen = wholeParts(parts, figures);
  const fitting = figures.layers.filter(({ when = {} }) => Object.entries(when).every(([part, choices]) => choices.includes(chosen[part])));
  return fitting.filter(({ id }) => !id.match(/{\w+}/g)?.some((part) => chosen[part.slice(1, -1)] === "none")).map(({ id }) => id.replace(/{(\w+)}/g, (_, part) => chosen[part]));
}

/** @param {import("./element.js").Element} el @param {Record<string, string>} parts those that change @param {Figures} figures */
export const dressed = (el, parts, figures) => {
  const chosen = wholeParts({ ...el.parts, ...parts }, figures);
  return { ...el, parts: chosen, layers: layersOf(chosen, figures) };
};

/** @param {Figures} figures @param {Record<string, any>} [more] */
export const newFigure = (figures, more) => dressed(newElement("figure", { w: figures.w ?? 4000, h: figures.h ?? 4000, ...more }), {}, figures);
