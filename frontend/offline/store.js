/** The local store of one user in IndexedDB. Each write is one transaction: all of it, or nothing. */
import { openDB } from "../vendor/idb.js";
import { Problem } from "./http.js";

export const ROOMS = /** @type {Room[]} */ (["items", "changes", "media", "meta"]);
/** Counts the writes, so that two tabs notice each other. Never sealed. */
export const REV = "rev";

/** @typedef {import("../vendor/idb.js").Transaction} Transaction */
/** @typedef {(mode: "readonly" | "readwrite") => Promise<Transaction>} Begin */

/** @param {any} value */
export const isSealed = (value) => value?.sealed instanceof ArrayBuffer;

/** What a device of one's own does: values as they are; what an earlier seal closed stays closed. @type {import("./seal.js").Seal} */
const plain = { seal: async (_, value) => value, open: async (_, value) => (isSealed(value) ? undefined : value) };

/** @param {Uuid} user */
export const nameOf = (user) => `trots-${user}`;

/** @param {Uuid} user */
export async function connect(user) {
  const open = () => openDB(nameOf(user), 1, {
    upgrade: (fresh) => ROOMS.forEach((room) => fresh.createObjectStore(room)),
    blocking: () => db.close(),
  });
  let db = await open();
  /** A phone may close the connection of an app in the background. @type {Begin} */
  const begin = async (mode) => {
    // On disk, not only handed to the system: "saved on this phone" is a promise.
    const start = () => db.transaction(ROOMS, mode, { durability: "strict" });
    try {
      return start();
    } catch (problem) {
      if (/** @type {any} */ (problem).name !== "InvalidStateError") throw problem;
      db = await open();
      return start();
    }
  };
  return { begin, close: () => db.close() };
}

/** @param {Uuid} user @param {string | null} [storeKey] seals everything (shared device) @returns {Promise<Store>} */
export async function openStore(user, storeKey = null) {
  const { begin, close } = await connect(user);
  const seal = storeKey ? await (await import("./seal.js")).sealWith(storeKey) : plain;
  if (storeKey) await sealLeftovers();
  return { load, commit, medium, wipe: async () => (await import("./wipe.js")).wipe(begin), close };

  async function load() {
    const { rev, rows, media } = await readAll(begin);
    const [items, changes, meta] = await Promise.all(rows.map(async ({ room, keys, values }) => {
      const clear = await Promise.all(keys.map((key, at) => seal.open(`${room}/${key}`, values[at])));
      return new Map(keys.flatMap((key, at) => (clear[at] === undefined ? [] : [[key, clear[at]]])));
    }));
    return { rev, items, changes, meta, media: new Set(media), unreadable: rows[1].keys.length - changes.size };
  }

  /** @param {number} rev @param {Op[]} ops */
  async function commit(rev, ops) {
    // Sealed before the transaction opens: it would close itself while waiting for anything else.
    const sealed = await Promise.all(ops.map(async ({ room, key, value }) => ({
      room, key, value: value === undefined ? undefined : await seal.seal(`${room}/${key}`, value),
    })));
    return write(begin, rev, sealed);
  }

  /** @param {Room} room @param {string} key */
  async function get(room, key) {
    return (await begin("readonly")).objectStore(room).get(key);
  }

  /** @param {string} key */
  async function medium(key) {
    return (await seal.open(`media/${key}`, await get("media", key))) ?? null;
  }

  /** What was stored when this was somebody's own device. */
  async function sealLeftovers() {
    const { rev, rows, media } = await readAll(begin);
    const open = rows.flatMap(({ room, keys, values }) => keys.map((key, at) => ({ room, key, value: values[at] })));
    for (const key of media) open.push({ room: "media", key, value: await get("media", key) });
    const clear = open.filter(({ value }) => !isSealed(value));
    if (clear.length) await commit(rev, clear);
  }
}

/** @param {Begin} begin */
async function readAll(begin) {
  const all = await begin("readonly");
  const rooms = ROOMS.map(async (room) => {
    const held = all.objectStore(room);
    return { room, keys: await held.getAllKeys(), values: room === "media" ? [] : await held.getAll() };
  });
  const [items, changes, media, meta] = await Promise.all(rooms);
  const at = meta.keys.indexOf(REV);
  const rev = at < 0 ? 0 : meta.values[at];
  if (at >= 0) [meta.keys, meta.values].forEach((list) => list.splice(at, 1));
  return { rev, rows: [items, changes, meta], media: media.keys };
}

/** @param {Begin} begin @param {number} rev @param {Op[]} ops @returns {Promise<number | null>} */
async function write(begin, rev, ops) {
  const all = await begin("readwrite");
  const done = all.done.catch((problem) => problem);
  try {
    const meta = all.objectStore("meta");
    if (((await meta.get(REV)) ?? 0) !== rev) return null;
    const puts = ops.map(async ({ room, key, value }) => {
      const held = all.objectStore(room);
      return value === undefined ? held.delete(key) : held.put(value, key);
    });
    await Promise.all([...puts, meta.put(rev + 1, REV)]);
  } catch (problem) {
    abort(all);
    throw full(problem);
  }
  const problem = await done;
  if (problem) throw full(problem);
  return rev + 1;
}

/** @param {Transaction} transaction */
function abort(transaction) {
  try {
    transaction.abort();
  } catch {
    // It ended itself already: nothing of it was written.
  }
}

/** @param {any} problem */
const full = (problem) => (problem?.name === "QuotaExceededError" || problem?.inner?.name === "QuotaExceededError"
  ? new Problem("phone_full") : problem);
