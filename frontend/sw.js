/** Keeps the app itself on the phone, by version, so that it opens without a network. Data never passes through here. */

/** @typedef {Event & {waitUntil: (work: Promise<unknown>) => void}} LongEvent */
const worker = /** @type {any} */ (self);
const VERSION = "__V__";
const PREFIX = "trots-app-";
const CACHE = PREFIX + VERSION;
const FILES = /** @type {string[]} */ (__FILES__);
const INDEX = "/";
/** The one before stays as well: another tab may still be running it. */
const VERSIONS_KEPT = 2;

worker.addEventListener("install", (/** @type {LongEvent} */ event) => event.waitUntil(install()));
worker.addEventListener("activate", (/** @type {LongEvent} */ event) => event.waitUntil(activate()));
worker.addEventListener("sync", (/** @type {LongEvent} */ event) => event.waitUntil(tell("wake")));
worker.addEventListener("message", (/** @type {MessageEvent} */ { data }) => data?.type === "skip-waiting" && worker.skipWaiting());
worker.addEventListener("fetch", (/** @type {LongEvent & {request: Request, respondWith: (answer: Promise<Response>) => void}} */ event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== "GET" || url.origin !== location.origin) return;
  if (request.mode === "navigate" && url.pathname === INDEX) event.respondWith(fromCache(INDEX, request));
  else if (url.pathname.startsWith("/app/")) event.respondWith(fromCache(request, request));
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
}

/** @param {RequestInfo} wanted @param {Request} request */
async function fromCache(wanted, request) {
  const own = await caches.open(CACHE);
  return (await own.match(wanted)) ?? (await caches.match(wanted)) ?? fetch(request);
}

/** @param {string} type */
async function tell(type) {
  const clients = await worker.clients.matchAll({ type: "window", includeUncontrolled: true });
  for (const client of clients) client.postMessage({ type });
}
