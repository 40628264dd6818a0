/** What a scene is made of, as docs/scenes.md says: whole numbers, 10000 to a side, nothing left for a renderer to decide. */

/** @typedef {import("./scene.js").Element} Element @typedef {import("./scene.js").Background} Background @typedef {import("./scene.js").Scene} Scene */
/** @typedef {import("./scene.js").Run} Run @typedef {import("./scene.js").Measure} Measure */

export const SIDE = 10000;
const KINDS = ["photo", "sticker", "text", "balloon", "stroke", "figure"];
const LETTERS = "0123456789abcdefghijklmnopqrstuvwxyz";

/** A kind of a newer app is kept and listed, but neither drawn nor changed.
 * @param {Element} el */
export const isKnown = (el) => KINDS.includes(el.kind);

/** @returns {Scene} */
export const newScene = (colour = "#ffffff") => ({ background: { colour }, elements: [] });

export const newElementId = () => [...crypto.getRandomValues(new Uint8Array(12))].map((byte) => LETTERS[byte % 36]).join("");

/** @param {string} kind @param {Record<string, any>} more @returns {Element} */
export const newElement = (kind, more) => ({ id: newElementId(), kind, x: 5000, y: 5000, w: 2500, h: 2500, turn: 0, ...more });

/** A whole number within bounds, whatever came in.
 * @param {number} n */
export const whole = (n, low = -20000, high = 20000) => Math.round(Math.min(high, Math.max(low, n || 0))) || 0;

/** An outline or other list of points in whole numbers.
 * @param {Iterable<number>} points */
export const flat = (points) => Array.from(points, (n) => whole(n));
