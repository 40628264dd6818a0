/** Text broken into lines and placed, so that phone and school write it alike. */
import { whole } from "./element.js";
import { graphemes, splitRuns } from "./fonts.js";
import { LIMITS } from "./limits.js";

/** @typedef {import("./element.js").Element} Element @typedef {import("./element.js").Measure} Measure @typedef {import("./element.js").Run} Run */
/** @typedef {ReturnType<typeof splitRuns>[number] & {width: number}} Piece */

/** How wide a text grows by itself. */
export const WIDEST = 8500;
const LINE = 1.3;
const BASELINE = 0.98;
const EMOJI = { wide: 1100, high: 0.86 };

/** What can be written: no more than fits, no signs that have no shape.
 * @param {string} text */
export const writable = (text) => [...text.replace(/\r\n?/g, "\n").replace(/\t/g, " ").replace(/[\0-\x09\x0b-\x1f\x7f]|\p{Cs}/gu, "")].slice(0, LIMITS.text).join("");

/** @param {string} text @param {Element} el @param {Measure} measure @returns {Piece[]} */
const piecesOf = (text, el, measure) =>
  splitRuns(text, el.face, el.dir === "rtl").map((part) => ({ ...part, width: ((part.emoji ? EMOJI.wide : Math.max(0, measure(part.font, part.text)) || 0) * el.size) / 1000 }));

/** @param {Piece[]} pieces */
const widthOf = (pieces) => pieces.reduce((sum, { width }) => sum + width, 0);

/** Lines as they are read, without spaces at their ends.
 * @param {Element} el @param {number} width @param {Measure} measure @returns {Piece[][]} */
export function linesOf(el, width, measure) {
  const pieces = (/** @type {string} */ text) => piecesOf(text.trimEnd(), el, measure);
  const fits = (/** @type {string} */ text) => widthOf(pieces(text)) <= width + 1;
  const shown = el.text.replace(/[\u200e\u200f\u202a-\u202e\u2066-\u2069\u200b\ufeff]/g, "");
  return shown.split("\n").flatMap((/** @type {string} */ paragraph) => {
    const lines = [""];
    for (const word of paragraph.match(/[^ \u1361-]*[-\u1361]|[^ \u1361-]* +|[^ \u1361-]+/g) ?? []) {
      for (const part of fits(word) ? [word] : graphemes(word)) {
        const now = lines[lines.length - 1];
        if (now === "" || fits(now + part)) lines[lines.length - 1] += part;
        else lines.push(part);
      }
    }
    return lines.map(pieces);
  });
}

/** From left to right as they are seen: what is read to the left is turned around, the numbers within it once more.
 * @param {Piece[]} line */
const visual = (line) => {
  const seen = [...line];
  for (let level = 2; level > 0; level--) {
    for (let i = 0; i < seen.length; i++) {
      const from = i;
      while (i < seen.length && seen[i].level >= level) i++;
      seen.splice(from, i - from, ...seen.slice(from, i).reverse());
    }
  }
  return seen;
};

/** The runs of lines in a block around the middle.
 * @param {Element} el @param {Piece[][]} lines @param {number} width of the block @returns {Run[]} */
export function placed(el, lines, width) {
  const part = { start: 0, middle: 0.5, end: 1 }[/** @type {string} */ (el.align)] ?? 0;
  const share = el.dir === "rtl" && el.align !== "middle" ? 1 - part : part;
  return lines.flatMap((line, i) => {
    const y = (i - lines.length / 2) * LINE * el.size + BASELINE * el.size;
    let x = -width / 2 + (width - widthOf(line)) * share;
    const places = new Map();
    for (const piece of visual(line)) {
      places.set(piece, x);
      x += piece.width;
    }
    return line.map((piece) => {
      const left = places.get(piece);
      if (piece.emoji) return { x: whole(left + 0.05 * el.size), y: whole(y - EMOJI.high * el.size), size: el.size, emoji: piece.emoji };
      return { x: whole(left), y: whole(y), font: piece.font, text: piece.text, ...(piece.level === 1 && { rtl: /** @type {true} */ (true) }) };
    });
  });
}

/** @param {Piece[][]} lines @param {number} size */
export const blockOf = (lines, size) => ({ w: Math.max(0, ...lines.map(widthOf)), h: lines.length * LINE * size });

/** With runs and height; as wide as it was, or no wider than its lines need up to `wide`.
 * @param {Element} el @param {Measure} measure @param {number} [wide] @returns {Element} */
export function laidOut(el, measure, wide) {
  const margin = el.size / 2;
  const lines = linesOf(el, Math.max(1, (wide ?? el.w) - margin), measure);
  const block = blockOf(lines, el.size);
  const w = wide === undefined ? el.w : whole(Math.ceil(Math.max(block.w, el.size / 2)) + margin, 1, 40000);
  return { ...el, w, h: whole(block.h + margin, 1, 40000), runs: placed(el, lines, w - margin) };
}
