/** The screens of staff, which no student fetches: mentors have their groups, coordinators and administrators the school. */
import { EVERYBODYS } from "../routes.js";

/** @typedef {import("../routes.js").Route} Route */

const TODAY = { path: "vandaag", icon: "sun", text: "tab.today" };
const ME = { path: "ik", icon: "person", text: "tab.me" };

/** @type {Route[]} */
const GROUPS = [
  { path: "vandaag", tab: "vandaag", load: () => import("../mentor/home.js") },
  { path: "rondje/:activity_id", tab: "vandaag", load: () => import("../mentor/activity.js") },
  { path: "plannen", tab: "vandaag", load: () => import("../mentor/plan.js") },
  { path: "plannen/:activity_id", tab: "vandaag", load: () => import("../mentor/plan.js") },
  { path: "plannen/kopie/:copied_id", tab: "vandaag", load: () => import("../mentor/plan.js") },
  { path: "werkstuk/:work_id", tab: "vandaag", load: () => import("../mentor/work.js") },
];

/** @param {Role[]} _roles @returns {import("../routes.js").Table} */
export const tableOf = (_roles) => ({ tabs: [TODAY, ME], routes: [...GROUPS, ...EVERYBODYS] });
