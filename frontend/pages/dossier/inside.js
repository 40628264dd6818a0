/** What a work holds, whatever its kind: the student's own words, and pictures. Pure. */

/** The names under which the kinds of work keep what a student wrote. */
const WRITTEN = ["text", "what", "with_whom"];

/** Everything that a student wrote in it, in order. @param {unknown} content @returns {string[]} */
export function ownWords(content) {
  if (!content || typeof content !== "object") return [];
  if (Array.isArray(content)) return content.flatMap(ownWords);
  return Object.entries(content).flatMap(([name, part]) =>
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
export const picturesIn = ({ answers = {}, moments = [] }) => [
  ...Object.values(answers).flatMap((/** @type {Answer} */ { photos }) => photos ?? []),
  ...moments.filter((/** @type {any} */ { kind, medium }) => medium && ["photo", "drawing"].includes(kind)).map((/** @type {any} */ { medium }) => medium),
];
