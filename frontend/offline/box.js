/** The one door to the data, for pages: reads at once from memory, writes are safe on the phone when they resolve. */
import { createClient } from "./client.js";
import { createSend, Problem } from "./http.js";
import { expired, lockedByServer, onLeave, remember, seat } from "./session.js";
import { openStore } from "./store.js";
import { verbsOf } from "./verbs.js";

/** @typedef {Awaited<ReturnType<typeof open>>} Box */

/** The one that is open; pages are loaded after it. @type {Box} */
export let box;

const SLOW = 30_000;
/** While somebody types, the drafts of a moment travel as one. */
const A_MOMENT = 1_500;

/** Opens the work of this user on this device. @param {Me} me */
export async function openBox(me) {
  await box?.close();
  return (box = await open(me));
}

/** @param {Me} me */
async function open(me) {
  /** @type {Set<() => void>} */
  const readers = new Set();
  /** @type {Set<() => Promise<void>>} */
  const writers = new Set();
  /** @type {Promise<import("./photo.js").Photos> | null} loaded when the first photo is */
  let photos = null;
  /** @type {Promise<import("./recording.js").Tapes> | null} */
  let tapes = null;
  const others = new BroadcastChannel(`trots-${me.id}`);
  const off = new AbortController();
  const send = createSend();
  const client = await createClient({
    store: await openStore(me.id, me.store_key), me, now: () => new Date(), newId, random: Math.random,
    // Another tab may have signed somebody else in: nothing of this user travels with that cookie.
    send: (ask) => (seat() === me.id ? send(ask) : Promise.reject(new Problem("sign_in", { status: 401 }))),
    alone: (name, run) => (navigator.locks ? navigator.locks.request(`trots-${me.id}-${name}`, run) : run()),
    announce: () => others.postMessage("written"),
    onChange,
  });
  const verbs = verbsOf(client, { soon, at_once: go });
  const timer = setInterval(() => (client.safety().count || document.visibilityState === "visible") && go(), SLOW * (0.75 + Math.random() / 2));
  let moment = 0;
  let left = false;

  others.onmessage = () => client.reload().catch(reportError);
  addEventListener("online", () => go({ now: true }), off);
  document.addEventListener("visibilitychange", () => document.visibilityState === "visible" && go({ now: true }), off);
  navigator.serviceWorker?.addEventListener("message", ({ data }) => data?.type === "wake" && go({ now: true }), off);
  const stay = onLeave(close);
  go();

  return Object.assign(verbs, {
    get me() { return client.me; },
    /** After every change. @param {() => void} fn */
    on: (fn) => (readers.add(fn), () => readers.delete(fn)),
    /** Before this user leaves the screen: the last chance to save what was just typed. @param {() => Promise<void>} fn */
    beforeClose: (fn) => (writers.add(fn), () => writers.delete(fn)),
    safety: client.safety,
    /** Safe on the phone when it resolves. @param {Blob} file @returns {Promise<Uuid>} */
    addPhoto: async (file) => {
      const id = await (await album()).add(file);
      soon();
      return id;
    },
    /** A URL to show, until this box closes. @param {Uuid} id @param {96 | 480 | 1600} size @returns {Promise<string>} */
    photo: async (id, size) => (await album()).show(id, size),
    /** Voice and video. */
    hasTapes: () => [...client.shelf.meta.keys()].some((key) => key.startsWith("tape:")),
    tapes: () => (tapes ??= import("./recording.js").then(({ openTapes }) => openTapes(client))),
    sendNow,
    close,
  });

  function album() {
    return (photos ??= import("./photo.js").then(({ openPhotos }) => openPhotos(client)));
  }

  function onChange() {
    readers.forEach((fn) => fn());
    if (off.signal.aborted || left) return;
    left = client.state === "signed-out" || client.state === "locked";
    if (client.state === "signed-out") expired(me.id).catch(reportError);
    if (client.state === "locked") lockedByServer().catch(reportError);
  }

  /** @param {{now?: boolean}} [options] */
  function go(options) {
    clearTimeout(moment);
    client.sync(options).then(() => remember(client.me)).catch(reportError);
  }

  function soon() {
    clearTimeout(moment);
    moment = window.setTimeout(() => client.flush().catch(reportError), A_MOMENT);
    if (!navigator.onLine) wakeLater();
    askToStay();
  }

  /** The person asked: refused work is tried once more, too. */
  async function sendNow() {
    await verbs.retryRefused();
    await client.sync({ now: true });
  }

  async function close() {
    if (off.signal.aborted) return;
    stay();
    off.abort();
    clearInterval(timer);
    await Promise.all([...writers].map((fn) => fn()));
    clearTimeout(moment);
    await client.close();
    (await photos)?.forget();
    (await tapes)?.forget();
    others.close();
    readers.clear();
  }
}

/** Background Sync, where there is one and the person allows it; elsewhere opening the app is enough. */
async function wakeLater() {
  const registration = /** @type {any} */ (await navigator.serviceWorker?.getRegistration());
  await registration?.sync?.register("send").catch(() => {});
}

/** Asked once: then the browser does not clear the work away when the phone gets full. */
function askToStay() {
  if (localStorage.getItem("trots.asked-to-stay")) return;
  localStorage.setItem("trots.asked-to-stay", "true");
  navigator.storage?.persist?.().catch(reportError);
}

/** UUIDv7: the first 48 bits are the time, so that rows made together lie together. @returns {Uuid} */
export function newId() {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  new DataView(bytes.buffer).setUint32(0, Math.floor(Date.now() / 2 ** 16));
  new DataView(bytes.buffer).setUint16(4, Date.now() % 2 ** 16);
  bytes[6] = (bytes[6] & 0x0f) | 0x70;
  bytes[8] = (bytes[8] & 0x3f) | 0x80;
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, "$1-$2-$3-$4-");
}
