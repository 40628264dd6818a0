/** A photo or recording that was taken out of a work: what nobody wants any more does not travel to school. Pure. */

/** Milliseconds: as long as "undo" stands on the screen, and a little more. */
const UNDO = 12_000;

/** After the student can have changed their mind. @param {any} box @param {Uuid} medium */
export const forgetLater = (box, medium) => void setTimeout(() => forget(box, medium).catch(onlyWhenGone), UNDO);

/** Stays while anything shows it: a work, either side of a conflict, or the version at school, which another device may still build on.
 * What school refused goes as soon as nothing here shows it. @param {any} box @param {Uuid} medium */
export async function forget(box, medium) {
  const refused = box.stuck().some((/** @type {Change} */ { target }) => target === medium);
  const wanted = box.works().some((/** @type {WorkRead} */ work) => JSON.stringify(refused ? [work.content, work.conflict] : work).includes(medium));
  if (!wanted) await box.discard(medium);
}

/** The student has signed out since; then it travels. @param {any} problem */
function onlyWhenGone(problem) {
  if (problem?.code !== "locked") throw problem;
}
