/** Who is using this device. On a shared one the key to what is stored lives only as long as the tab and ten idle minutes. */
import { createSend, expect, Problem } from "./http.js";

/** @typedef {"in" | "out" | "locked" | "offline-sealed"} SessionState */

const IDLE = 10 * 60_000;
const send = createSend();
const channel = new BroadcastChannel("trots-session");
/** @type {Set<(state: SessionState) => void>} */
const watchers = new Set();
/** @type {Set<() => Promise<void>>} */
const leaving = new Set();

/** What this browser remembers. @param {Storage} storage @param {string} name @param {unknown} [value] without: forget it */
export function put(storage, name, value) {
  if (value === undefined || value === null) storage.removeItem(`trots.${name}`);
  else storage.setItem(`trots.${name}`, JSON.stringify(value));
}
/** @param {Storage} storage @param {string} name */
export const get = (storage, name) => JSON.parse(storage.getItem(`trots.${name}`) ?? "null");

/** @param {string} method @param {string} path @param {unknown} [json] @param {number} [timeout] */
export const call = async (method, path, json, timeout) => expect(await send({ method, path, json, timeout }));

/** Whose cookie this browser holds. A tab of somebody else sends nothing more. @returns {Uuid | null} */
export const seat = () => get(localStorage, "seat");

/** Told whenever the state changes from outside: idle too long, ended elsewhere, another tab. @param {(state: SessionState) => void} fn */
export function watch(fn) {
  watchers.add(fn);
  return () => watchers.delete(fn);
}

/** Runs before this user leaves the screen, so that nothing of theirs stays in memory. @param {() => Promise<void>} fn */
export function onLeave(fn) {
  leaving.add(fn);
  return () => leaving.delete(fn);
}

/** The store is not needed to show the sign-in screen. @param {Uuid} user */
export const wipe = async (user) => (await import("./wipe.js")).wipeUser(user);

/** @param {SessionState} state */
const tell = (state) => watchers.forEach((fn) => fn(state));

async function leave() {
  const all = [...leaving];
  leaving.clear();
  await Promise.all(all.map((fn) => fn()));
}

/** This browser is now theirs. @param {Me} me */
export function welcome(me) {
  const last = seat();
  put(localStorage, "seat", me.id);
  remember(me);
  if (last !== me.id) channel.postMessage("changed");
  put(sessionStorage, "key", me.store_key);
  seen();
  return me;
}

/** On an own device the app opens without a network; on a shared one only as long as this tab lives. @param {Me} me */
export function remember({ store_key: _, ...me }) {
  if (seat() !== me.id) return;
  put(localStorage, "me", me.session.own_device ? me : null);
  put(sessionStorage, "me", me.session.own_device ? null : me);
}

function forget() {
  put(localStorage, "me", null);
  ["me", "key"].forEach((name) => put(sessionStorage, name, null));
}

/** Who was here when the app was closed. Does not wait for the network where it need not. @returns {Promise<{state: SessionState, me: Me | null}>} */
export async function resume() {
  try {
    await finishSignOut();
    // Nobody signed in in this browser: nothing to ask the school.
    if (!seat()) return { state: "out", me: null };
    const known = remembered();
    if (known?.session.own_device || (known?.store_key && !isIdle())) return { state: "in", me: known };
    if (known?.store_key) return (await lock(), { state: "locked", me: remembered() });
    return { state: "in", me: welcome(await call("GET", "/session")) };
  } catch (problem) {
    return withoutAnswer(problem);
  }
}

/** Whoever was here last, if this browser is still theirs. @returns {Me | null} */
export function remembered() {
  const me = get(localStorage, "me") ?? get(sessionStorage, "me");
  return me?.id === seat() && me ? { ...me, store_key: get(sessionStorage, "key") } : null;
}

/** @param {any} problem @returns {{state: SessionState, me: Me | null}} */
function withoutAnswer(problem) {
  if (!(problem instanceof Problem)) throw problem;
  if (problem.code === "locked") return { state: "locked", me: remembered() };
  if (problem.status === 401) return { state: "out", me: null };
  // No answer. Somebody's shared session may be going on, but its key is not here.
  return { state: seat() && !get(localStorage, "signing-out") ? "offline-sealed" : "out", me: null };
}

/** Says goodbye and leaves nothing readable; what is unsent stays for the next time. Works without a network. */
export async function signOut() {
  const user = seat();
  put(localStorage, "signing-out", true);
  await leave();
  forget();
  put(localStorage, "seat", null);
  channel.postMessage("changed");
  if (user) await wipe(user);
  await finishSignOut().catch(onlyWhenOffline);
  tell("out");
}

/** The cookie can only be taken back by the server: asked again until it answers. */
export async function finishSignOut() {
  if (!get(localStorage, "signing-out")) return;
  const { status, body } = await send({ method: "DELETE", path: "/session", timeout: 8 });
  if (status !== 401 && status >= 300) throw new Problem(body?.code ?? "server", { status });
  put(localStorage, "signing-out", null);
}

/** The server counts idle minutes too, and a sign-out is asked again. @param {any} problem */
function onlyWhenOffline(problem) {
  if (!(problem instanceof Problem)) throw problem;
}

/** Keys away, memory empty; a PIN opens it again. */
export async function lock() {
  await dropKey("locked");
  await call("POST", "/session/lock", undefined, 8).catch(onlyWhenOffline);
}

/** @param {SessionState} state */
async function dropKey(state) {
  try {
    await leave();
  } finally {
    put(sessionStorage, "key", null);
    tell(state);
  }
}

/** The server does not know this session any more: hide everything, keep what is unsent. @param {Uuid} user */
export async function expired(user) {
  if (seat() === user) forget();
  await dropKey("out");
}

/** The server locked it. */
export const lockedByServer = () => dropKey("locked");

/** By this device's own clock; a clock that jumped locks. */
const isIdle = () => Math.abs(Date.now() - (get(localStorage, "seen") ?? 0)) > IDLE;
const seen = () => put(localStorage, "seen", Date.now());
/** Only a shared session that is open can be idle. */
const isOpen = () => !!get(sessionStorage, "key");

/** After ten minutes it is too late to count as being here. */
function onInput() {
  if (isOpen() && !isIdle()) seen();
}
async function lockWhenIdle() {
  if (!isOpen() || !isIdle()) return;
  channel.postMessage("locked");
  await lock();
}

for (const kind of ["pointerdown", "keydown", "input", "wheel"]) addEventListener(kind, onInput, { passive: true, capture: true });
document.addEventListener("visibilitychange", lockWhenIdle);
setInterval(lockWhenIdle, 15_000);
channel.onmessage = (/** @type {MessageEvent<string>} */ { data }) => {
  if (data === "locked") return isOpen() && dropKey("locked");
  // Somebody signed in or out in another tab: this one shows nothing more of the one before.
  return leaving.size && dropKey("out");
};
