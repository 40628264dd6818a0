/** What goes from a device when its user does: all but what is nowhere else. Fetched when it is needed. */
import { deleteDB } from "../vendor/idb.js";
import { connect, nameOf, REV, ROOMS } from "./store.js";

/** What is known of a recording that no work names yet. @param {string} key */
const isTape = (key) => key.startsWith("tape:");
/** A part of a recording that an app left behind. @param {string} key */
const isPiece = (key) => key.includes(".");

/** Leaves only unsent changes, recordings without a place, and the media they need; tells how many there are. @param {import("./store.js").Begin} begin */
export async function wipe(begin) {
  const all = await begin("readwrite");
  const [items, changes, media, meta] = ROOMS.map((room) => all.objectStore(room));
  const rev = (await meta.get(REV)) ?? 0;
  const unsent = new Set([...await changes.getAllKeys(), ...(await meta.getAllKeys()).filter(isTape)]);
  await items.clear();
  for (const room of [media, meta]) for (const key of await room.getAllKeys()) if (!unsent.has(key) && !isPiece(key)) await room.delete(key);
  await meta.put(rev + 1, REV);
  await all.done;
  return unsent.size;
}

/** At sign-out. Needs no key: what is unsent stays as it lies. @param {Uuid} user */
export async function wipeUser(user) {
  const { begin, close } = await connect(user);
  const unsent = await wipe(begin);
  close();
  if (!unsent) await deleteDB(nameOf(user));
}
