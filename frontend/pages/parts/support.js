/** Whom the school named to talk to. It is no secret, and kept on this device so that it is there before signing in too. */

const NAME = "trots.support";

/** @param {Me} me */
export function keepSupport({ support, school }) {
  if (support) localStorage.setItem(NAME, JSON.stringify({ ...support, school: school.name }));
  else localStorage.removeItem(NAME);
}

/** @returns {Record<string, string> | null} */
export const keptSupport = () => JSON.parse(localStorage.getItem(NAME) ?? "null");
