/** How somebody comes in on this device: with a card or as staff, and again with the PIN when it was locked. */
import { call, finishSignOut, get, put, remembered, seat, welcome, wipe } from "./session.js";

/** What a card opens. @param {string} card @returns {Promise<{secret: "pin" | "password", is_set: boolean}>} */
export const lookCard = (card) => call("POST", "/cards/look", { card });

/**
 * @param {{card?: string, email?: string, pin?: string, password?: string, own_device: boolean}} given
 * @returns {Promise<Me>}
 */
export async function signIn(given) {
  const before = seat();
  await finishSignOut();
  // From here on the cookie may be the new user's: no other tab may send with it.
  put(localStorage, "seat", null);
  const me = await call("POST", "/session", { ...given, device_id: deviceId(), device_name: deviceName() }).catch((problem) => {
    put(localStorage, "seat", before);
    throw problem;
  });
  put(localStorage, "signing-out", null);
  // When that fails, this device belongs to nobody: the cookie is the new user's already.
  if (before && before !== me.id) await wipe(before);
  return welcome(me);
}

/** @param {string} secret @returns {Promise<Me>} */
export async function unlock(secret) {
  const me = remembered();
  const name = me ? (me.is_staff ? "password" : "pin") : /^\d{4,8}$/.test(secret) ? "pin" : "password";
  return welcome(await call("POST", "/session/unlock", { [name]: secret }));
}

/** @returns {Uuid} */
function deviceId() {
  const known = get(localStorage, "device") ?? crypto.randomUUID();
  put(localStorage, "device", known);
  return known;
}

/** A name the student recognises in the list of devices. */
function deviceName() {
  const agent = navigator.userAgent;
  const find = (/** @type {string[]} */ names) => names.find((name) => agent.includes(name)) ?? "";
  const browser = find(["Firefox", "SamsungBrowser", "Edg", "Chrome", "Safari"]).replace("Edg", "Edge");
  return [browser, find(["iPhone", "iPad", "Android", "CrOS", "Windows", "Mac", "Linux"])].filter(Boolean).join(" · ") || "Browser";
}
