import { box } from "../../offline/box.js";
import { useEffect, useReducer } from "../../vendor/preact.js";

/** What is on this phone; a screen that uses it is drawn again after each change. */
export function useBox() {
  const [, drawAgain] = useReducer((/** @type {number} */ count) => count + 1, 0);
  useEffect(() => box.on(() => drawAgain(null)), []);
  return box;
}
