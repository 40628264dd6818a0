/** Which font a letter is written in, in which direction, and which picture an emoji is. */

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
