/** Where an element lies, what a hand does with it, what it meets and where it snaps. */
import { flat, isKnown, SIDE, whole } from "./element.js";
import { resolved } from "./resolve.js";

/** @typedef {import("./element.js").Element} Element @typedef {import("./element.js").Scene} Scene @typedef {import("./element.js").Measure} Measure */
/** @typedef {{left: number, top: number, right: number, bottom: number}} Bounds */
/** @typedef {[number, number]} Point @typedef {[Point, Point]} Two two fingers, in the scene */

/** @param {number} tenths */
export const radians = (tenths) => (tenths * Math.PI) / 1800;

/** Turns a point around the origin.
 * @param {number} x @param {number} y @param {number} tenths @returns {[number, number]} */
export const spun = (x, y, tenths) => {
  const [sin, cos] = [Math.sin(radians(tenths)), Math.cos(radians(tenths))];
  return [x * cos - y * sin, x * sin + y * cos];
};

/** A point of the scene, seen from the element's middle before turning.
 * @param {Element} el @param {number} x @param {number} y */
export const toLocal = (el, x, y) => spun(x - el.x, y - el.y, -el.turn);

/** The way back.
 * @param {Element} el @param {number} x @param {number} y @returns {[number, number]} */
export const toScene = (el, x, y) => {
  const [dx, dy] = spun(x, y, el.turn);
  return [el.x + dx, el.y + dy];
};

/** From its middle to where it ends at the side: a person stands in the middle of a square that leaves room for arms.
 * @param {Element} el */
export const halfOf = ({ kind, w }) => w * (kind === "figure" ? 0.27 : 0.5);

/** Clockwise from the top left one, as it was before turning.
 * @param {Element} el */
export const corners = (el) => [[-1, -1], [1, -1], [1, 1], [-1, 1]].map(([x, y]) => toScene(el, x * halfOf(el), (y * el.h) / 2));

/** @param {Element} el @returns {Bounds} */
export const boundsOf = (el) => {
  const [sin, cos] = [Math.abs(Math.sin(radians(el.turn))), Math.abs(Math.cos(radians(el.turn)))];
  const [w, h] = [halfOf(el), el.h / 2];
  const [x, y] = [w * cos + h * sin, w * sin + h * cos];
  return { left: el.x - x, right: el.x + x, top: el.y - y, bottom: el.y + y };
};

/** So that something of it stays in sight to take hold of. */
const HOLD = 500;
const SMALLEST = 150;

/** With its middle there, or where it can still be seen; it stays where no place was given.
 * @param {Element} el @param {number} x @param {number} y @returns {Element} */
export const placedAt = (el, x, y) => {
  const { right, bottom } = boundsOf({ ...el, x: 0, y: 0 });
  const inSight = (/** @type {number} */ at, /** @type {number} */ was, /** @type {number} */ half) => {
    const out = Math.max(-half, half - HOLD);
    return whole(at === at ? at : was, Math.max(-SIDE, -out), Math.min(2 * SIDE, SIDE + out));
  };
  return { ...el, x: inSight(x, el.x, right), y: inSight(y, el.y, bottom) };
};

/** @param {Element} el @param {number} dx @param {number} dy */
export const moved = (el, dx, dy) => placedAt(el, el.x + dx, el.y + dy);

/** @param {Element} el @param {number} tenths of a degree, clockwise @returns {Element} */
export const turned = (el, tenths) => ({ ...el, turn: Math.round(el.turn + 3600 + (tenths % 3600 || 0)) % 3600 });

/** @param {Element} el @param {number} factor @param {Measure} [measure] @returns {Element} */
export function sized(el, factor, measure) {
  const most = Math.min(40000 / Math.max(el.w, el.h), el.size ? 6000 / el.size : Infinity);
  const least = Math.min(1, el.size ? 100 / el.size : SMALLEST / Math.min(el.w, el.h));
  const by = Math.max(least, Math.min(most, factor > 0 ? factor : 1));
  /** @type {(part: any) => any} */
  const scaled = (part) => (Array.isArray(part) ? part.map(scaled) : whole(part * by));
  const grown = (/** @type {any} */ whole, /** @type {string} */ keys) => Object.fromEntries(keys.split(" ").filter((key) => whole[key]).map((key) => [key, scaled(whole[key])]));
  /** @type {Element} */
  const next = { ...el, ...grown(el, "outline outlines tail size"), w: whole(el.w * by, 1, 40000), h: whole(el.h * by, 1, 40000) };
  if (el.runs) next.runs = el.runs.map((/** @type {any} */ run) => ({ ...run, ...grown(run, "x y size") }));
  return placedAt(measure ? resolved(next, measure) : next, el.x, el.y);
}

/** Two fingers move, size and turn at once: what was under them stays under them.
 * @param {Element} el @param {Two} from @param {Two} to @param {Measure} [measure] */
export function pinched(el, from, to, measure) {
  const [was, is] = [from, to].map(([a, b]) => ({ x: (a[0] + b[0]) / 2, y: (a[1] + b[1]) / 2, dx: b[0] - a[0], dy: b[1] - a[1] }));
  const factor = Math.hypot(is.dx, is.dy) / Math.hypot(was.dx, was.dy);
  const tenths = ((Math.atan2(is.dy, is.dx) - Math.atan2(was.dy, was.dx)) * 1800) / Math.PI;
  const next = turned(sized(el, factor, measure), tenths);
  const by = next.w / el.w;
  const [dx, dy] = spun((el.x - was.x) * by, (el.y - was.y) * by, tenths);
  return placedAt(next, is.x + dx, is.y + dy);
}

/** One side of a text follows a finger, the other stays where it is, and the words flow anew below the same top.
 * @param {Element} el @param {"left" | "right"} side @param {number} dx @param {number} dy how far, in the scene @param {Measure} measure */
export function stretched(el, side, dx, dy, measure) {
  const sign = side === "left" ? -1 : 1;
  const w = whole(el.w + spun(dx, dy, -el.turn)[0] * sign, Math.min(el.w, SMALLEST), 40000);
  const next = resolved({ ...el, w }, measure);
  return placedAt(next, ...toScene(el, ((w - el.w) / 2) * sign, (next.h - el.h) / 2));
}

/** @param {Element} el a balloon @param {number} x @param {number} y where its tail points, in the scene */
export const pointed = (el, x, y) => ({ ...el, tail: flat(toLocal(el, x, y)) });

/** @param {Scene} scene @param {Element} el @param {number} [reach] @returns {{el: Element, guides: ({x: number} | {y: number})[]}} */
export function snapped(scene, el, reach = 120) {
  const off = ((el.turn + 225) % 450) - 225;
  const upright = Math.abs(off) <= 25 ? turned(el, -off) : el;
  const own = boundsOf(upright);
  const lines = linesFor(scene, el.id);
  const x = nearest(own.left, own.right, lines.x, reach);
  const y = nearest(own.top, own.bottom, lines.y, reach);
  const guides = [...(x ? [{ x: Math.round(x.at) }] : []), ...(y ? [{ y: Math.round(y.at) }] : [])];
  return { el: moved(upright, x?.by ?? 0, y?.by ?? 0), guides };
}

/** @typedef {{edges: number[], middles: number[]}} Lines */
/** While a finger moves one element the others stay: what they offer is worked out once. @type {WeakMap<Scene, {id: string, x: Lines, y: Lines}>} */
const offered = new WeakMap();

/** @param {Scene} scene @param {string} id of what moves */
function linesFor(scene, id) {
  let known = offered.get(scene);
  if (known?.id !== id) {
    const all = scene.elements.filter((other) => other.id !== id && other.kind !== "stroke" && isKnown(other)).map(boundsOf);
    const lines = (/** @type {keyof Bounds} */ low, /** @type {keyof Bounds} */ high) => ({
      edges: [0, SIDE, ...all.flatMap((each) => [each[low], each[high]])], middles: [SIDE / 2, SIDE / 3, (SIDE * 2) / 3, ...all.map((each) => (each[low] + each[high]) / 2)],
    });
    offered.set(scene, (known = { id, x: lines("left", "right"), y: lines("top", "bottom") }));
  }
  return known;
}

/** Edges go to edges, middles to middles and thirds.
 * @param {number} low @param {number} high @param {Lines} lines @param {number} reach */
function nearest(low, high, { edges, middles }, reach) {
  let best = { at: 0, by: reach + 1 };
  const pull = (/** @type {number} */ from, /** @type {number[]} */ all) => {
    for (const at of all) if (Math.abs(at - from) < Math.abs(best.by)) best = { at, by: at - from };
  };
  pull((low + high) / 2, middles);
  pull(low, edges);
  pull(high, edges);
  return best.by > reach ? null : best;
}

/** The topmost element there. What is small or thin is easier to meet than it looks; only then comes what lies within `slack`.
 * @param {Scene} scene @param {number} x @param {number} y @param {{slack?: number}} [options]
 * @returns {Element | null} */
export function hit(scene, x, y, { slack = 0 } = {}) {
  const all = scene.elements.filter((el) => isKnown(el) && !el.locked).reverse();
  const near = (/** @type {Element} */ el) => (el.kind === "stroke" ? slack / 2 : Math.max(0, slack - Math.min(el.w, el.h) / 2));
  return all.find((el) => meets(el, x, y, near(el))) ?? all.find((el) => meets(el, x, y, slack)) ?? null;
}

/** @param {Element} el @param {number} x @param {number} y @param {number} slack */
function meets(el, x, y, slack) {
  const [localX, ly] = toLocal(el, x, y);
  const lx = el.flip ? -localX : localX;
  const outlines = el.outlines ?? (el.outline ? [el.outline] : null);
  if (!outlines) return Math.abs(lx) <= halfOf(el) + slack && Math.abs(ly) <= el.h / 2 + slack;
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
