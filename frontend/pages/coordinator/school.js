/** What a coordinator sees of the school at a glance. Pure. */

/** @typedef {{id: Uuid, name: string, email: string, has_signed_in: boolean, until_on: string | null}} Staff */
/** @typedef {{id: Uuid, name: string, year: number, mentors: Staff[], students: number, without_card: number, never_signed_in: number}} Place */
/** @typedef {{id: Uuid, name: string, number: string, last_group: string | null}} Loose */
/** @typedef {{year: {name: string, starts_on: string, ends_on: string}, groups: Place[], in_no_group: Loose[], due_to_go: number}} Overview */
/** @typedef {"all" | "without_card" | "without_mentor" | "never_signed_in"} Lack */

export const LACKS = /** @type {Lack[]} */ (["all", "without_card", "without_mentor", "never_signed_in"]);

/** Whether a group belongs under a filter. @param {Place} place @param {Lack} lack */
export const lacks = (place, lack) => lack === "all" || (lack === "without_mentor" ? place.mentors.length === 0 : place[lack] > 0);

/** How many a filter is about: students without a card or who never came in, and classes. @param {Place[]} groups @param {Lack} lack */
export const lacking = (groups, lack) =>
  lack === "without_card" || lack === "never_signed_in"
    ? groups.reduce((sum, group) => sum + group[lack], 0)
    : groups.filter((group) => lacks(group, lack)).length;

/** Everything is ready: nobody needs anything. @param {Place} place */
export const isReady = (place) => !LACKS.slice(1).some((lack) => lacks(place, lack));

/** The groups by year, in order. @param {{year: number}[]} groups @returns {[number, any[]][]} */
export const byYear = (groups) => [...new Set(groups.map(({ year }) => year))].sort().map((year) => [year, groups.filter((each) => each.year === year)]);

/** Who was together in a class last, the classes by name and who was in none at the end.
 * @param {Loose[]} students @returns {[string, Loose[]][]} */
export function byLastGroup(students) {
  const names = [...new Set(students.map(({ last_group }) => last_group ?? ""))].sort((a, b) => Number(!a) - Number(!b) || a.localeCompare(b));
  return names.map((name) => [name, students.filter(({ last_group }) => (last_group ?? "") === name)]);
}

/** How many students never signed in. @param {Place[]} places */
export const waiting = (places) => lacking(places, "never_signed_in");

/** Who cannot come in yet stands first: without a card, then with one that was never used.
 * @template {{card: "none" | "waiting" | "used", has_signed_in: boolean}} S @param {S[]} students */
export const waitingFirst = (students) => {
  const rank = (/** @type {S} */ { card, has_signed_in }) => (card === "none" ? 0 : has_signed_in ? 2 : 1);
  return [...students].sort((a, b) => rank(a) - rank(b));
};

/** "2026-2027" gives "2027-2028". @param {string} year */
export const after = (year) => year.split("-").map((part) => Number(part) + 1).join("-");

/**
 * Which activities a filter leaves: by moment, by year or group, by kind; nearest first.
 * @param {Activity[]} activities @param {{when: string, group: string, kind: string}} filter @param {Uuid[]} groups those of the chosen year or group
 */
export function chosen(activities, { when, kind }, groups, now = new Date()) {
  const isPast = (/** @type {Activity} */ { starts_at }) => new Date(starts_at) < now;
  const sign = when === "been" ? -1 : 1;
  return activities
    .filter((each) => isPast(each) === (when === "been") && (kind === "all" || each.kind === kind) && each.groups.some(({ id }) => groups.includes(id)))
    .sort((a, b) => sign * a.starts_at.localeCompare(b.starts_at));
}
