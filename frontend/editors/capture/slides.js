/** What was caught at the company on a large screen: each picture alone, then the recordings, the words and the thumbs. Pure. */

/** @typedef {import("../../pages/show/slides.js").Slide} Slide */

const SIGNS = /** @type {Record<string, string>} */ ({ up: "thumb_up", down: "thumb_down", ask: "question" });

/** @param {Assignment} assignment @param {any} content @returns {Slide[]} */
export function slidesOf(assignment, { moments = [], marks = {}, own = [] }) {
  const inOrder = [...moments].sort((a, b) => a.at.localeCompare(b.at));
  const topics = assignment.prompts.filter(({ id }) => marks[id]).map((prompt) => topicOf(prompt, marks[prompt.id], own));
  return [...inOrder.map(momentOf), ...(topics.length ? [{ items: topics }] : [])];
}

/** @param {any} moment @returns {Slide} */
function momentOf({ kind, medium, text }) {
  const items = text ? [{ text }] : [];
  if (kind === "voice" || kind === "video") return { items, recordings: [{ id: medium, kind }] };
  return { items, pictures: medium ? [medium] : [] };
}

/** @param {Prompt} prompt @param {Record<string, string>} marks @param {any[]} own */
const topicOf = ({ title, pictogram, chips }, marks, own) => ({
  title, sign: pictogram,
  taps: [...chips, ...own].filter(({ id }) => marks[id]).map(({ id, text }) => ({ text, sign: SIGNS[marks[id]] })),
});
