/** What lies under a finger. */
import { isKnown } from "./element.js";
import { toLocal } from "./geometry.js";

/** @typedef {import("./element.js").Element} Element @typedef {import("./element.js").Scene} Scene */

/** The topmost element there. What is small or thin is easier to meet than it looks; only then comes what lies within `slack`.
 * @param {Scene} scene @param {number} x @param {number} y @param {{slack?: number, locked?: boolean}} [options] locked: those too
 * @returns {Element | null} */
export function hit(scene, x, y, { slack = 0, locked = false } = {}) {
  const all = scene.elements.filter((el) => isKnown(el) && (locked || !el.locked)).reverse();
  const near = (/** @type {Element} */ el) => (el.kind === "stroke" ? slack / 2 : Math.max(0, slack - Math.min(el.w, el.h) / 2));
  return all.find((el) => meets(el, x, y, near(el))) ?? all.find((el) => meets(el, x, y, slack)) ?? null;
}

/** @param {Element} el @param {number} x @param {number} y @param {number} slack */
function meets(el, x, y, slack) {
  const [localX, ly] = toLocal(el, x, y);
  const lx = el.flip ? -localX : localX;
  const outlines = el.outlines ?? (el.outline ? [el.outline] : null);
  if (!outlines) return Math.abs(lx) <= el.w / 2 + slack && Math.abs(ly) <= el.h / 2 + slack;
  return outlines.some((/** @type {number[]} */ outline) => covers(outline, lx, ly, slack));
}

/** Nonzero winding, or an edge within `slack`.
 * @param {number[]} outline @param {number} x @param {number} y @param {number} slack */
function covers(outline, x, y, slack) {
  let winding = 0;
  const count = outline.length;
  for (let i = 0; i < count; i += 2) {
    const [ax, ay, bx, by] = [outline[i], outline[i + 1], outline[(i + 2) % count], outline[(i + 3) % count]];
    const side = (bx - ax) * (y - ay) - (x - ax) * (by - ay);
    if (ay <= y ? by > y && side > 0 : by <= y && side < 0) winding += ay <= y ? 1 : -1;
    const length = (bx - ax) ** 2 + (by - ay) ** 2;
    const along = length ? Math.min(1, Math.max(0, ((x - ax) * (bx - ax) + (y - ay) * (by - ay)) / length)) : 0;
    if (slack && Math.hypot(x - ax - along * (bx - ax), y - ay - along * (by - ay)) <= slack) return true;
  }
  return winding !== 0;
}
