/** What the school has for this user, brought to the phone: small steps by the feed, or everything at once. */
import { expect } from "./http.js";
import { all, assignmentKey, mediaIn } from "./reading.js";

const LISTS = /** @type {const} */ ([["activity", "/activities"], ["cycle", "/cycles"], ["work", "/works"], ["comment", "/comments"]]);
/** Made on the phone or the same for everybody: a full load leaves these. */
const KEPT = ["assignment", "note", "moved"];
const MENTOR_KEEPS = 50;
/** The address of this file names the version of the app; a newer one may bring new assignments, for rounds of one's own. */
const VERSION = import.meta.url;

/** @typedef {{n: number, what: "put" | "gone", type: string, id: Uuid, item: any}} Row */
/**
 * @typedef {object} Client what the feed needs of the client
 * @property {Shelf} shelf
 * @property {(plan: (shelf: Shelf) => Op[]) => Promise<void>} update
 * @property {Send} send
 * @property {() => Date} now
 * @property {boolean} mentor
 */

/** Brings the phone up to date. @param {Client} client */
export async function pull(client) {
  const start = client.shelf.meta.get("feed");
  if (start === undefined) return loadAll(client);
  for (let after = start, more = true; more;) {
    const reply = await client.send({ method: "GET", path: `/feed?after=${after}` });
    if (reply.status === 410) return loadAll(client);
    const { rows, next, more: again } = expect(reply);
    // Another tab may have been here in the meantime: what it applied is not applied again.
    const here = after;
    await client.update((shelf) => (shelf.meta.get("feed") === here ? apply(shelf, rows, next, client) : []));
    after = next;
    more = again;
  }
  await client.update((shelf) => [contact(client)]);
  return fetchAssignments(client);
}

/** @param {Shelf} shelf @param {Row[]} rows @param {number} next @param {Client} client @returns {Op[]} */
function apply(shelf, rows, next, client) {
  const items = new Map(shelf.items);
  const me = applyRows(items, rows);
  return [...changesTo(shelf, items, client), ...meta("feed", next), ...(me ? meta("me", me) : [])];
}

/** @param {string} key @param {any} value @returns {Op[]} */
const meta = (key, value) => [{ room: "meta", key, value }];
/** By the phone's own clock, and only ever compared with it. @param {Client} client @returns {Op} */
const contact = ({ now }) => ({ room: "meta", key: "contact", value: now().toISOString() });

/** Lays rows over items; hands back the user's own row, if there was one. @param {Map<string, any>} items @param {Row[]} rows */
function applyRows(items, rows) {
  let me = null;
  for (const { what, type, id, item } of rows) {
    if (type === "me") me = item ?? me;
    else if (what === "put" && item) put(items, type, item);
    else remove(items, type, id);
  }
  return me && { ...me, store_key: undefined };
}

/** An answer to an own change may be newer than the feed. @param {Map<string, any>} items @param {string} type @param {any} item */
function put(items, type, item) {
  const held = items.get(`${type}:${item.id}`);
  if (!(held?.version > item.version)) items.set(`${type}:${item.id}`, item);
}

/** A work goes with all that hangs on it. @param {Map<string, any>} items @param {string} type @param {Uuid} id */
function remove(items, type, id) {
  items.delete(`${type}:${id}`);
  if (type !== "work") return;
  for (const [key, item] of items) if (key.startsWith("comment:") && item.work_id === id) items.delete(key);
}

/** A mentor's device holds the current queue, no archive. @param {Map<string, any>} items */
function trim(items) {
  const latest = (/** @type {Work} */ { shared_at, received_at }) => [shared_at ?? "", received_at ?? ""].sort()[1];
  const works = all(/** @type {Shelf} */ ({ items }), "work").sort((a, b) => (latest(a) < latest(b) ? 1 : -1));
  for (const { id } of works.slice(MENTOR_KEEPS)) remove(items, "work", id);
}

/** The writes that make the shelf's items these. @param {Shelf} shelf @param {Map<string, any>} items @param {Client} client @returns {Op[]} */
function changesTo(shelf, items, { mentor }) {
  if (mentor) trim(items);
  const removed = [...shelf.items.keys()].filter((key) => !items.has(key));
  const written = [...items].filter(([key, value]) => shelf.items.get(key) !== value);
  return [
    ...removed.map((key) => ({ room: /** @type {const} */ ("items"), key })),
    ...written.map(([key, value]) => ({ room: /** @type {const} */ ("items"), key, value })),
    ...mediaOf(shelf, items, [...removed, ...written.map(([key]) => key)]),
  ];
}

/** Photos and recordings of works that went, or that were taken out of a work, unless something else here shows them. @param {Shelf} shelf @param {Map<string, any>} items @param {string[]} changed @returns {Op[]} */
function mediaOf(shelf, items, changed) {
  const gone = new Set(changed.flatMap((key) => mediaIn(shelf.items.get(key)?.content)));
  if (!gone.size) return [];
  const left = [...items.values()].flatMap(({ content }) => mediaIn(content));
  const unsent = [...shelf.changes.values()].flatMap(({ target, body }) => [target, ...mediaIn(body?.content)]);
  const used = new Set([...left, ...unsent]);
  const keys = [...shelf.media].filter((key) => gone.has(key.split("/")[0]) && !used.has(key.split("/")[0]));
  return keys.map((key) => ({ room: "media", key }));
}

/** Everything anew, swapped in at one moment; what is unsent lies in a room of its own. @param {Client} client */
async function loadAll(client) {
  const get = async (/** @type {string} */ path) => expect(await client.send({ method: "GET", path }));
  const before = client.shelf.items;
  // The head first: whatever changes while the pages come in is in the feed behind it.
  const me = await get("/session");
  const fresh = new Map();
  for (const [type, path] of LISTS) for await (const item of pages(get, path)) put(fresh, type, item);
  let feed = me.feed;
  for (let more = true; more;) {
    const step = await get(`/feed?after=${feed}`);
    applyRows(fresh, step.rows);
    ({ next: feed, more } = step);
  }
  await client.update((shelf) => [
    ...changesTo(shelf, mergeInto(shelf, fresh, before), client), ...meta("feed", feed), ...meta("me", { ...me, store_key: undefined }), contact(client),
  ]);
  return fetchAssignments(client);
}

/** @param {Shelf} shelf @param {Map<string, any>} fresh @param {Map<string, any>} before */
function mergeInto(shelf, fresh, before) {
  // A work that was sent while the pages came in may stand on none of them; the feed brings it.
  const isNew = (/** @type {string} */ key) => key.startsWith("work:") && before.get(key) !== shelf.items.get(key);
  const items = new Map([...shelf.items].filter(([key]) => KEPT.includes(key.split(":")[0]) || isNew(key)));
  for (const [key, item] of fresh) {
    const held = shelf.items.get(key);
    items.set(key, held?.version > item.version ? held : item);
  }
  return items;
}

/** @param {(path: string) => Promise<any>} get @param {string} path */
async function* pages(get, path) {
  let cursor = null;
  do {
    const page = await get(`${path}?limit=200${cursor ? `&cursor=${encodeURIComponent(cursor)}` : ""}`);
    yield* page.items;
    cursor = page.next;
  } while (cursor);
}

/** The catalogue, when the app is newer or something here names an assignment that the phone does not have. @param {Client} client */
async function fetchAssignments(client) {
  const { shelf } = client;
  const named = [...all(shelf, "activity").flatMap(({ assignments }) => assignments), ...all(shelf, "work").map(({ assignment }) => assignment)];
  if (shelf.meta.get("catalogue") === VERSION && named.every((ref) => shelf.items.has(assignmentKey(ref)))) return;
  const body = expect(await client.send({ method: "GET", path: "/assignments" }));
  const ops = (body.items ?? body).map((/** @type {Assignment} */ value) => ({ room: "items", key: assignmentKey(value), value }));
  await client.update(() => [...ops, ...meta("catalogue", VERSION)]);
}
