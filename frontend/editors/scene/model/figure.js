/** Persons built from parts. `frontend/set/figures.json` says which parts there are and how choices become pictures. */
import { newElement } from "./element.js";

/** `parts`: the choices of each part, the first one being the standard; "none" is a choice without a picture. `layers`, from back to
 * front: ids with parts to fill in, such as "figure/hair/{hair}"; `when` and `unless` name choices under which a layer is drawn or not.
 * @typedef {{id: string, when?: Record<string, string[]>, unless?: Record<string, string[]>}} Layer
 * @typedef {{parts: Record<string, string[]>, layers: (string | Layer)[], w?: number, h?: number}} Figures */

/** A choice that this set does not have (any more) gives way to the standard.
 * @param {Record<string, string>} parts @param {Figures} figures */
export const wholeParts = (parts, figures) =>
  Object.fromEntries(Object.entries(figures.parts).map(([part, choices]) => [part, choices.includes(parts[part]) ? parts[part] : choices[0]]));

/** Ids of the set, back to front.
 * @param {Record<string, string>} parts @param {Figures} figures */
export function layersOf(parts, figures) {
  const chosen = wholeParts(parts, figures);
  const fits = (/** @type {Record<string, string[]>} */ wanted) => Object.entries(wanted).every(([part, choices]) => choices.includes(chosen[part]));
  return figures.layers.flatMap((layer) => {
    const { id, when = {}, unless } = typeof layer === "string" ? { id: layer } : layer;
    if (!fits(when) || (unless && fits(unless))) return [];
    const named = [...id.matchAll(/{(\w+)}/g)].map(([, part]) => chosen[part]);
    return named.includes("none") ? [] : [id.replace(/{(\w+)}/g, (_, part) => chosen[part])];
  });
}

/** @param {Figures} figures @param {Record<string, any>} [more] */
export const newFigure = (figures, { parts = {}, ...more } = {}) => {
  const chosen = wholeParts(parts, figures);
  return newElement("figure", { w: figures.w ?? 4000, h: figures.h ?? 4000, ...more, parts: chosen, layers: layersOf(chosen, figures) });
};

/** @param {import("./element.js").Element} el @param {Record<string, string>} parts those that change @param {Figures} figures */
export const dressed = (el, parts, figures) => {
  const chosen = wholeParts({ ...el.parts, ...parts }, figures);
  return { ...el, parts: chosen, layers: layersOf(chosen, figures) };
};
