/** What a renderer needs, computed anew from what the student chose. */
import { ballooned, balloonFor } from "./balloon.js";
import { masked } from "./masks.js";
import { laidOut, WIDEST } from "./text.js";

/** @typedef {import("./element.js").Element} Element @typedef {import("./element.js").Measure} Measure */

/** @param {Element} el @param {Measure} measure @returns {Element} */
export const resolved = (el, measure) => (el.kind === "photo" ? masked(el) : el.kind === "text" ? laidOut(el, measure) : el.kind === "balloon" ? ballooned(el, measure) : el);

/** As wide as its text needs, and no wider than is pleasant.
 * @param {Element} el @param {Measure} measure */
export const fitted = (el, measure) => (el.kind === "balloon" ? balloonFor(el, measure) : laidOut(el, measure, WIDEST));

/** Other words or letters. A width that the student chose stays; else it is what the text needs.
 * @param {Element} el @param {Record<string, any>} patch @param {Measure} measure */
export const typed = (el, patch, measure) => {
  const next = { ...el, ...patch };
  return el.w === fitted(el, measure).w ? fitted(next, measure) : resolved(next, measure);
};
