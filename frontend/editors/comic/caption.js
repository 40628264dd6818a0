/** Captions: a band over the top of a panel, in letters that can still be read where the panel is small. Pure. */
import { newElementId, SIDE } from "../scene/model/element.js";
import { laidOut } from "../scene/model/text.js";
import { pageOf } from "./layouts.js";

/** @typedef {import("./content.js").Comic} Comic */
/** @typedef {import("../scene/model/element.js").Element} Element */
/** @typedef {import("../scene/model/element.js").Measure} Measure */

export const LONGEST_CAPTION = 140;

/** Of the letters: what they are on a panel as wide as the page; the least and the most. */
const LETTERS = { whole: 420, least: 460, most: 1250 };
/** A long story covers no more than this of what is drawn, if it can be helped. */
const HIGHEST = 3600;
const SMALLER = 0.9;

/** @param {string} text @param {number} part how wide its panel is, for a page of 1 @param {Measure} measure @param {{id?: string, dir: string}} of @returns {Element} */
export function captioned(text, part, measure, { id = newElementId(), dir }) {
  const blank = { id, kind: "text", x: SIDE / 2, y: 0, w: SIDE, h: 1, turn: 0, text, face: "plain", colour: "#221d3c", align: "start", dir, fill: "#fff1c9", runs: [] };
  let size = Math.round(Math.min(LETTERS.most, Math.max(LETTERS.least, LETTERS.whole / part)));
  let el = laidOut({ ...blank, size }, measure);
  while (el.h > HIGHEST && size > LETTERS.least) {
    size = Math.max(LETTERS.least, Math.round(size * SMALLER));
    el = laidOut({ ...blank, size }, measure);
  }
  return { ...el, y: Math.round(el.h / 2) };
}

/** Each caption for the place where its panel now is. @param {Comic} content @param {Measure} measure @returns {Comic} */
export function recaptioned(content, measure) {
  const { boxes } = pageOf(content.layout, content.panels.length);
  return { ...content, panels: content.panels.map((panel, place) => (panel.caption ? { ...panel, caption: captioned(panel.caption.text, boxes[place].side, measure, /** @type {any} */ (panel.caption)) } : panel)) };
}
