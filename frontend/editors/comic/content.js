/** What a comic holds: panels in a layout, each a scene with its caption. Pure. */
import { newElementId, newScene } from "../scene/model/element.js";

export const LONGEST_TITLE = 80;

/** @typedef {import("../scene/model/element.js").Scene} Scene */
/** @typedef {import("../scene/model/element.js").Element} Element */
/** @typedef {{id: string, scene: Scene, caption?: Element}} Panel */
/** @typedef {{schema: number, starter: string, title: string, layout: string, panels: Panel[]}} Comic */

/** @type {Record<string, {layout: string, panels: number, sign: string}>} */
export const STARTERS = {
  before_during_after: { layout: "two_bottom", panels: 3, sign: "clock" },
  talent: { layout: "two_bottom", panels: 3, sign: "star" },
  hero: { layout: "four", panels: 4, sign: "bolt" },
  two_endings: { layout: "top_two", panels: 3, sign: "swap" },
  expectations: { layout: "two_bottom", panels: 3, sign: "people" },
  empty: { layout: "four", panels: 4, sign: "pencil" },
};

/** A panel that came with a starter is named after what it asks: it keeps that wherever it goes. */
const BEGUN = /^begin-([a-h])$/;

/** @param {number} place */
export const begunId = (place) => `begin-${"abcdefgh"[place]}`;

/** Which question of the starter a panel came with, from 0; null for one that was added.
 * @param {{id: string}} panel */
export function asked({ id }) {
  const letter = BEGUN.exec(id)?.[1];
  return letter ? letter.charCodeAt(0) - 97 : null;
}

/** @returns {Panel} */
export const newPanel = (id = newElementId()) => ({ id, scene: newScene() });

/** @returns {Comic} */
export function emptyContent(starter = "empty") {
  const { layout, panels } = STARTERS[starter] ?? STARTERS.empty;
  return { schema: 1, starter, title: "", layout, panels: Array.from({ length: panels }, (_, place) => newPanel(begunId(place))) };
}

const WHITE = newScene().background.colour;

/** Whether the student put anything in it. @param {Panel} panel */
export const isFilled = ({ scene: { elements, background }, caption }) => Boolean(elements.length || caption || background.picture || background.colour !== WHITE);

/** Whether there is anything to show. @param {Comic} content */
export const hasAnything = ({ title, panels }) => Boolean(title.trim()) || panels.some(isFilled);

/** @param {Comic} content @param {string | undefined} id */
export const placeOf = ({ panels }, id) => panels.findIndex((panel) => panel.id === id);

/** A panel that went meanwhile, on another device, is not brought back by a late change.
 * @param {Comic} content @param {string} id @param {Partial<Panel>} part @returns {Comic} */
export const withPanel = (content, id, part) => ({ ...content, panels: content.panels.map((panel) => (panel.id === id ? whole({ ...panel, ...part }) : panel)) });

/** @param {Panel} panel @returns {Panel} */
export const whole = ({ caption, ...panel }) => (caption ? { ...panel, caption } : panel);
