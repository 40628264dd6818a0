/** Pointing at a part of what somebody drew, for who writes about it. One drawn work stands on the screen at a time. */
import { useEffect, useReducer } from "../../vendor/preact.js";

/** What a part is called; null when it is not there (any more). @typedef {(id: string) => string | null} NameOf */

const EMPTY = { asks: false, about: /** @type {string | null} */ (null), shown: /** @type {string | null} */ (null), nameOf: /** @type {NameOf | null} */ (null) };
let now = EMPTY;
/** @type {Set<() => void>} */
const readers = new Set();

/** @param {Partial<typeof EMPTY>} part */
function change(part) {
  now = { ...now, ...part };
  readers.forEach((fn) => fn());
}

/** @param {() => void} fn */
const listen = (fn) => (readers.add(fn), () => void readers.delete(fn));

function useNow() {
  const [, drawAgain] = useReducer((/** @type {number} */ count) => count + 1, 0);
  useEffect(() => listen(() => drawAgain(null)), []);
  return now;
}

const toDrawing = () => document.querySelector("[data-pointing]")?.scrollIntoView({ block: "center" });

/** For the drawing: whether somebody is about to point, and what to show as pointed at.
 * @param {NameOf} nameOf */
export function usePointing(nameOf) {
  const { asks, about, shown } = useNow();
  useEffect(() => (change({ nameOf }), () => change(EMPTY)), []);
  now.nameOf &&= nameOf;
  /** @param {string} id */
  const at = (id) => {
    change({ asks: false, about: id, shown: id });
    document.getElementById("say")?.focus();
  };
  return { asks, shown: shown ?? about, at };
}

/** For who writes: asks for a part, and takes it along. */
export function useAbout() {
  const { asks, about, shown, nameOf } = useNow();
  return {
    able: nameOf !== null, asks, about, shown,
    name: (/** @type {string | null | undefined} */ id) => (id && nameOf?.(id)) || null,
    ask: () => (change({ asks: !asks }), !asks && toDrawing()),
    clear: () => change({ asks: false, about: null, shown: null }),
    /** Marks it in the drawing; once more takes the mark away. @param {string} id */
    show: (id) => (change({ shown: shown === id ? null : id }), shown !== id && toDrawing()),
  };
}
