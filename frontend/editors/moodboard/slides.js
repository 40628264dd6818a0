/** A moodboard on a large screen: the whole board, where a tap tells why; then what closes it. Pure. */

/** @typedef {import("../../pages/show/slides.js").Slide} Slide */

/** @param {Assignment} assignment @param {any} content @returns {Slide[]} */
export function slidesOf(assignment, { closing = {} }) {
  const { text, recording } = closing;
  const last = text || recording ? [{ items: text ? [{ text }] : [], recordings: recording ? [{ id: recording, kind: /** @type {const} */ ("voice") }] : [] }] : [];
  return [{ items: [], whole: assignment }, ...last];
}
