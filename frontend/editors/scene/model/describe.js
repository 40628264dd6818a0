/** A scene in words, for who cannot see it. */
import { isKnown } from "./element.js";

/** @typedef {import("./element.js").Scene} Scene @typedef {import("./element.js").Element} Element */
/** `t` knows `scene.photo`, `scene.text`, …, `scene.newer` and `scene.place`, the kinds' names.
 * @typedef {{sticker: (id: string) => string, place: (id: string) => string, t: (key: string) => string}} Words */

/** @param {Element} el @param {Words} words */
export function lineOf(el, { sticker, t }) {
  if (!isKnown(el)) return t("scene.newer");
  const said = el.name?.trim() || el.text?.trim() || (el.kind === "sticker" && sticker(el.sticker));
  return said ? `${t(`scene.${el.kind}`)}: ${said}` : t(`scene.${el.kind}`);
}

/** Back to front.
 * @param {Scene} scene @param {Words} words @returns {{id: string, text: string}[]} the background has no id */
export const linesOf = ({ background: { picture }, elements }, words) => [
  ...(picture?.startsWith("place/") ? [{ id: "", text: `${words.t("scene.place")}: ${words.place(picture)}` }] : []),
  ...elements.map((el) => ({ id: el.id, text: lineOf(el, words) })),
];
