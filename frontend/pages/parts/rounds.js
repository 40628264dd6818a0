/** A student's rounds, and what is new in them. */
import { box } from "../../offline/box.js";
import { inOrder, roundOf } from "./cycle.js";
import { isSeen } from "./seen.js";

export const assignmentOf = (/** @type {string} */ id, /** @type {number} */ version) => box.assignment(id, version);

/** @param {Activity} activity */
export const myRound = (activity) => roundOf(activity, box.cycles(activity.id)[0], box.works({ activity_id: activity.id }), assignmentOf);

/** Coming first, nearest first. Everything is read once: a slow phone with many works stays quick. */
export function myRounds() {
  const [works, cycles] = [box.works({}), new Map(box.cycles().map((cycle) => [cycle.activity_id, cycle]))];
  return inOrder(box.activities().map((activity) => roundOf(activity, cycles.get(activity.id), works, assignmentOf)));
}

/** Comments of others that the student has not opened yet, latest first.
 * @param {Me} me @returns {{work: WorkRead, comment: CommentRead}[]} */
export const newComments = (me) =>
  box.works({}).filter(({ deleted_at }) => !deleted_at)
    .flatMap((work) => box.comments(work.id).map((comment) => ({ work, comment })))
    .filter(({ comment }) => comment.author.id !== me.id && !isSeen(me.id, comment.id))
    .sort((a, b) => b.comment.made_at.localeCompare(a.comment.made_at));
