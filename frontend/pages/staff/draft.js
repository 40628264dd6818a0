/** What was typed in a form stays in this tab until it is at school: a lost network or a wrong tap costs nothing. */
import { box } from "../../offline/box.js";
import { useState } from "../../vendor/preact.js";

const PREFIX = "trots.draft.";

/**
 * @template T
 * @param {string} name @param {() => T} initial
 * @returns {[T, (next: T) => void, () => void]} the draft, the way to change it, and the way to forget it
 */
export function useDraft(name, initial) {
  const key = `${PREFIX}${box.me.id}.${name}`;
  const [draft, show] = useState(() => /** @type {T} */ (JSON.parse(sessionStorage.getItem(key) ?? "null") ?? initial()));
  const keep = (/** @type {T} */ next) => (sessionStorage.setItem(key, JSON.stringify(next)), show(next));
  const forget = () => (sessionStorage.removeItem(key), show(initial()));
  return [draft, keep, forget];
}

/** At signing out nothing typed stays behind in the tab. */
export const forgetDrafts = () =>
  Object.keys(sessionStorage).filter((key) => key.startsWith(PREFIX)).forEach((key) => sessionStorage.removeItem(key));
