/** What the store holds of one user, in memory, and the only way to write it: all of it or nothing, and never over what another tab wrote. */
import { Problem } from "./http.js";

/**
 * @param {object} needs
 * @param {Store} needs.store @param {(shelf: Shelf) => boolean} needs.isStale too old to be looked at: it begins empty
 * @param {() => void} [needs.announce] tells the other tabs that the store changed @param {() => void} needs.changed
 */
export async function openShelf({ store, isStale, announce, changed }) {
  let shelf = await store.load();
  if (isStale(shelf)) {
    await store.wipe();
    shelf = await store.load();
  }
  let closed = false;
  let turn = Promise.resolve();
  return {
    get shelf() { return shelf; },
    get closed() { return closed; },
    update, reload, close,
  };

  /** Plans on the newest shelf and writes all of it or nothing. @param {(shelf: Shelf) => Op[]} plan @returns {Promise<void>} */
  function update(plan) {
    const mine = turn.then(() => write(plan));
    turn = mine.catch(() => {});
    return mine;
  }

  /** @param {(shelf: Shelf) => Op[]} plan @param {boolean} [makeRoom] */
  async function write(plan, makeRoom = true) {
    for (;;) {
      if (closed) throw new Problem("locked");
      const ops = plan(shelf);
      if (!ops.length) return;
      const rev = await store.commit(shelf.rev, ops).catch((problem) => (makeRoom ? afterMakingRoom(problem) : Promise.reject(problem)));
      if (rev === undefined) return write(plan, false);
      // Another tab was quicker: look again, plan again.
      if (rev === null) await look();
      else return written(ops, rev);
    }
  }

  /** @param {any} problem @returns {Promise<undefined>} */
  async function afterMakingRoom(problem) {
    const copies = problem?.code === "phone_full" ? (await import("./room.js")).copiesOn(shelf) : [];
    if (!copies.length) throw problem;
    await write(() => copies.map((key) => ({ room: "media", key })), false);
  }

  /** @param {Op[]} ops @param {number} rev */
  function written(ops, rev) {
    shelf = laidOver(shelf, ops, rev);
    announce?.();
    changed();
  }

  /** What another tab wrote. */
  function reload() {
    const mine = turn.then(look);
    turn = mine.catch(() => {});
    return mine;
  }

  async function look() {
    if (closed) return;
    const fresh = await store.load();
    if (fresh.rev === shelf.rev) return;
    shelf = fresh;
    changed();
  }

  /** Nothing of this user stays in memory. What was being written is written first. */
  async function close() {
    await turn;
    closed = true;
    shelf = emptyShelf();
    store.close();
  }
}

/** @param {Shelf} shelf @param {Op[]} ops @param {number} rev @returns {Shelf} */
function laidOver(shelf, ops, rev) {
  const fresh = { ...shelf, rev, items: new Map(shelf.items), changes: new Map(shelf.changes), meta: new Map(shelf.meta), media: new Set(shelf.media) };
  for (const { room, key, value } of ops) {
    if (value === undefined) fresh[room].delete(key);
    else if (room === "media") fresh.media.add(key);
    else fresh[room].set(key, value);
  }
  return fresh;
}

/** @returns {Shelf} */
const emptyShelf = () => ({ rev: Infinity, items: new Map(), changes: new Map(), meta: new Map(), media: new Set(), unreadable: 0 });
