/** What changes for the students a mentor picked: each keeps what was not touched. Pure. */
import { companyOf, dateAndTime, momentOf } from "./planning.js";

/** As the fields have it; null: not touched. @typedef {Record<"company" | "website" | "place" | "date" | "time" | "companion", string | null>} Touched */

/** @type {Touched} */
export const UNTOUCHED = { company: null, website: null, place: null, date: null, time: null, companion: null };

/** What all of them have already, to show in the fields. @param {Cycle[]} cycles @returns {Record<string, string>} */
export function common(cycles) {
  const each = cycles.map((cycle) => ({
    company: cycle.company?.name ?? "", website: cycle.company?.website ?? "", place: cycle.place ?? "", companion: cycle.companion ?? "",
    ...(cycle.starts_at ? dateAndTime(cycle.starts_at) : { date: "", time: "" }),
  }));
  return Object.fromEntries(Object.entries(each[0] ?? {}).map(([name, value]) => [name, each.every((one) => /** @type {any} */ (one)[name] === value) ? value : ""]));
}

/** Everything of a student's round that a mentor decides, as it is now. @param {Cycle} cycle */
const asItIs = ({ company, place, starts_at, companion, state }) =>
  ({ company: company && { name: company.name, website: company.website }, place, starts_at, companion, state });

/** Absent, or back again. @param {Cycle} cycle @param {Cycle["state"]} state */
export const bodyWithState = (cycle, state) => ({ ...asItIs(cycle), state });

/** @param {Cycle} cycle @param {Touched} touched @param {Activity} activity */
export function bodyWithTouched(cycle, touched, activity) {
  const now = common([cycle]);
  const of = (/** @type {keyof Touched} */ name) => touched[name] ?? now[name] ?? "";
  const whole = dateAndTime(activity.starts_at);
  const isTimed = of("date") || of("time");
  return {
    company: companyOf(of("company"), of("website")), place: of("place").trim() || null, companion: of("companion").trim() || null,
    starts_at: isTimed ? momentOf(of("date") || whole.date, of("time") || whole.time) : null, state: cycle.state,
  };
}
