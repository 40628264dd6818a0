/** Finding a sticker by a word, as a thumb types it: without accents, and before the word is finished. */

/** @typedef {{id: string, group: string, words: Record<string, string[]>, tones?: true}} Sticker */

/** @type {Record<string, string>} letters that Unicode does not take apart */
const LIKE = { ı: "i", ł: "l", ø: "o", ß: "ss", ة: "ه", ى: "ي", "’": "'" };

/** @param {string} text */
export const folded = (text) => text.toLowerCase().normalize("NFD").replace(/\p{M}/gu, "").replace(/[ıłøßةى’]/g, (letter) => LIKE[letter]).trim();

/** The whole word, its beginning, the beginning of a word in it, or something within ("monteur" in "automonteur").
 * @param {string} word @param {string} wanted */
const fit = (word, wanted) => (word === wanted ? 0 : word.startsWith(wanted) ? 1 : word.includes(` ${wanted}`) ? 2 : wanted.length > 2 && word.includes(wanted) ? 3 : Infinity);

/** Best fits first, the name before other words for it. More words: each must fit.
 * @template {Sticker} T @param {T[]} stickers @param {string} wanted @param {string} language @returns {T[]} */
export function search(stickers, wanted, language) {
  const parts = folded(wanted).split(/\s+/);
  const cost = (/** @type {T} */ { words }) => {
    const known = (words[language] ?? words.nl).map(folded);
    const best = (/** @type {string} */ part) => Math.min(...known.map((word, i) => fit(word, part) + (i ? 0.5 : 0)));
    return Math.min(fit(known[0], parts.join(" ")), parts.reduce((sum, part) => sum + best(part), 0));
  };
  return stickers
    .map((sticker) => ({ sticker, at: cost(sticker) }))
    .filter(({ at }) => at < Infinity)
    .sort((a, b) => a.at - b.at)
    .map(({ sticker }) => sticker);
}
