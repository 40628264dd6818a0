/** What a renderer needs, computed anew from what the student chose: masks, balloons, lines. */
import { flat, whole } from "./element.js";
import { blockOf, laidOut, linesOf, placed, WIDEST, writable } from "./text.js";

/** @typedef {import("./element.js").Element} Element @typedef {import("./element.js").Measure} Measure @typedef {[number, number]} Point */

/** Points all around, each given by a part of a turn.
 * @param {number} count @param {(part: number, i: number) => [number, number]} at */
export const around = (count, at) => Array.from({ length: count }, (_, i) => at((i / count) * 2 * Math.PI, i)).flat();

/** The same every time, yet without a pattern: -0.5 … 0.5.
 * @param {number} i */
export const uneven = (i) => {
  const n = Math.sin(i * 127.1 + 3.7) * 43758.5453;
  return n - Math.floor(n) - 0.5;
};

/** @type {Record<string, (w: number, h: number) => number[]>} halves of the width and height */
const SHAPES = {
  rounded: (w, h) => {
    const radius = Math.min(w, h) * 0.24;
    return around(32, (angle) => [corner(Math.cos(angle), w, radius), corner(Math.sin(angle), h, radius)]);
  },
  circle: (w, h) => around(64, (angle) => [w * Math.cos(angle), h * Math.sin(angle)]),
  heart: (w, h) => around(64, (a) => [w * Math.sin(a) ** 3, (-h * (13 * Math.cos(a) - 5 * Math.cos(2 * a) - 2 * Math.cos(3 * a) - Math.cos(4 * a) + 2.53)) / 14.47]),
  torn: (w, h) => around(96, (_, i) => {
    const side = Math.floor(i / 24);
    let [x, y] = [(i % 24) / 12 - 1, ((Math.min(w, h) * 0.07) / (side % 2 ? w : h)) * (0.5 + uneven(i)) - 1];
    for (let turn = 0; turn < side; turn++) [x, y] = [-y, x];
    return [x * w, y * h];
  }),
};

/** @param {number} way cosine or sine @param {number} half @param {number} radius */
const corner = (way, half, radius) => (Math.abs(way) < 1e-9 ? 0 : Math.sign(way) * (half - radius)) + way * radius;

/** The outline that belongs to its mask and box.
 * @param {Element} el */
export const masked = ({ outline, ...el }) => (SHAPES[el.mask] ? { ...el, outline: flat(SHAPES[el.mask](el.w / 2, el.h / 2)) } : el);

/** How much of the box the text may use, and how far the edge goes out and in. */
const FORMS = { speech: { text: 0.78, edge: 0 }, thought: { text: 0.68, edge: 0.14 }, shout: { text: 0.62, edge: 0.26 } };
/** @param {Element} el */
const formOf = (el) => FORMS[/** @type {keyof typeof FORMS} */ (el.form)] ?? FORMS.speech;

/** A point of the rounded box, by the angle. @param {number} angle @param {number} w @param {number} h @returns {Point} */
const rim = (angle, w, h) => {
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  const radius = (Math.abs(cos) ** 2.8 + Math.abs(sin) ** 2.8) ** (-1 / 2.8);
  return [w * cos * radius, h * sin * radius];
};

/** As wide as it is, as high as its text needs.
 * @param {Element} given @param {Measure} measure @returns {Element} */
export function ballooned(given, measure) {
  /** @type {Element} */
  const el = { ...given, text: writable(given.text) };
  const part = formOf(el).text;
  const lines = linesOf(el, Math.max(1, el.w * part), measure);
  const h = whole((blockOf(lines, el.size).h + el.size * 0.3) / part, 1, 40000);
  const next = { ...el, h, runs: placed(el, lines, el.w * part) };
  return { ...next, outlines: outlinesOf(next) };
}

/** As wide as looks well around its text.
 * @param {Element} el @param {Measure} measure */
export function balloonFor(el, measure) {
  const part = formOf(el).text;
  const line = blockOf(linesOf(el, 1e9, measure), el.size);
  const wide = Math.min(7000, Math.max(el.size * 3, Math.sqrt(line.w * line.h * 3.2)));
  const block = blockOf(linesOf(el, wide, measure), el.size);
  return ballooned({ ...el, w: whole((Math.max(block.w, el.size) + el.size * 0.3) / part, 1, 40000) }, measure);
}

/** @param {Element} el @returns {number[][]} */
function outlinesOf(el) {
  const [w, h] = [el.w / 2, el.h / 2];
  const tail = el.tail && Math.hypot(el.tail[0] / w, el.tail[1] / h) > 1.1 ? el.tail : null;
  const toTail = tail ? Math.atan2(tail[1] / h, tail[0] / w) : 0;
  if (el.form === "thought") return [flat(cloud(w, h)), ...(tail ? bubbles(rim(toTail, w, h), tail, Math.min(w, h)) : [])];
  return [flat(el.form === "shout" ? spikes(w, h, tail, toTail) : speech(w, h, tail, toTail))];
}

/** @param {number} w @param {number} h @param {number[] | null} tail @param {number} toTail */
function speech(w, h, tail, toTail) {
  if (!tail) return around(64, (angle) => rim(angle, w, h));
  const half = 0.2;
  const count = 60;
  const open = Array.from({ length: count + 1 }, (_, i) => rim(toTail + half + (i / count) * 2 * (Math.PI - half), w, h));
  const [from, to] = [open[count], open[0]];
  const wedge = (/** @type {Point} */ a, /** @type {number} */ t) => [0, 1].map((i) => (1 - t) ** 2 * a[i] + 2 * t * (1 - t) * (a[i] * 0.35 + tail[i] * 0.35 + (from[i] + to[i]) * 0.15) + t * t * tail[i]);
  const steps = [0.2, 0.4, 0.6, 0.8];
  return [...open, ...steps.map((t) => wedge(from, t)), tail, ...steps.reverse().map((t) => wedge(to, t))].flat();
}

/** @param {number} w @param {number} h */
const cloud = (w, h) => {
  const bumps = Math.round(Math.min(16, Math.max(9, 5 * (w / h + h / w))));
  return around(bumps * 12, (angle) => {
    const [x, y] = rim(angle, w, h);
    const by = 1 - FORMS.thought.edge * (1 - Math.sqrt(Math.abs(Math.sin((angle * bumps) / 2))));
    return [x * by, y * by];
  });
};

/** @param {Point} from @param {number[]} to @param {number} size */
const bubbles = (from, to, size) =>
  [0.2, 0.55, 0.9].map((part, i) => {
    const radius = Math.max(60, size * [0.17, 0.11, 0.07][i]);
    return flat(around(20, (angle) => [from[0] + (to[0] - from[0]) * part + radius * Math.cos(angle), from[1] + (to[1] - from[1]) * part + radius * Math.sin(angle)]));
  });

/** @param {number} w @param {number} h @param {number[] | null} tail @param {number} toTail */
const spikes = (w, h, tail, toTail) => {
  const count = 18;
  return around(count * 2, (angle, i) => {
    if (tail && i === 0) return /** @type {Point} */ (tail);
    const [x, y] = rim(angle + toTail, w, h);
    const by = i % 2 ? 1 - FORMS.shout.edge : 1 - FORMS.shout.edge * 0.35 * (0.5 + uneven(i));
    return [x * by, y * by];
  });
};


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
