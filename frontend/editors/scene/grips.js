/** The handles of what is chosen: one to size and turn with a single finger, one for its width, one for a balloon's tail. Pure. */
import { SIDE } from "./model/element.js";
import { corners, halfOf, toScene } from "./model/transform.js";

/** @typedef {"size" | "wide" | "tail"} Grip */

/** Units beyond the corner for each pixel, so that a small thing can still be taken in its middle. */
const OUT = 10;

/** @param {any} el @param {number} unit units of the scene in a pixel @returns {{grip: Grip, at: [number, number]}[]} */
export function gripsOf(el, unit) {
  const out = OUT * unit;
  // Where a finger can get at it, also when the corner is not on the square.
  const within = (/** @type {[number, number]} */ at) => /** @type {[number, number]} */ (at.map((way) => Math.min(SIDE - out, Math.max(out, way))));
  const grips = [{ grip: /** @type {Grip} */ ("size"), at: within(toScene(el, halfOf(el) + out, el.h / 2 + out)) }];
  if (el.kind === "text" || el.kind === "balloon" || el.kind === "photo") grips.push({ grip: "wide", at: within(toScene(el, el.w / 2 + out, 0)) });
  if (el.tail) grips.push({ grip: "tail", at: toScene(el, el.tail[0], el.tail[1]) });
  return grips;
}

/** The nearest one within reach. @param {any} el @param {[number, number]} at @param {number} unit @param {number} reach */
export function gripNear(el, [x, y], unit, reach) {
  const near = gripsOf(el, unit).map(({ grip, at }) => ({ grip, far: Math.hypot(at[0] - x, at[1] - y) })).sort((a, b) => a.far - b.far)[0];
  return near.far <= reach ? near.grip : null;
}

/** Its outline on the screen. @param {any} el */
export const frameOf = (el) => corners(el).flat().join(" ");
