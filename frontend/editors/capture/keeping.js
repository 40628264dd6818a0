/** Keeps a drawing whenever it is asked to: in one place among the moments, as it is by then. Pure. */

/**
 * @template T
 * @param {{store: (strokes: T[]) => Promise<Uuid>, add: (medium: Uuid) => Promise<boolean>, forget: (medium: Uuid) => Promise<unknown>}} ways
 *   store: makes a picture that is safe on the phone; add: gives it the drawing's place in the work; forget: an earlier picture of it
 * @returns {(strokes: T[]) => Promise<boolean>} whether it is safe; one after the other, whatever takes longest
 */
export function keeperOf({ store, add, forget }) {
  /** @type {T[]} */
  let kept = [];
  let before = /** @type {Uuid | null} */ (null);
  /** @type {Promise<unknown>} */
  let turn = Promise.resolve();

  /** @param {T[]} strokes */
  async function keep(strokes) {
    if (!strokes.length || strokes === kept) return true;
    const medium = await store(strokes);
    if (!(await add(medium))) return false;
    if (before) await forget(before);
    [kept, before] = [strokes, medium];
    return true;
  }
  return (strokes) => {
    const mine = turn.then(() => keep(strokes));
    turn = mine.catch(() => {});
    return mine;
  };
}
