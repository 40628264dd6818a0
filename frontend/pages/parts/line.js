/** The line through the school years: what came before a round, and what comes after it. Pure. */

/** @typedef {import("./cycle.js").Round} Round */

/** What does not go on is no neighbour. @param {Round[]} rounds @param {Uuid} activity_id @returns {{before?: Round, here?: Round, after?: Round}} */
export function around(rounds, activity_id) {
  const isHere = (/** @type {Round} */ { activity }) => activity.id === activity_id;
  const line = rounds.filter((round) => isHere(round) || round.state !== "cancelled").sort((a, b) => a.starts_at.localeCompare(b.starts_at));
  const place = line.findIndex(isHere);
  return { before: line[place - 1], here: line[place], after: line[place + 1] };
}
