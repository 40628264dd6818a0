/** A recording that ran when the app was closed gets its place in its work, whichever screen is opened next. */
import * as answers from "../answers/content.js";
import * as capture from "../capture/content.js";
import * as moodboard from "../moodboard/content.js";
import { mediaIn } from "../../offline/reading.js";

/** @typedef {import("../../offline/recording.js").Tape} Tape */

/** @type {Record<string, {blank: () => any, put: (content: any, tape: Tape, prompt: string) => any}>} */
const KINDS = {
  capture: { blank: capture.emptyContent, put: (content, { id, kind, at }) => capture.withMoment(content, { id, kind, at, medium: id }) },
  answers: { blank: answers.emptyContent, put: (content, { id }, prompt) => answers.withRecording(content, prompt, id) },
  moodboard: { blank: moodboard.emptyContent, put: (content, { id }, place) => moodboard.withRecording(content, place, id) },
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
  const of = workOf(box, activity_id, assignment_id);
  const kind = of && KINDS[box.assignment(of.assignment.id, of.assignment.version)?.kind];
  if (!kind) return false;
  const work = box.work(box.startWork({ ...of, activity_id, content: kind.blank() }));
  const content = kind.put(work.content, tape, prompt);
  // Where nothing more fits, it waits until something goes.
  if (!mediaIn(content).includes(tape.id)) return false;
  await box.save(work.id, { content, finished: Boolean(work.finished_at) || kind === KINDS.capture }, work);
  return true;
}

/** What it was made for: the mentor may have changed the visit since, or the student the class.
 * @param {any} box @param {Uuid} activity_id @param {string} id @returns {{phase: Phase, assignment: AssignmentRef} | undefined} */
function workOf(box, activity_id, id) {
  const begun = box.works({ activity_id }).find((/** @type {WorkRead} */ { assignment, deleted_at, copy_of }) => assignment.id === id && !deleted_at && !copy_of);
  if (begun) return { phase: begun.phase, assignment: begun.assignment };
  const known = [...box.activity(activity_id)?.assignments ?? [], ...box.assignments()].find((each) => each.id === id);
  return known && box.activity(activity_id) && { phase: known.phase, assignment: { id, version: known.version } };
}
