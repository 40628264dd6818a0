/** The set: its pictures, the words to find them by, and the letters. The school serves it apart from the app, so that a new version leaves it where it is. */
import { language } from "../../i18n/index.js";
import { Problem } from "../../offline/http.js";
import { useEmoji } from "./model/text.js";
import { anyTone } from "./tones.js";

const base = `/set/${document.documentElement.dataset.set}`;

/** @typedef {Record<string, string>} Names by language */
/** @typedef {{stickers: import("./search.js").Sticker[], places: {id: string, name: Names}[], patterns: {id: string, name: Names}[], emoji: string[]}} Index */

/** @param {string} font */
export const fontOf = (font) => `${base}/fonts/${font}.woff2`;

/** @param {string} id as in `sticker/hammer` */
export const pictureOf = (id) => `${base}/${id}.webp`;

/** Fetched once; what failed is asked again. @template T @param {() => Promise<T>} fetched @returns {() => Promise<T>} */
function once(fetched) {
  /** @type {Promise<T> | undefined} */
  let coming;
  return () => {
    const mine = (coming ??= fetched());
    mine.catch(() => (coming = undefined));
    return mine;
  };
}

/** @param {string} name */
async function json(name) {
  const answer = await fetch(`${base}/${name}.json`).catch(() => null);
  if (!answer?.ok) throw new Problem("offline");
  return answer.json();
}

/** Words stand in it in Dutch; those of another language come apart. @returns {Promise<Index>} */
export const loadIndex = once(async () => {
  /** @type {any[]} */
  const [index, words] = await Promise.all([json("index"), language === "nl" ? {} : json(`words/${language}`)]);
  for (const each of index.stickers) each.words[language] ??= words[each.id];
  return index;
});
export const loadFigures = once(() => json("figures"));

/** Named at once, so that a scene finds them; fetched when something is written in them. */
const faces = ["hand", "loud", "plain", "arabic", "ethiopic"].map((font) => new FontFace(`trots-${font}`, `url(${fontOf(font)})`));
for (const face of faces) document.fonts.add(face);

/** Before anything is measured. Without the index an emoji is a letter like any other. */
export const loadFonts = once(async () => {
  await loadIndex().then(({ emoji }) => useEmoji(emoji), () => {});
  await Promise.all(faces.map((face) => face.load())).catch(() => Promise.reject(new Problem("offline")));
  return true;
});

const pen = /** @type {CanvasRenderingContext2D} */ (document.createElement("canvas").getContext("2d"));

/** How wide a text is, in thousandths of the size of its letters. @param {string} font @param {string} text */
export function measure(font, text) {
  pen.font = `1000px trots-${font}`;
  return pen.measureText(text).width;
}

/** @type {Map<string, string>} */
const names = new Map();

/** In the student's language, else in the language everything has. @template T @param {Record<string, T>} all @returns {T} */
export const inWords = (all) => all[language] ?? all.nl;

/** How the pictures are called. What is not known yet is simply a picture. */
export const wordsOfSet = {
  load: once(async () => {
    const { stickers, places, patterns } = await loadIndex();
    for (const { id, words } of stickers) names.set(anyTone(id), inWords(words)[0]);
    for (const { id, name } of [...places, ...patterns]) names.set(id, inWords(name));
  }),
  /** @param {string} id */
  sticker: (id) => names.get(anyTone(id)) ?? "",
  /** @param {string} id */
  place: (id) => names.get(id) ?? "",
};
