/** Keeps the app itself on the phone, by version, so that it opens without a network; beside it the pictures of scenes, by the
 * digest of their set: some from the start, others once used. Data never passes through here. */

/** @typedef {Event & {waitUntil: (work: Promise<unknown>) => void}} LongEvent */
const worker = /** @type {any} */ (self);
const VERSION = "__V__";
const PREFIX = "trots-app-";
const CACHE = PREFIX + VERSION;
const FILES = /** @type {string[]} */ (__FILES__);
const INDEX = "/";
const SETS = "trots-set-";
const SET = "__SET__";
/** Stands in the cache of a set when all that is wanted from the start is there. */
const WHOLE = "/set/whole";
const AGAIN = 30_000;
/** The one before stays as well: another tab may still be running it. */
const VERSIONS_KEPT = 2;

worker.addEventListener("install", (/** @type {LongEvent} */ event) => event.waitUntil(install()));
worker.addEventListener("activate", (/** @type {LongEvent} */ event) => event.waitUntil(activate()));
worker.addEventListener("sync", (/** @type {LongEvent} */ event) => event.waitUntil(tell("wake")));
worker.addEventListener("message", (/** @type {LongEvent & MessageEvent} */ event) => {
  if (event.data?.type === "skip-waiting") worker.skipWaiting();
  if (event.data?.type !== "keep-set") return;
  keeping = undefined;
  event.waitUntil(keepSet());
});
worker.addEventListener("fetch", (/** @type {LongEvent & {request: Request, respondWith: (answer: Promise<Response>) => void}} */ event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== "GET" || url.origin !== location.origin) return;
  // A worker may be ended at any time: with whatever the app asks next it goes on.
  if (worker.registration.active?.state === "activated") event.waitUntil(keepSet());
  if (request.mode === "navigate" && url.pathname === INDEX) event.respondWith(fromCache(INDEX, request));
  else if (url.pathname.startsWith("/app/")) event.respondWith(fromCache(request, request));
  else if (url.pathname.startsWith("/set/")) event.respondWith(fromSet(nameIn(url.pathname)));
});

/** All files or none: half an app does not open. */
async function install() {
  const cache = await caches.open(CACHE);
  const files = FILES.map((file) => (file.startsWith("/") ? file : `/app/${VERSION}/${file}`));
  // Past the browser's own cache: an index of yesterday would name files of yesterday.
  await cache.addAll([...files, new Request(INDEX, { cache: "reload" })]);
  if (worker.registration.active) await tell("update-ready");
}

async function activate() {
  const versions = (await caches.keys()).filter((name) => name.startsWith(PREFIX));
  const others = versions.filter((name) => name !== CACHE);
  await Promise.all(others.slice(0, -(VERSIONS_KEPT - 1)).map((name) => caches.delete(name)));
  await worker.clients.claim();
  if (!others.length) await tell("offline-ready");
  // Not waited for: until an activation has ended, nothing is answered.
  keepSet();
}

/** @param {RequestInfo} wanted @param {Request} request */
async function fromCache(wanted, request) {
  const own = await caches.open(CACHE);
  return (await own.match(wanted)) ?? (await caches.match(wanted)) ?? fetch(request);
}

/** @param {string} path "/set/<digest>/sticker/hammer.webp" */
const nameIn = (path) => path.split("/").slice(3).join("/");
/** @param {string} name */
const inSet = (name) => `/set/${SET}/${name}`;

/** A page of an older app gets the picture of the newer set as well. @param {string} name */
async function fromSet(name) {
  const cache = await caches.open(SETS + SET);
  const kept = await cache.match(inSet(name));
  if (kept) return kept;
  const answer = await fetch(inSet(name)).catch(() => null);
  if (answer?.ok) await cache.put(inSet(name), answer.clone());
  const older = answer ? null : (await ofOlderSets()).find((file) => file.name === name);
  return answer ?? (await older?.cache.match(older.request)) ?? Response.error();
}

/** What is kept of older sets. @returns {Promise<{cache: Cache, request: Request, name: string}[]>} */
async function ofOlderSets() {
  const names = (await caches.keys()).filter((name) => name.startsWith(SETS) && name !== SETS + SET);
  const sets = await Promise.all(names.map((name) => caches.open(name)));
  const kept = await Promise.all(sets.map(async (cache) => (await cache.keys()).map((request) => ({ cache, request, name: nameIn(new URL(request.url).pathname) }))));
  return kept.flat();
}

/** @type {Promise<void> | undefined} */
let keeping;
/** All that is wanted from the start, and what was used of an older set, which then goes. Once it is whole, nothing is asked. */
const keepSet = () => (keeping ??= keepWhole().catch(() => {
  setTimeout(() => (keeping = undefined), AGAIN);
}));

async function keepWhole() {
  const cache = await caches.open(SETS + SET);
  if (await cache.match(WHOLE)) return;
  const starter = await (await fetch(inSet("starter.json"))).json();
  const used = (await ofOlderSets()).map(({ name }) => name);
  const names = [...new Set([...starter, ...used])].filter(Boolean);
  // A few at a time, so that a person who is waiting for something else is not kept waiting.
  for (let i = 0; i < names.length; i += 4) await Promise.all(names.slice(i, i + 4).map((name) => keep(cache, name)));
  await cache.put(WHOLE, new Response());
  for (const name of await caches.keys()) if (name.startsWith(SETS) && name !== SETS + SET) await caches.delete(name);
  await tell("set-ready");
}

/** @param {Cache} cache @param {string} name */
async function keep(cache, name) {
  if (await cache.match(inSet(name))) return;
  const answer = await fetch(inSet(name));
  if (answer.ok) await cache.put(inSet(name), answer);
  else if (answer.status !== 404) throw new Error(name);
}

/** @param {string} type */
async function tell(type) {
  const clients = await worker.clients.matchAll({ type: "window", includeUncontrolled: true });
  for (const client of clients) client.postMessage({ type });
}
