/** What a student's hand does in the editor, said in a line each: the editor's own modules make the elements. */
import { newElement } from "../editors/scene/model/element.js";
import { dressed } from "../editors/scene/model/figure.js";
import { fitted, masked } from "../editors/scene/model/resolve.js";
import { strokeOf } from "../editors/scene/model/stroke.js";
import { laidOut } from "../editors/scene/model/text.js";
import { captioned } from "../editors/comic/caption.js";
import { pageOf } from "../editors/comic/layouts.js";
import { begunId } from "../editors/comic/content.js";
import { anyTone } from "../editors/scene/tones.js";
import { loadFigures, loadFonts, loadIndex, measure } from "../editors/scene/set.js";

export const INK = "#221d3c";
let figures;
let pictures;

/** Before anything is made. */
export async function ready() {
  await loadFonts();
  figures = await loadFigures();
  const { stickers, places, patterns } = await loadIndex();
  pictures = new Set([...stickers, ...places, ...patterns].map(({ id }) => anyTone(id)));
}

/** A picture of the set; one that is not in it is a mistake here. @param {string} id */
function known(id) {
  if (!pictures.has(anyTone(id))) throw new Error(`the set has no ${id}`);
  return id;
}

const ltr = { dir: "ltr", runs: [], align: "middle", colour: INK };

export const words = (text, { wide, ...more }) => {
  const el = newElement("text", { ...ltr, face: "hand", size: 800, fill: null, ...more, text });
  return wide ? laidOut({ ...el, w: wide }, measure) : fitted(el, measure);
};
export const says = (text, { tail, ...more }) => fitted(newElement("balloon", { ...ltr, face: "hand", size: 620, form: "speech", fill: "#ffffff", line: INK, ...more, text, tail: tail ? [tail[0] - more.x, tail[1] - more.y] : null }), measure);
export const sticker = (id, x, y, side, more = {}) => newElement("sticker", { x, y, w: side, h: side, sticker: known(`sticker/${id}`), ...more });
export const person = (parts, x, y, side, more = {}) => dressed(newElement("figure", { x, y, w: side, h: side, ...more }), parts, figures);
/** `photo`: which of the demo's drawn photos; it gets an id of its own when the demo is made. */
export const photo = (number, x, y, w, h, mask, name, more = {}) => masked(newElement("photo", { x, y, w, h, medium: `00000000-0000-7000-8000-00000000000${number}`, crop: { x: 0, y: 0, w: 10000, h: 10000 }, mask, name, ...more }));
export const line = (points, colour, width) => strokeOf(points, { colour, width });
export const scene = (background, ...elements) => ({ background: { ...background, ...(background.picture && { picture: known(background.picture) }) }, elements });

/** @param {{starter: string, title: string, layout: string, panels: [string, any][]}} of caption and scene of each */
export function comic({ starter, title, layout, panels }) {
  const { boxes } = pageOf(layout, panels.length);
  const made = panels.map(([text, drawn], place) => ({ id: begunId(place), scene: drawn, ...(text && { caption: captioned(text, boxes[place].side, measure, { dir: "ltr" }) }) }));
  return { schema: 1, starter, title, layout, panels: made };
}
export const board = (starter, drawn, closing) => ({ schema: 1, starter, scene: drawn, closing: { text: closing } });
