/** A comic on a large screen: each panel alone, then the page. Pure. */
import { isNewer } from "../scene/model/element.js";
import { hasAnything, isFilled } from "./content.js";

/** @typedef {import("../../pages/show/slides.js").Slide} Slide */

/** @param {Assignment} assignment @param {any} content @returns {Slide[]} */
export function slidesOf(assignment, content) {
  if (isNewer(content) || !hasAnything(content)) return [{ items: [], whole: assignment }];
  /** @type {import("./content.js").Panel[]} */
  const filled = content.panels.filter(isFilled);
  return [...filled.map(({ id }) => id), ...(filled.length > 1 ? ["page"] : [])].map((at) => ({ items: [], whole: assignment, at }));
}
