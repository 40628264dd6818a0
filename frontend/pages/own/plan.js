/** What a round of one's own is made of: its kind, its assignments for each phase, its time. Pure. */
import { dayOf } from "../../editors/step/content.js";

/** Words, a strip or a board: whichever way somebody likes to look back. */
const LOOKS_BACK = [["reflect", "does-this-fit-me"], ["reflect", "before-during-after"], ["reflect", "senses-board"], ["next_step", "next-step"]];
const AT_A_COMPANY = [["prepare", "where-am-i-going"], ["experience", "at-the-company"], ...LOOKS_BACK];
const AT_HOME = [["prepare", "home-questions"], ["reflect", "home-talk"], ["next_step", "next-step"]];

/** @type {{id: string, wire: "own" | "interview" | "home", icon: string, assignments: string[][]}[]} */
export const KINDS = [
  { id: "internship", wire: "own", icon: "wrench", assignments: AT_A_COMPANY },
  { id: "open_day", wire: "own", icon: "school", assignments: [["prepare", "open-day-questions"], ["experience", "at-the-company"], ["reflect", "open-day-looking-back"], ["next_step", "next-step"]] },
  { id: "interview", wire: "interview", icon: "mic", assignments: AT_A_COMPANY },
  { id: "home", wire: "home", icon: "sun", assignments: AT_HOME },
];

const MORNING = "09:00";

/** @typedef {{kind: string, title: string, place: string, day: string, time: string}} Plan */

/** @param {string} id */
export const kindOf = (id) => KINDS.find((kind) => kind.id === id) ?? KINDS[0];

/** What the form begins with: the round to change, the step it comes from, or nothing.
 * @param {Activity | undefined} activity @param {{what: string, on: string | null} | undefined} step @param {Date} now @returns {Plan} */
export function prefill(activity, step, now) {
  if (!activity) return { kind: KINDS[0].id, title: (step?.what ?? "").slice(0, 120), place: "", day: step?.on && step.on >= dayOf(now) ? step.on : "", time: MORNING };
  const starts = new Date(activity.starts_at);
  return { kind: kindIn(activity), title: activity.title, place: activity.place, day: dayOf(starts), time: starts.toTimeString().slice(0, 5) };
}

/** Which of the kinds it was made as; an open day is an own round with the questions of one.
 * @param {Activity} activity */
function kindIn({ kind, assignments }) {
  if (kind !== "own") return kind;
  return assignments.some(({ id }) => id === "open-day-questions" || id === "open-day-looking-back") ? "open_day" : "internship";
}

/** @param {Plan} plan @returns {"what" | "day" | null} */
export const missingIn = ({ title, day }) => (!title.trim() ? "what" : !day ? "day" : null);

/** The activity as school takes it. What was begun keeps its assignments.
 * @param {Plan} plan @param {Assignment[]} catalogue what this phone knows @param {Activity} [activity] */
export function planOf({ kind, title, place, day, time }, catalogue, activity) {
  const { wire, assignments } = kindOf(kind);
  const stays = activity && kindIn(activity) === kind;
  return {
    kind: wire, title: title.trim(), place: place.trim(), starts_at: new Date(`${day}T${time || MORNING}`).toISOString(), company: null, companion: "", tasks: "",
    photos: "ask", parents: false, competencies: [], groups: [],
    assignments: stays ? activity.assignments : assignments.flatMap(([phase, id]) => newest(catalogue, phase, id)),
  };
}

/** @param {Assignment[]} catalogue @param {string} phase @param {string} id */
function newest(catalogue, phase, id) {
  const version = Math.max(0, ...catalogue.filter((each) => each.id === id && each.phase === phase).map((each) => each.version));
  return version ? [{ phase, id, version }] : [];
}
