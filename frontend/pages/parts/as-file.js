/** A work that school does not take, as one file that opens anywhere: its words, and what this device has of photos and recordings. */
import { t } from "../../i18n/index.js";
import { ownWords, picturesIn } from "../dossier/inside.js";
import { slidesOfWork } from "../show/slides.js";

/** @typedef {import("../show/slides.js").Slide} Slide */

const SIGNS = /** @type {Record<string, string>} */ ({ "<": "&lt;", ">": "&gt;", "&": "&amp;", '"': "&quot;" });
const LOOK = "body{font:1.1rem/1.5 sans-serif;max-width:40rem;margin:auto;padding:1rem}img,video{max-width:100%}p{white-space:pre-wrap}";

/** @param {string} text */
const safe = (text) => text.replace(/[<>&"]/g, (sign) => SIGNS[sign]);

/**
 * @param {WorkRead} work @param {Assignment} assignment
 * @param {(id: Uuid) => Promise<MediumBytes | null>} bytesOf what is not on this device is at school already
 * @param {Blob | null} [drawing] of a board or strip, as it is on the screen
 * @returns {Promise<string>} a page
 */
export async function pageOf(work, assignment, bytesOf, drawing) {
  const slides = slidesOfWork(assignment, work);
  // Nothing but a picture tells what was drawn; its words and photos stand under it.
  const drawn = slides.some(({ whole }) => whole);
  const told = drawn ? [{ items: [{ list: ownWords(work.content) }], pictures: picturesIn(work.content), recordings: slides.flatMap(({ recordings = [] }) => recordings) }] : slides;
  const picture = drawing ? [await shown({ type: drawing.type, bytes: await drawing.arrayBuffer() })] : [];
  const parts = [...picture, ...await Promise.all(told.map((slide) => part(slide, bytesOf)))];
  const { lang = "nl", dir = "ltr" } = globalThis.document?.documentElement ?? {};
  const title = safe(assignment.title);
  return `<!doctype html><html lang="${lang}" dir="${dir}"><meta charset="utf-8"><title>${title}</title><style>${LOOK}</style><h1>${title}</h1>${parts.join("")}</html>`;
}

/** @param {Slide} slide @param {(id: Uuid) => Promise<MediumBytes | null>} bytesOf */
async function part({ items, pictures = [], recordings = [] }, bytesOf) {
  const media = await Promise.all([...pictures, ...recordings.map(({ id }) => id)].map(bytesOf));
  return items.map(inWords).join("") + (await Promise.all(media.flatMap((medium) => (medium ? [shown(medium)] : [])))).join("");
}

/** @param {import("../show/slides.js").Item} item */
function inWords({ title, text, taps = [], list = [] }) {
  const lines = [...taps.map((tap) => tap.text), ...list].map((line) => `<li dir="auto">${safe(line)}</li>`);
  return [title && `<h2>${safe(t(title))}</h2>`, text && `<p dir="auto">${safe(text)}</p>`, lines.length && `<ul>${lines.join("")}</ul>`].filter(Boolean).join("");
}

/** @param {MediumBytes} medium */
async function shown({ type, bytes }) {
  const src = `data:${safe(type)};base64,${inText(new Uint8Array(bytes))}`;
  return type.startsWith("image/") ? `<img alt="" src="${src}">` : `<video controls src="${src}"></video>`;
}

/** Base64, in pieces that fit as arguments. @param {Uint8Array} bytes */
function inText(bytes) {
  let text = "";
  for (let start = 0; start < bytes.length; start += 30_000) text += String.fromCharCode(...bytes.subarray(start, start + 30_000));
  return btoa(text);
}
