/** What the student said last about a round: what waits on the phone comes before what school has. */
import { box } from "../../offline/box.js";

const MOST = 12;

/** @typedef {{standing?: Standing, problem?: Refusal, change_id?: Uuid}} Waiting */

/** @param {Uuid} activity_id @returns {(Rating & Waiting) | null} */
export const lastRating = (activity_id) => last("rating", activity_id);

/** @param {Uuid} activity_id @returns {(Choice & Waiting) | null} */
export const lastChoice = (activity_id) => last("choice", activity_id);

/** @param {"rating" | "choice"} what @param {Uuid} activity_id @returns {any} */
function last(what, activity_id) {
  const waiting = box.unsent(`${what}.put`).filter((said) => said.activity_id === activity_id).at(-1);
  return waiting ?? box.cycles(activity_id)[0]?.[what] ?? null;
}

/** What the student named before, the latest first: typed once, tapped from then on.
 * @returns {string[]} */
export function knownOptions() {
  const sent = box.cycles().flatMap(({ choice }) => choice ?? []).sort((a, b) => b.at.localeCompare(a.at));
  return [...new Set([...box.unsent("choice.put").reverse(), ...sent].flatMap(({ options }) => options))].slice(0, MOST);
}
