/** Gentle snapping: to the middle, the edges, thirds, other elements, and upright. */
import { isKnown, SIDE } from "./element.js";
import { boundsOf } from "./geometry.js";
import { moved, turned } from "./transform.js";

/** @typedef {import("./element.js").Element} Element @typedef {import("./element.js").Scene} Scene */

/** @param {Scene} scene @param {Element} el @param {number} [reach] @returns {{el: Element, guides: ({x: number} | {y: number})[]}} */
export function snapped(scene, el, reach = 120) {
  const off = ((el.turn + 225) % 450) - 225;
  const upright = Math.abs(off) <= 25 ? turned(el, -off) : el;
  const own = boundsOf(upright);
  const others = scene.elements.filter((other) => other.id !== el.id && other.kind !== "stroke" && isKnown(other)).map(boundsOf);
  const x = nearest(own.left, own.right, others.map((other) => [other.left, other.right]), reach);
  const y = nearest(own.top, own.bottom, others.map((other) => [other.top, other.bottom]), reach);
  const guides = [...(x ? [{ x: Math.round(x.at) }] : []), ...(y ? [{ y: Math.round(y.at) }] : [])];
  return { el: moved(upright, x?.by ?? 0, y?.by ?? 0), guides };
}

/** Edges go to edges, middles to middles and thirds.
 * @param {number} low @param {number} high @param {number[][]} others @param {number} reach */
function nearest(low, high, others, reach) {
  const edges = [0, SIDE, ...others.flat()];
  const middles = [SIDE / 2, SIDE / 3, (SIDE * 2) / 3, ...others.map(([from, to]) => (from + to) / 2)];
  const pulls = [[(low + high) / 2, middles], [low, edges], [high, edges]].flatMap(([from, all]) => /** @type {number[]} */ (all).map((at) => ({ at, by: at - /** @type {number} */ (from) })));
  const best = pulls.reduce((one, other) => (Math.abs(other.by) < Math.abs(one.by) ? other : one));
  return Math.abs(best.by) <= reach ? best : null;
}
