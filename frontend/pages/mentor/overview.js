/** What a mentor must know of an activity and of the works shared with them. Pure. */
import { daysUntil } from "../../i18n/index.js";

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

/** A mentor changes what is for own groups alone; what is for more of them, the coordinator.
 * @param {Pick<Activity, "groups">} activity @param {Pick<Me, "roles" | "mentored">} me */
export const mayChange = ({ groups }, { roles, mentored }) => roles.includes("coordinator") || groups.every(({ id }) => mentored?.includes(id) ?? true);

export const PHASES = /** @type {Phase[]} */ (["prepare", "experience", "reflect", "next_step"]);

/** What is asked of students by now. @param {{starts_at: Moment}} activity */
export const filtersOf = (activity, now = new Date()) => ["all", "prepare", ...(isPast(activity, now) ? ["reflect", "next_step"] : []), "away"];

/** @typedef {{cycle: Cycle, phases: Record<Phase, string>, off: boolean}} Standing */

/** The class at a glance: who still has to begin comes first, who does not go along last.
 * @param {Activity} activity @param {Cycle[]} cycles */
export function glance(activity, cycles, now = new Date()) {
  const students = cycles.map((cycle) => standing(activity, cycle, now)).sort((a, b) => rank(a) - rank(b) || a.cycle.student.name.localeCompare(b.cycle.student.name));
  const here = students.filter(({ off }) => !off);
  /** @type {Record<string, Standing[]>} */
  const lists = { all: students, here, away: students.filter(({ off }) => off) };
  return {
    students,
    /** Everybody, whoever is away, or whoever is not yet done with a phase. @param {string} filter */
    of: (filter) => lists[filter] ?? here.filter(({ phases }) => phases[/** @type {Phase} */ (filter)] !== "done"),
    /** @param {Phase} phase */
    done: (phase) => here.filter(({ phases }) => phases[phase] === "done").length,
  };
}

/** The students by class, each in the order they come in. @param {Standing[]} students @returns {[string, Standing[]][]} */
export function byClass(students) {
  const names = [...new Set(students.map(({ cycle }) => cycle.student.group ?? ""))].sort((a, b) => a.localeCompare(b));
  return names.map((name) => [name, students.filter(({ cycle }) => (cycle.student.group ?? "") === name)]);
}

/** @typedef {{company: string, place: string, starts_at: Moment, companion: string, students: Standing[]}} Place */

/** Who goes along, by where and when, the earliest first. @param {Activity} activity @param {Standing[]} students @returns {Place[]} */
export function placesOf(activity, students) {
  /** @type {Map<string, Place>} */
  const found = new Map();
  for (const standing of students.filter(({ off }) => !off)) {
    const { company, place, starts_at, companion } = standing.cycle;
    const where = { company: (company ?? activity.company)?.name ?? "", place: place ?? activity.place, starts_at: starts_at ?? activity.starts_at, companion: companion ?? activity.companion };
    const key = JSON.stringify(where);
    found.set(key, { ...where, students: [...(found.get(key)?.students ?? []), standing] });
  }
  return [...found.values()].sort((a, b) => a.starts_at.localeCompare(b.starts_at) || a.company.localeCompare(b.company));
}

/** Whether it may turn out that somebody is not there: from the day itself on, until they look back.
 * @param {Activity} activity @param {Pick<Standing, "cycle" | "phases">} standing */
export function mayBeMissed(activity, { cycle, phases }, now = new Date()) {
  const isTime = !activity.owner && daysUntil(cycle.starts_at ?? activity.starts_at, now) <= 0 && !activity.cancelled_at && cycle.state !== "cancelled";
  return isTime && (cycle.state === "absent" || (phases.reflect === "todo" && phases.next_step === "todo"));
}

/** The experience follows from the date, which may have come since the school told.
 * @param {Activity} activity @param {Cycle} cycle @param {Date} now @returns {Standing} */
function standing(activity, cycle, now) {
  const off = isOff(cycle) || !!activity.cancelled_at;
  const been = !off && isPast({ starts_at: cycle.starts_at ?? activity.starts_at }, now);
  return { cycle, off, phases: { ...cycle.phases, ...(been && { experience: "done" }) } };
}

/** @param {Standing} standing */
const rank = ({ off, phases }) => (off ? 99 : PHASES.filter((phase) => phases[phase] === "done").length * 2 + PHASES.filter((phase) => phases[phase] === "started").length);

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
