/** A next step on a large screen: one slide. Pure. */

/** @param {Assignment} assignment @param {any} content @returns {import("../../pages/show/slides.js").Slide[]} */
export function slidesOf({ title }, { what = "", with_whom = "" }) {
  return what ? [{ items: [{ title, sign: "phase-next_step", text: what, taps: with_whom ? [{ text: with_whom, sign: "people" }] : [] }] }] : [];
}
