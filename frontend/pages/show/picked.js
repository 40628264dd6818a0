/** Which works a student shows. Pure, apart from the last three lines: what was picked is remembered on this device. */

/** What stood open, and what was private for good when it was picked. @typedef {Record<Uuid, "open" | "private">} Picked */

/** What may be shown at a table with parents without a second thought: finished, not private for good, and not about what others expect.
 * @param {WorkRead} work @param {Assignment | undefined} assignment */
export const isSuggested = (work, assignment) => Boolean(work.finished_at && !work.private_at && assignment && !assignment.competencies.includes("expectations"));

/** Picked before it became private for good is not picked.
 * @param {WorkRead} work @param {Picked} picked */
export const isPicked = ({ id, private_at }, picked) => Boolean(picked[id] && (!private_at || picked[id] === "private"));

/** @param {WorkRead[]} works @param {import("../dossier/entries.js").AssignmentOf} assignmentOf @returns {Picked} */
export const suggested = (works, assignmentOf) =>
  Object.fromEntries(works.filter((work) => isSuggested(work, assignmentOf(work.assignment.id, work.assignment.version))).map(({ id }) => [id, "open"]));

/** @param {Picked} picked @param {WorkRead} work @returns {Picked} */
export function toggled(picked, work) {
  const { [work.id]: _, ...others } = picked;
  return isPicked(work, picked) ? others : { ...others, [work.id]: work.private_at ? "private" : "open" };
}

const name = (/** @type {Uuid} */ person) => `trots.show.${person}`;

/** @param {Uuid} person @returns {Picked | null} null: nothing was picked yet */
export const remembered = (person) => JSON.parse(localStorage.getItem(name(person)) ?? "null");
/** @param {Uuid} person @param {Picked} picked */
export const remember = (person, picked) => localStorage.setItem(name(person), JSON.stringify(picked));
/** @param {Uuid} person */
export const forgetPicked = (person) => localStorage.removeItem(name(person));
