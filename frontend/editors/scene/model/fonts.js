/** Which font a letter is written in, and which picture an emoji is. */

/** @typedef {{font: string, text: string, rtl: boolean | null, emoji?: string}} Part rtl: null where the letters around it decide */

/** @type {Set<string>} */
let known = new Set();
/** @param {string[]} list ids as in the set's index */
export const useEmoji = (list) => (known = new Set(list));

const segmenter = new Intl.Segmenter("nl", { granularity: "grapheme" });
/** What a person sees as one letter.
 * @param {string} text */
export const graphemes = (text) => Array.from(segmenter.segment(text), ({ segment }) => segment);

const PICTURE = /\p{Extended_Pictographic}\p{Emoji_Presentation}?|\p{Regional_Indicator}|\u20e3|\ufe0f/u;
const ARABIC = /[\u0600-\u06ff\u0750-\u077f\u0870-\u08ff\ufb50-\ufdff\ufe70-\ufefc]/;
const ETHIOPIC = /[\u1200-\u139f\u2d80-\u2ddf\uab01-\uab2e]/;
const LATIN = /^[\u0020-\u017f\u0218-\u021b\u1e00-\u1eff\u2010-\u2027\u2030-\u203a\u20ac\u2122\u0300-\u036f]+$/;
const RTL = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/;
const LTR = /\p{L}/u;
const DIGIT = /\p{Nd}/u;

/** @param {string} letter */
const emojiOf = (letter) => {
  const codes = [...letter].map((sign) => /** @type {number} */ (sign.codePointAt(0)).toString(16)).filter((code) => code !== "fe0f");
  const ids = [codes, codes.filter((code) => !/^1f3f[b-f]$/.test(code)), codes.slice(0, 1)].map((part) => `emoji/${part.join("-")}`);
  return ids.find((id) => known.has(id));
};

/** The text in pieces of one font and one direction, in the order of reading.
 * @param {string} text without line ends @param {string} face @param {boolean} rtl of the paragraph */
export function splitRuns(text, face, rtl) {
  /** @type {(Part & {level: number})[]} */
  const runs = [];
  for (const { level, ...part } of levelled(graphemes(text).map((letter) => partOf(letter, face)), rtl)) {
    const last = runs[runs.length - 1];
    if (last && !part.emoji && !last.emoji && last.level === level && (last.font === part.font || part.text === " ")) last.text += part.text;
    else runs.push({ ...part, level });
  }
  return runs;
}

/** @param {string} letter @param {string} face @returns {Part & {digit?: boolean}} */
function partOf(letter, face) {
  const emoji = PICTURE.test(letter) ? emojiOf(letter) : undefined;
  if (emoji) return { font: "", text: "", rtl: null, emoji };
  const font = ARABIC.test(letter) ? "arabic" : ETHIOPIC.test(letter) ? "ethiopic" : LATIN.test(letter) ? face : "plain";
  const digit = DIGIT.test(letter);
  return { font, text: letter, digit, rtl: digit ? false : RTL.test(letter) ? true : LTR.test(letter) ? false : null };
}

/** Even levels are read to the right, odd ones to the left; the higher ones lie within the lower. Digits follow the letters before
 * them, and what is neither goes with its neighbours where they agree: the usual part of Unicode's bidirectional algorithm.
 * @param {(Part & {digit?: boolean})[]} parts @param {boolean} base */
function levelled(parts, base) {
  const digits = parts.map(({ digit, text }, i) => digit || (/^[.,:/]$/.test(text) && parts[i - 1]?.digit && parts[i + 1]?.digit));
  let strong = base;
  const before = parts.map(({ rtl }, i) => (rtl === null || digits[i] ? strong : (strong = rtl)));
  let next = base;
  const after = [...before];
  for (let i = parts.length - 1; i >= 0; i--) {
    if (digits[i]) next = before[i];
    else next = parts[i].rtl ?? next;
    after[i] = next;
  }
  return parts.map(({ digit: _, ...part }, i) => {
    const left = before[i] === after[i] ? before[i] : base;
    return { ...part, level: left ? (digits[i] ? 2 : 1) : base ? 2 : 0 };
  });
}
