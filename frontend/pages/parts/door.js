/** Who is in: the only place where the product changes between outside, locked and inside. */

/** @typedef {{at: "out" | "locked" | "sealed" | "in", me?: any, card?: string, why?: string}} DoorState */
/** @type {(state: DoorState) => void} */
let tell = () => {};

/** @param {(state: DoorState) => void} listener */
export const onDoor = (listener) => void (tell = listener);

export const Door = {
  /** Nobody is in; `card` was scanned or opened as a link, `why` says what happened before.
   * @param {{card?: string, why?: string}} [more] */
  out: (more = {}) => tell({ at: "out", ...more }),
  /** Somebody is in, but has to give the PIN again on this shared device.
   * @param {Me | null} [me] */
  locked: (me) => tell({ at: "locked", me }),
  /** A shared device without a network: nobody can be let in. */
  sealed: () => tell({ at: "sealed" }),
  /** @param {Me | null} me
   * @param {{card?: string}} [more] */
  in: (me, more = {}) => tell({ at: "in", me, ...more }),
};
