/** Which comments this person has opened on this device. Only ids are kept, and they go at sign-out. */
const MOST = 500;
const name = (/** @type {Uuid} */ person) => `trots.seen.${person}`;

/** @param {Uuid} person @returns {Uuid[]} */
const read = (person) => JSON.parse(localStorage.getItem(name(person)) ?? "[]");

/** @param {Uuid} person @param {Uuid} id */
export const isSeen = (person, id) => read(person).includes(id);

/** @param {Uuid} person @param {Uuid[]} ids */
export function markSeen(person, ids) {
  const fresh = ids.filter((id) => !isSeen(person, id));
  if (fresh.length) localStorage.setItem(name(person), JSON.stringify([...read(person), ...fresh].slice(-MOST)));
}

/** @param {Uuid} person */
export const forgetSeen = (person) => localStorage.removeItem(name(person));
