/** Says a thing once, and once more when it changed since: a phone that went into a pocket halfway has told half of it. Pure. */

/**
 * @template T
 * @param {(what: T) => Promise<unknown>} tell
 * @returns {(what: T) => Promise<void>}
 */
export function teller(tell) {
  let said = "";
  return async (what) => {
    const before = said;
    const now = JSON.stringify(what);
    if (now === before) return;
    said = now;
    try {
      await tell(what);
    } catch (problem) {
      said = before;
      throw problem;
    }
  };
}
