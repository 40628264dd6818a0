/** Undo and redo. Scenes share what did not change, so a step costs little. */

/** @template T @param {T} first */
export function createHistory(first) {
  /** @type {T[]} */
  let steps = [first];
  let at = 0;
  let last = "";
  const go = (/** @type {number} */ step) => {
    at = Math.min(steps.length - 1, Math.max(0, at + step));
    last = "";
    return steps[at];
  };
  return {
    get value() {
      return steps[at];
    },
    get canUndo() {
      return at > 0;
    },
    get canRedo() {
      return at < steps.length - 1;
    },
    /** Steps of the same name in a row, such as letters typed into one text, are undone as one.
     * @param {T} value @param {string} [name] */
    push(value, name = "") {
      if (value === steps[at]) return;
      if (!name || name !== last || !at) at += 1;
      steps = [...steps.slice(0, at), value];
      last = name;
    },
    undo: () => go(-1),
    redo: () => go(1),
  };
}
