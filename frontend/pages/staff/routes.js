/** The screens of staff, which no student fetches: mentors have their groups, coordinators and administrators the school. */
import "../../i18n/staff.js";
import { EVERYBODYS } from "../routes.js";

/** @typedef {import("../routes.js").Route} Route */

const TODAY = { path: "vandaag", icon: "sun", text: "tab.today" };
const ME = { path: "ik", icon: "person", text: "tab.me" };

/** The first is a mentor's start. @type {Route[]} */
const GROUPS = [
  { path: "vandaag", tab: "vandaag", load: () => import("../mentor/home.js") },
  { path: "rondje/:activity_id", tab: "vandaag", load: () => import("../mentor/activity.js") },
  { path: "plannen", tab: "vandaag", load: () => import("../mentor/plan.js") },
  { path: "plannen/:activity_id", tab: "vandaag", load: () => import("../mentor/plan.js") },
  { path: "plannen/kopie/:copied_id", tab: "vandaag", load: () => import("../mentor/plan.js") },
  { path: "vragen/:activity_id", tab: "vandaag", load: () => import("../mentor/questions.js") },
  { path: "kaarten", tab: "vandaag", load: () => import("../mentor/cards.js") },
  { path: "werkstuk/:work_id", tab: "vandaag", load: () => import("../mentor/work.js") },
];

/** @type {Route[]} */
const SCHOOL = [
  { path: "school", tab: "school", load: () => import("../coordinator/home.js") },
  { path: "school/klas/:group_id", tab: "school", load: () => import("../coordinator/group.js") },
  { path: "school/activiteiten", tab: "school", load: () => import("../coordinator/activities.js") },
  { path: "school/lijst", tab: "school", load: () => import("../coordinator/list.js") },
  { path: "school/jaar", tab: "school", load: () => import("../coordinator/year.js") },
  { path: "school/los", tab: "school", load: () => import("../coordinator/loose.js") },
  { path: "school/los/:when", tab: "school", load: () => import("../coordinator/loose.js") },
  { path: "school/zorgen", tab: "school", load: () => import("../coordinator/concerns.js") },
];
const THE_SCHOOL = { path: "school", icon: "school", text: "tab.school" };

/** Whoever keeps the school begins there, unless they mentor a group as well. @param {Role[]} roles @returns {import("../routes.js").Table} */
export function tableOf(roles) {
  const keeps = roles.includes("coordinator") || roles.includes("administrator");
  const mentors = roles.includes("mentor") || !keeps;
  const groups = mentors ? GROUPS : GROUPS.slice(1).map((route) => ({ ...route, tab: THE_SCHOOL.path }));
  return { tabs: [...(mentors ? [TODAY] : []), ...(keeps ? [THE_SCHOOL] : []), ME], routes: [...(keeps ? SCHOOL : []), ...groups, ...EVERYBODYS] };
}
