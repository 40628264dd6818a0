/** Moving, sizing and turning. What is drawn is scaled along; text is laid out anew where there is a measure. */
import { flat, SIDE, whole } from "./element.js";
import { boundsOf, radians, spun, toLocal, toScene } from "./geometry.js";
import { resolved } from "./resolve.js";

/** @typedef {import("./element.js").Element} Element @typedef {import("./element.js").Measure} Measure */
/** @typedef {[number, number]} Point @typedef {[Point, Point]} Two two fingers, in the scene */

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
  const scaled = (/** @type {number} */ n) => whole(n * by, 1, 40000);
  const points = (/** @type {number[]} */ list) => flat(list.map((n) => n * by));
  /** @type {Element} */
  const next = { ...el, w: scaled(el.w), h: scaled(el.h) };
  if (el.size) next.size = whole(el.size * by, 100, 6000);
  if (el.outline) next.outline = points(el.outline);
  if (el.outlines) next.outlines = el.outlines.map(points);
  if (el.tail) next.tail = points(el.tail);
  if (el.runs) next.runs = el.runs.map((/** @type {any} */ run) => ({ ...run, x: whole(run.x * by), y: whole(run.y * by), ...(run.size && { size: scaled(run.size) }) }));
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

/** One side follows a finger, the other stays where it is. Text flows anew; of a photo, more or less is shown.
 * @param {Element} el @param {"left" | "right" | "top" | "bottom"} side @param {number} dx @param {number} dy how far, in the scene @param {Measure} [measure] */
export function stretched(el, side, dx, dy, measure) {
  const across = side === "left" || side === "right";
  const sign = side === "left" || side === "top" ? -1 : 1;
  const key = across ? "w" : "h";
  const along = spun(dx, dy, -el.turn)[across ? 0 : 1] * sign;
  const next = { ...el, [key]: whole(el[key] + along, Math.min(el[key], SMALLEST), 40000) };
  if (el.crop) Object.assign(next, cropped(el, next[key], key, sign * (across && el.flip ? -1 : 1)));
  const done = measure || el.kind === "photo" ? resolved(next, /** @type {Measure} */ (measure)) : next;
  const shift = ((done[key] - el[key]) / 2) * sign;
  const [x, y] = toScene(el, across ? shift : 0, across ? 0 : shift);
  // Where the text got higher or lower, its top stays.
  const [tx, ty] = across ? spun(0, (done.h - el.h) / 2, el.turn) : [0, 0];
  return placedAt(done, x + tx, y + ty);
}

/** The part of the photo that a wider or narrower box shows, at the same scale, as far as there is photo.
 * @param {Element} el @param {number} length @param {"w" | "h"} key @param {number} sign */
function cropped(el, length, key, sign) {
  const [start, crop] = [key === "w" ? "x" : "y", el.crop];
  const room = sign > 0 ? SIDE - crop[start] : crop[start] + crop[key];
  const part = whole((crop[key] * length) / el[key], Math.min(100, crop[key]), room);
  return {
    [key]: whole((el[key] * part) / crop[key], 1, 40000),
    crop: { ...crop, [key]: part, [start]: sign > 0 ? crop[start] : crop[start] + crop[key] - part },
  };
}

/** @param {Element} el a balloon @param {number} x @param {number} y where its tail points, in the scene */
export const pointed = (el, x, y) => ({ ...el, tail: flat(toLocal(el, x, y)) });

/** How far a finger turned around an element, in tenths of a degree.
 * @param {Element} el @param {Point} from @param {Point} to */
export const angleBetween = (el, from, to) => (Math.atan2(to[1] - el.y, to[0] - el.x) - Math.atan2(from[1] - el.y, from[0] - el.x)) / radians(1);
