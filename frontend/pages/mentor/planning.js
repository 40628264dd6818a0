/** What a mentor types to plan an activity, and what the school is told of it. Pure. */
import { t } from "../../i18n/index.js";

export const KINDS = ["company_visit", "short_internship", "open_day", "trial_day", "guest_speaker", "job_fair", "other"];
export const COMPETENCIES = ["motives", "qualities", "work_exploration", "career_control", "networking", "expectations"];
export const PHASES = /** @type {Phase[]} */ (["prepare", "experience", "reflect", "next_step"]);

const USUAL = ["where-am-i-going", "at-the-company", "does-this-fit-me", "next-step"];
const OPEN_DAY = ["open-day-questions", "at-the-company", "open-day-looking-back", "next-step"];

/**
 * @typedef {object} Plan
 * @property {Uuid} id @property {Uuid} change_id @property {number | null} base @property {string} kind
 * @property {string} title @property {string} date @property {string} time @property {Uuid[]} groups
 * @property {string} company @property {string} website @property {string} place @property {string} companion
 * @property {string} tasks @property {Activity["photos"]} photos @property {boolean} parents @property {string[]} competencies
 * @property {Activity["assignments"] | null} assignments null: the usual ones for its kind
 */

/** Nothing but title, company and date is left to type. @param {() => Uuid} newId @returns {Plan} */
export const blankPlan = (newId) => ({
  id: newId(), change_id: newId(), base: null, kind: "company_visit", title: "", date: "", time: "09:00", groups: [], company: "", website: "",
  place: "", companion: "", tasks: "", photos: "ask", parents: false, competencies: ["work_exploration"], assignments: null,
});

const two = (/** @type {number} */ number) => String(number).padStart(2, "0");
/** As the fields of a form have it, by the clock of this device. @param {Moment} moment */
export function dateAndTime(moment) {
  const at = new Date(moment);
  return { date: `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`, time: `${two(at.getHours())}:${two(at.getMinutes())}` };
}

/** @param {string} date @param {string} time @returns {Moment | null} */
export function momentOf(date, time) {
  const at = new Date(`${date}T${time || "09:00"}`);
  return Number.isNaN(at.getTime()) ? null : at.toISOString();
}

/** To change what is planned. @param {Activity} activity @param {() => Uuid} newId @returns {Plan} */
export const planOf = (activity, newId) => ({
  ...blankPlan(newId), id: activity.id, base: activity.version, kind: activity.kind, title: activity.title, ...dateAndTime(activity.starts_at),
  groups: activity.groups.map(({ id }) => id), company: activity.company?.name ?? "", website: activity.company?.website ?? "",
  place: activity.place, companion: activity.companion, tasks: activity.tasks, photos: activity.photos, parents: activity.parents,
  competencies: activity.competencies, assignments: activity.assignments,
});

/** The same once more, on another day. @param {Activity} activity @param {() => Uuid} newId @returns {Plan} */
export const copyOf = (activity, newId) => ({ ...planOf(activity, newId), id: newId(), base: null, date: "" });

/** Something new is for groups that this person plans for, also when it was copied from one for more; with one group there is nothing to choose.
 * @param {Plan} plan @param {{id: Uuid}[]} groups @returns {Plan} */
export function forOwnGroups(plan, groups) {
  if (plan.base !== null) return plan;
  const own = groups.length === 1 ? groups : groups.filter(({ id }) => plan.groups.includes(id));
  return { ...plan, groups: own.map(({ id }) => id) };
}

/** Of each assignment the newest version, in the order of the phases. @param {Assignment[]} catalogue */
export function choosable(catalogue) {
  const newest = catalogue.filter((each) => !catalogue.some((other) => other.id === each.id && other.version > each.version));
  return PHASES.map((phase) => ({ phase, assignments: newest.filter((each) => each.phase === phase) }));
}

/** What the students will be asked. @param {Plan} plan @param {Assignment[]} catalogue @returns {Activity["assignments"]} */
export function chosen({ kind, assignments }, catalogue) {
  const usual = kind === "open_day" ? OPEN_DAY : USUAL;
  return assignments ?? choosable(catalogue).flatMap(({ phase, assignments: each }) =>
    each.filter(({ id }) => usual.includes(id)).map(({ id, version }) => ({ phase, id, version })));
}

/** The plan with an assignment more or less. @param {Plan} plan @param {Assignment} assignment @param {Assignment[]} catalogue @returns {Plan} */
export function withAssignment(plan, { id, version, phase }, catalogue) {
  const now = chosen(plan, catalogue);
  const without = now.filter((each) => each.id !== id || each.phase !== phase);
  return { ...plan, assignments: without.length < now.length ? without : [...now, { phase, id, version }] };
}

/** A website as people type it. @param {string} typed */
const address = (typed) => (typed.trim() ? (/^https?:\/\//i.test(typed.trim()) ? typed.trim() : `https://${typed.trim()}`) : null);

/** @param {string} name @param {string} website */
export const companyOf = (name, website) => (name.trim() ? { name: name.trim(), website: address(website) } : null);

/** Which fields must still be filled in. @param {Plan} plan */
export const open = ({ title, company, date, time, groups }) =>
  [...(title.trim() || company.trim() ? [] : ["title"]), ...(momentOf(date, time) ? [] : ["date"]), ...(groups.length ? [] : ["groups"])];

/** @param {Plan} plan @param {Assignment[]} catalogue */
export const bodyOf = (plan, catalogue) => ({
  kind: plan.kind, title: plan.title.trim() || plan.company.trim(), starts_at: momentOf(plan.date, plan.time), place: plan.place.trim(),
  company: companyOf(plan.company, plan.website), companion: plan.companion.trim(), tasks: plan.tasks.trim(), photos: plan.photos,
  parents: plan.parents, competencies: plan.competencies, assignments: chosen(plan, catalogue), groups: plan.groups,
});

/** @typedef {{id: Uuid, name: string, year: number, school_year: string}} PlanGroup */

/** Each year of each school year, with its groups. @param {PlanGroup[]} groups @returns {{name: string, ids: Uuid[]}[]} */
export function wholeYears(groups) {
  const layers = [...new Set(groups.map(({ school_year, year }) => `${school_year} ${year}`))].sort();
  return named(layers.map((layer) => ({ id: layer, name: t("plan.year", { year: layer.split(" ")[1] }), year: 0, school_year: layer.split(" ")[0] })))
    .map(({ id, name }) => ({ name, ids: groups.filter(({ school_year, year }) => id === `${school_year} ${year}`).map((each) => each.id) }));
}

/** Names come back every year: those of the coming one say so. @param {PlanGroup[]} groups */
export function named(groups) {
  const [now] = groups.map(({ school_year }) => school_year).sort();
  return groups.map((each) => (each.school_year === now ? each : { ...each, name: `${each.name} (${each.school_year})` }));
}
