/** What a mentor must know of an activity and of the works shared with them. Pure. */

/** @typedef {{todo: Cycle[], started: Cycle[], done: Cycle[], away: Cycle[]}} Readiness */

/** Who has not begun, who has, who is ready; by name. Who is absent or whose visit is off is kept apart.
 * @param {Cycle[]} cycles @param {"prepare" | "reflect"} phase @returns {Readiness} */
export function readiness(cycles, phase) {
  const sorted = [...cycles].sort((a, b) => a.student.name.localeCompare(b.student.name));
  const away = sorted.filter(isOff);
  const of = (/** @type {string} */ state) => sorted.filter((cycle) => !away.includes(cycle) && cycle.phases[phase] === state);
  return { todo: of("todo"), started: of("started"), done: of("done"), away };
}

/** Whether a student does not go, or did not. @param {{state: string}} cycle */
export const isOff = ({ state }) => state === "absent" || state === "cancelled";

/** @param {{starts_at: Moment}} activity */
export const isPast = ({ starts_at }, now = new Date()) => new Date(starts_at) < now;

/** Nearest first; what has been comes after, latest first.
 * @param {Activity[]} activities */
export const nearestFirst = (activities, now = new Date()) =>
  [...activities].sort((a, b) => Number(isPast(a, now)) - Number(isPast(b, now)) || (isPast(a, now) ? -1 : 1) * a.starts_at.localeCompare(b.starts_at));

/** Whether a student's question has had no answer from somebody else since.
 * @param {CommentRead[]} comments in the order of the thread */
export function openQuestion(comments) {
  const last = comments.at(-1);
  return last && last.kind === "question" && last.author.role === "student" ? last : null;
}

/** The shared works that wait: students' questions first, then works without a word from staff, the latest first.
 * @param {WorkRead[]} works @param {(id: Uuid) => CommentRead[]} commentsOf */
export function waiting(works, commentsOf) {
  const shared = works.filter(({ shared_at, deleted_at }) => shared_at && !deleted_at);
  const questions = shared.flatMap((work) => {
    const question = openQuestion(commentsOf(work.id));
    return question ? [{ work, question }] : [];
  });
  const fresh = shared.filter((work) => !commentsOf(work.id).some(({ author }) => author.role !== "student"))
    .filter((work) => !questions.some((each) => each.work === work))
    .sort((a, b) => String(b.shared_at).localeCompare(String(a.shared_at)));
  return { questions, fresh };
}
