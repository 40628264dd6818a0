/** A next step: what, with whom, when; done, or moved to another day. Pure. */

export const LONGEST_WHAT = 300;
export const LONGEST_WHO = 120;
const MOST_MOVES = 99;
const FRIDAY = 5;

/** @typedef {{what: string, with_whom: string, on: string | null, done_on: string | null, moved: number}} Step on: "2026-12-04" */

/** @returns {Step} */
export const blank = () => ({ what: "", with_whom: "", on: null, done_on: null, moved: 0 });

/** A day as it is kept, by the calendar on the wall.
 * @param {Date} date */
export const dayOf = (date) => [date.getFullYear(), date.getMonth() + 1, date.getDate()].map((part) => String(part).padStart(2, "0")).join("-");

/** Noon of that day, so that it is the same day wherever it is shown.
 * @param {string} day */
export const momentOf = (day) => new Date(`${day}T12:00`).toISOString();

/** The Friday to have it done by, this week or a later one; in a weekend this week ends on Sunday.
 * @param {number} weeks @param {Date} now */
export function endOfWeek(weeks, now) {
  const weekday = now.getDay() || 7;
  const end = weekday > FRIDAY && !weeks ? 7 : FRIDAY;
  return dayOf(new Date(now.getFullYear(), now.getMonth(), now.getDate() + end - weekday + 7 * weeks));
}

/** @param {Step} step @param {Date} now @returns {Step} */
export const done = (step, now) => ({ ...step, done_on: dayOf(now) });

/** To another day; giving a day for the first time is no moving.
 * @param {Step} step @param {string | null} on @returns {Step} */
export const move = (step, on) => ({ ...step, on, moved: Math.min(MOST_MOVES, step.moved + (step.on && on !== step.on ? 1 : 0)) });

/** @param {Step} step @param {Date} now */
export const isLate = ({ on, done_on }, now) => !done_on && !!on && on < dayOf(now);

/** The nearest day first; without a day last.
 * @param {Step} a @param {Step} b */
export const bySoonest = (a, b) => (a.on ?? "9").localeCompare(b.on ?? "9");
