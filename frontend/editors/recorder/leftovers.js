/** A recording that ran when the app was closed gets its place in its work, whichever screen is opened next. */
import * as answers from "../answers/content.js";
import * as capture from "../capture/content.js";

/** @typedef {import("../../offline/recording.js").Tape} Tape */

/** @type {Record<string, {blank: () => any, put: (content: any, tape: Tape, prompt: string) => any}>} */
const KINDS = {
  capture: { blank: capture.emptyContent, put: (content, { id, kind, at }) => capture.withMoment(content, { id, kind, at, medium: id }) },
  answers: { blank: answers.emptyContent, put: (content, { id }, prompt) => answers.withRecording(content, prompt, id) },
};

/** Resolves with how many found their place. An editor that is open takes in its own.
 * @param {any} box @param {string} address of the screen */
export async function place(box, address) {
  const tapes = await box.tapes();
  const open = (/** @type {string} */ where) => where.split("/").slice(0, 2).every((part) => address.includes(`/${part}`));
  const left = await tapes.rescued((/** @type {string} */ where) => !open(where));
  const placed = [];
  for (const tape of left) if (await put(box, tape)) placed.push(await tapes.settle(tape.id));
  return placed.length;
}

/** @param {any} box @param {Tape} tape */
async function put(box, tape) {
  const [activity_id, assignment_id, prompt] = tape.where.split("/");
  const assignment = box.activity(activity_id)?.assignments.find((/** @type {AssignmentRef} */ { id }) => id === assignment_id);
  const kind = assignment && KINDS[box.assignment(assignment.id, assignment.version)?.kind];
  if (!kind) return false;
  const { phase, id, version } = assignment;
  const work = box.work(box.startWork({ activity_id, phase, assignment: { id, version }, content: kind.blank() }));
  await box.save(work.id, { content: kind.put(work.content, tape, prompt), finished: Boolean(work.finished_at) || kind === KINDS.capture }, work);
  return true;
}
