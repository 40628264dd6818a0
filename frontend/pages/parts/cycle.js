/** Where a student is with an activity, and what is the best next step. Pure. */
import { pointsServed } from "../../editors/answers/points.js";
import { daysUntil } from "../../i18n/index.js";

export const PHASES = /** @type {Phase[]} */ (["prepare", "experience", "reflect", "next_step"]);
const POINTS = ["goals", "results", "evaluation", "follow_up"];

/** @typedef {"todo" | "started" | "done"} Progress */
/** @typedef {{activity: Activity, company: Activity["company"], starts_at: Moment, place: string, state: Cycle["state"], off: boolean, past: boolean, phases: Record<Phase, Progress>,
 *   now: Phase | null, missing: string[], works: WorkRead[]}} Round */

/**
 * One student's way around an activity, from what is on the phone: offline it is as true as online.
 * @param {Activity} activity @param {Cycle | undefined} cycle @param {WorkRead[]} all the student's works
 * @param {(id: string, version: number) => Assignment | undefined} assignmentOf
 * @returns {Round}
 */
export function roundOf(activity, cycle, all, assignmentOf, now = new Date()) {
  const works = all.filter((work) => work.activity_id === activity.id && !work.deleted_at);
  const starts_at = cycle?.starts_at ?? activity.starts_at;
  const state = activity.cancelled_at ? "cancelled" : cycle?.state ?? "planned";
  // Nothing more is asked of whoever was not there.
  const off = state === "cancelled" || state === "absent";
  const past = new Date(starts_at) < now;
  const missing = missingOf(works, assignmentOf);
  const phases = {
    prepare: asks(activity, works, "prepare") ? progress(works, "prepare") : /** @type {Progress} */ ("done"),
    experience: /** @type {Progress} */ (past && !off ? "done" : "todo"),
    reflect: progress(works, "reflect"),
    next_step: /** @type {Progress} */ (missing.includes("follow_up") ? "todo" : "done"),
  };
  return { activity, company: cycle?.company ?? activity.company, starts_at, place: cycle?.place ?? activity.place, state, off, past, phases, now: off ? null : nowIn(phases, past), missing: off ? [] : missing, works };
}

/** Where nothing is to be made, nothing is waited for. @param {Activity} activity @param {WorkRead[]} works @param {Phase} phase */
const asks = (activity, works, phase) => [...activity.assignments, ...works].some((each) => each.phase === phase);

/** @param {WorkRead[]} works @param {Phase} phase @returns {Progress} */
function progress(works, phase) {
  const ofPhase = works.filter((work) => work.phase === phase);
  if (ofPhase.some(({ finished_at }) => finished_at)) return "done";
  return ofPhase.length ? "started" : "todo";
}

/** A picture is not taken apart: with anything in it, it serves what its assignment is for. @param {Assignment} assignment @param {any} content */
const drawn = ({ prompts }, { schema, scene, closing, panels = [{ scene }] }) =>
  schema > 1 || closing?.recording || closing?.text?.trim() || panels.some((/** @type {any} */ panel) => panel.caption || panel.scene.elements.length) ? prompts.map(({ counts_as }) => counts_as) : [];

/** The legal points that kinds other than answers serve, as portfolio/works counts them.
 * @type {Record<string, (assignment: Assignment, content: any) => string[]>} */
const SERVED = {
  capture: (_, { moments, own, marks }) => [...moments, ...own].some(({ medium, text }) => medium || text?.trim()) || Object.values(marks).some((topic) => Object.keys(topic).length) ? ["results"] : [],
  step: (_, { what }) => (what.trim() ? ["follow_up"] : []),
  comic: drawn,
  moodboard: drawn,
};

/** @param {WorkRead[]} works @param {(id: string, version: number) => Assignment | undefined} assignmentOf */
function missingOf(works, assignmentOf) {
  const served = works.filter(({ finished_at }) => finished_at).flatMap(({ kind, assignment, content }) => {
    const known = assignmentOf(assignment.id, assignment.version);
    return known ? [...(SERVED[kind] ?? pointsServed)(known, content)] : [];
  });
  return POINTS.filter((point) => !served.includes(point));
}

/** @param {Record<Phase, Progress>} phases @param {boolean} past @returns {Phase | null} */
function nowIn(phases, past) {
  if (!past) return phases.prepare === "done" ? "experience" : "prepare";
  if (phases.reflect !== "done") return "reflect";
  return phases.next_step === "done" ? null : "next_step";
}

const SOON = 2;

/** How soon a round asks for something, in nights. Looking back, the latest first, comes before a preparation of next week;
 * a visit of tomorrow that is prepared comes in between, because that is where the student's mind is. On the day itself
 * nothing comes before what there is to catch.
 * @param {Round} round */
function urgency(round, now = new Date()) {
  const nights = daysUntil(round.starts_at, now);
  if (!round.now) return Infinity;
  if (!nights && assignmentsOf(round.activity, "experience").length) return -1;
  if (round.now === "prepare") return nights;
  if (round.now === "experience") return nights <= SOON ? nights + SOON : Infinity;
  return SOON + 0.5 - nights / 1000;
}

/** The one thing to think of now; null when nothing waits.
 * @param {Round[]} rounds */
export const nextStep = (rounds, now = new Date()) =>
  rounds.filter((round) => urgency(round, now) < Infinity).sort((a, b) => urgency(a, now) - urgency(b, now))[0] ?? null;

/** What is coming first, nearest first; then what has been, latest first.
 * @param {Round[]} rounds */
export const inOrder = (rounds) =>
  [...rounds].sort((a, b) => Number(a.past) - Number(b.past) || (a.past ? -1 : 1) * a.starts_at.localeCompare(b.starts_at));

/** A student's own round that does not go on: out of sight, but not gone.
 * @param {Round} round */
export const isCalledOff = ({ activity }) => Boolean(activity.owner && activity.cancelled_at);

/** The assignments of a phase of an activity, as its planner chose them.
 * @param {Activity} activity @param {Phase} phase */
export const assignmentsOf = (activity, phase) => activity.assignments.filter((each) => each.phase === phase);

const SIGNS = /** @type {Record<string, string>} */ ({ company_visit: "building", open_day: "school", short_internship: "wrench", guest_speaker: "mic", job_fair: "people", interview: "mic", home: "sun" });
const BY_WORD = /** @type {[RegExp, string][]} */ ([[/bak(ker|kerij)|brood/i, "bakery"], [/zorg|ziekenhuis|verpleeg/i, "care"], [/garage|fiets|techniek|metaal|installat/i, "wrench"], [/tuin|groen|kwekerij|bloem/i, "leaf"], [/winkel|markt/i, "cart"], [/bouw/i, "helmet"], [/haven|transport|logist/i, "globe"]]);

/** The sign on an activity's sticker: by its company, else by its kind.
 * @param {Activity} activity */
export function signOf({ title, company, kind }) {
  const words = `${company?.name ?? ""} ${title}`;
  return BY_WORD.find(([pattern]) => pattern.test(words))?.[1] ?? SIGNS[kind] ?? "flag";
}
