/** New elements, as they first appear: in the middle of what is in view, as large as a thumb likes. */
import { newElement } from "./model/element.js";
import { fitted } from "./model/resolve.js";
import { measure } from "./set.js";

/** @typedef {{x: number, y: number, tail?: number[], size?: number, parts?: Record<string, string>}} At */

const LETTERS = { face: "hand", size: 900, colour: "#221d3c", align: "middle" };
const RTL = /^[^\p{L}]*[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/u;

/** By its first letter. @param {string} text */
export const directionOf = (text) => (RTL.test(text) ? "rtl" : "ltr");

/** A photo of this shape, whole. @param {Uuid} medium @param {number} ratio @param {At} at */
export const newPhoto = (medium, ratio, at) =>
  newElement("photo", { ...at, w: Math.round(4600 * Math.sqrt(ratio)), h: Math.round(4600 / Math.sqrt(ratio)), medium, crop: { x: 0, y: 0, w: 10_000, h: 10_000 }, mask: "none" });

/** @param {string} sticker @param {At} at */
export const newSticker = (sticker, at) => newElement("sticker", { ...at, w: 2400, h: 2400, sticker });

/** How words look that have no looks yet. */
export const LOOKS = {
  text: { ...LETTERS, fill: null },
  balloon: { ...LETTERS, form: "speech", fill: "#ffffff", line: "#221d3c", tail: [-900, 1900] },
};

/** @param {"text" | "balloon"} kind @param {any} style of the one before @param {string} text @param {At} at */
export const newWords = (kind, style, text, at) => fitted(newElement(kind, { ...LOOKS[kind], ...at, ...style, text, dir: directionOf(text), runs: [] }), measure);
