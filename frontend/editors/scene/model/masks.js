/** The shapes that a photo can be cut into. */
import { flat } from "./element.js";

/** @typedef {import("./element.js").Element} Element */

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
  torn: (w, h) => {
    const depth = Math.min(w, h) * 0.07;
    const edge = (/** @type {number} */ side) => Array.from({ length: 24 }, (_, i) => [i / 12 - 1, 1 - (depth / (side % 2 ? w : h)) * (0.5 + uneven(side * 24 + i))]);
    return [edge(0).map(([x, y]) => [-x, y]), edge(1).map(([x, y]) => [-y, -x]), edge(2).map(([x, y]) => [x, -y]), edge(3).map(([x, y]) => [y, x])].flat().flatMap(([x, y]) => [x * w, y * h]);
  },
};

/** @param {number} way cosine or sine @param {number} half @param {number} radius */
const corner = (way, half, radius) => (Math.abs(way) < 1e-9 ? 0 : Math.sign(way) * (half - radius)) + way * radius;

/** The outline that belongs to its mask and box.
 * @param {Element} el */
export const masked = ({ outline, ...el }) => (SHAPES[el.mask] ? { ...el, outline: flat(SHAPES[el.mask](el.w / 2, el.h / 2)) } : el);
