/** What a work holds, whatever its kind: the student's own words, and pictures. Pure. */
import { drawnIn } from "../../editors/scene/drawn-in.js";

/** The names under which the kinds of work keep what a student wrote. */
const WRITTEN = ["text", "what", "with_whom", "title"];

/** Everything that a student wrote in it, its title first. @param {unknown} content @returns {string[]} */
export function ownWords(content) {
  if (!content || typeof content !== "object") return [];
  if (Array.isArray(content)) return content.flatMap(ownWords);
  // Runs are the same text once more, as it is drawn.
  const entries = Object.entries(content).sort(([a], [b]) => Number(b === "title") - Number(a === "title"));
  return entries.flatMap(([name, part]) => name === "runs" ? [] :
    typeof part === "string" ? (WRITTEN.includes(name) && part.trim() ? [part.trim()] : []) : ownWords(part));
}

/** What was tapped, in the words of the assignment. @param {any} content @param {Assignment} assignment @returns {string[]} */
export function tappedWords({ answers = {}, marks = {} }, { prompts }) {
  return prompts.flatMap(({ id, chips }) => {
    const tapped = [...(answers[id]?.chips ?? []), ...Object.keys(marks[id] ?? {})];
    return tapped.flatMap((tap) => chips.find((chip) => chip.id === tap)?.text.replace(/^…\s*/, "") ?? []);
  });
}

/** Photos and drawings, in order. @param {any} content @returns {Uuid[]} */
export const picturesIn = (content) => [
  ...Object.values(content.answers ?? {}).flatMap((/** @type {Answer} */ { photos }) => photos ?? []),
  ...[...(content.moments ?? []), ...drawnIn(content)].filter(({ kind, medium }) => medium && ["photo", "drawing"].includes(kind)).map(({ medium }) => medium),
];

/** Kinds that are a picture themselves. */
export const DRAWN = ["comic", "moodboard"];

/** @param {WorkRead} work */
export const isDrawn = ({ kind, content }) => DRAWN.includes(kind) && drawnIn(content).length > 0;
