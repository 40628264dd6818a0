/** Text broken into lines and placed, so that phone and school write it alike. */
import { LIMITS, whole } from "./element.js";

/** @typedef {import("./element.js").Element} Element @typedef {import("./element.js").Measure} Measure @typedef {import("./element.js").Run} Run */
/** @typedef {Part & {width: number}} Piece */

/** A piece of one font and one direction, or one emoji. Even levels are read to the right, odd ones to the left, the higher within the lower.
 * @typedef {{font: string, text: string, level: number, emoji?: string}} Part */

/** @type {Set<string>} */
let known = new Set();
/** @param {string[]} ids as in the set's index */
export const useEmoji = (ids) => void (known = new Set(ids));

const segmenter = new Intl.Segmenter();
/** What a person sees as one letter.
 * @param {string} text */
export const graphemes = (text) => Array.from(segmenter.segment(text), ({ segment }) => segment);

const PICTURE = /\p{Extended_Pictographic}|\p{Regional_Indicator}|\u20e3/u;
// What the fonts hold that were cut by scripts/set/fonts.py: see portfolio/drawing/fonts.
const ARABIC = /[\u0600-\u06ff\u0750-\u077f\u08a0-\u08ff]/;
const ETHIOPIC = /[\u1200-\u139f\u2d80-\u2ddf\uab01-\uab2e]/;
const LATIN = /^[ -~\xa0-\xac\xae-\xb4\xb6-\u017f\u0218-\u021b\u1e80-\u1e85\u1ea0-\u1ef9\u2013\u2014\u2018-\u201a\u201c-\u201e\u2020-\u2022\u2026\u2030\u2039\u203a\u20ac\u2122]$/;
/** Stands in every font, and is written in that of the letters beside it. */
const ANYWHERE = /^[ -@[-`{-~]+$/;
const LEFTWARD = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/;

/** @param {string} letter */
const idOf = (letter) => `emoji/${[...letter.replace(/\ufe0f/g, "")].map((sign) => sign.codePointAt(0)?.toString(16)).join("-")}`;
/** @param {string} letter */
const emojiOf = (letter) => PICTURE.test(letter) && known.has(idOf(letter)) && idOf(letter);

/** An emoji that the set lacks gives way to a like one: a hand of any colour to a hand.
 * @param {string} letter */
export const likeKnown = (letter) => (PICTURE.test(letter) && [letter, letter.replace(/[\u{1f3fb}-\u{1f3ff}]/gu, ""), [...letter][0]].find(emojiOf)) || letter;

/** In the order of reading.
 * @param {string} text without line ends @param {string} face @param {boolean} rtl of the paragraph */
export function splitRuns(text, face, rtl) {
  /** @type {Part[]} */
  const runs = [];
  const letters = graphemes(text);
  levelsOf(letters, rtl).forEach((level, i) => {
    const letter = letters[i];
    const before = runs[runs.length - 1];
    const last = before?.level === level && !before.emoji ? before : null;
    const emoji = emojiOf(letter);
    const own = ARABIC.test(letter) ? "arabic" : ETHIOPIC.test(letter) ? "ethiopic" : LATIN.test(letter) ? face : "plain";
    const font = ANYWHERE.test(letter) ? last?.font ?? own : own;
    if (emoji) runs.push({ font: "", text: "", level, emoji });
    else if (last && (last.font === font || ANYWHERE.test(last.text))) Object.assign(last, { font, text: last.text + letter });
    else runs.push({ font, text: letter, level });
  });
  return runs;
}

/** Digits follow the letters before them; what is neither goes with its neighbours where they agree: the part of Unicode's
 * bidirectional algorithm that plain text needs.
 * @param {string[]} letters @param {boolean} base */
function levelsOf(letters, base) {
  const digit = (/** @type {number} */ i) => /^\p{Nd}/u.test(letters[i] ?? "");
  const digits = letters.map((letter, i) => digit(i) || (/^[.,:/]$/.test(letter) && digit(i - 1) && digit(i + 1)));
  const strong = letters.map((letter, i) => (digits[i] ? null : LEFTWARD.test(letter) || (/\p{L}/u.test(letter) ? false : null)));
  let way = base;
  const before = strong.map((now) => (way = now ?? way));
  way = base;
  const after = letters.map((_, i) => letters.length - 1 - i).map((i) => (way = digits[i] ? before[i] : strong[i] ?? way)).reverse();
  return letters.map((_, i) => ((before[i] === after[i] ? before[i] : base) ? (digits[i] ? 2 : 1) : base ? 2 : 0));
}

/** How wide a text grows by itself. */
export const WIDEST = 8500;
const LINE = 1.3;
const BASELINE = 0.98;
const EMOJI = { wide: 1100, high: 0.86 };

/** What can be written: no more than fits, nothing without a shape.
 * @param {string} text */
export const writable = (text) =>
  [...graphemes(text.replace(/\r\n?/g, "\n").replace(/[\0-\x08\x0b-\x1f\x7f\ufeff]|\p{Cs}/gu, "")).map(likeKnown).join("")].slice(0, LIMITS.text).join("");

/** @param {string} text @param {Element} el @param {Measure} measure @returns {Piece[]} */
const piecesOf = (text, el, measure) =>
  splitRuns(text, el.face, el.dir === "rtl").map((part) => ({ ...part, width: ((part.emoji ? EMOJI.wide : Math.max(0, measure(part.font, part.text)) || 0) * el.size) / 1000 }));

/** @param {Piece[]} pieces */
const widthOf = (pieces) => pieces.reduce((sum, { width }) => sum + width, 0);

/** Lines as they are read, without spaces at their ends. A word that is too long goes on in the next line.
 * @param {Element} el @param {number} width @param {Measure} measure @returns {Piece[][]} */
export function linesOf(el, width, measure) {
  const long = (/** @type {string} */ text) => widthOf(piecesOf(text, el, measure));
  const shown = el.text.normalize("NFC").replace(/[\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, "").replace(/\s/g, (/** @type {string} */ space) => (space === "\n" ? space : " "));
  return shown.split("\n").flatMap((/** @type {string} */ paragraph) => {
    const lines = [""];
    let used = 0;
    const put = (/** @type {string} */ part, /** @type {number} */ need) => {
      if (used && used + need > width) used = lines.push("") && 0;
      lines[lines.length - 1] += part;
      used += long(part);
    };
    for (const word of paragraph.match(/[^ -]*-+|[^ -]* +|[^ -]+/g) ?? []) {
      const need = long(word.trimEnd());
      if (need <= width) put(word, need);
      else for (const letter of graphemes(word)) put(letter, long(letter.trimEnd()));
    }
    return lines.map((line) => piecesOf(line.trimEnd(), el, measure));
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
 * @param {Element} given @param {Measure} measure @param {number} [wide] @returns {Element} */
export function laidOut(given, measure, wide) {
  /** @type {Element} */
  const el = { ...given, text: writable(given.text) };
  const margin = el.size / 2;
  const lines = linesOf(el, Math.max(1, (wide ?? el.w) - margin), measure);
  const block = blockOf(lines, el.size);
  const w = wide === undefined ? el.w : whole(Math.ceil(Math.max(block.w, el.size / 2)) + margin, 1, 40000);
  return { ...el, w, h: whole(block.h + margin, 1, 40000), runs: placed(el, lines, w - margin) };
}
