/** A function that stays the same while what it does is always the newest: what gets it need not be drawn again. */
import { useRef } from "../vendor/preact.js";

/** @template {(...given: any[]) => any} F @param {F} run @returns {F} */
export function useLatest(run) {
  const latest = useRef(run);
  latest.current = run;
  return useRef(/** @type {F} */ ((...given) => latest.current(...given))).current;
}
