/** Who uses this device: whatever goes wrong, nobody's work travels under another's name and no laptop stays open. */
import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";

const storage = () => {
  const held = new Map();
  return { getItem: (name) => held.get(name) ?? null, setItem: (name, value) => held.set(name, value), removeItem: (name) => held.delete(name), clear: () => held.clear() };
};
const deaf = { addEventListener() {} };
Object.assign(globalThis, deaf, {
  document: deaf, localStorage: storage(), sessionStorage: storage(), setInterval: () => 0,
  BroadcastChannel: class { postMessage() {} },
});
// Node has one of its own, which cannot be assigned.
Object.defineProperty(globalThis, "navigator", { value: { userAgent: "Chrome Linux" }, configurable: true });
const session = { ...await import("../offline/session.js"), ...await import("../offline/signing-in.js") };

const person = (id) => ({ id, name: id, is_staff: false, store_key: `key of ${id}`, session: { own_device: false } });
/** A school that lets in whoever holds the card. */
beforeEach(() => {
  localStorage.clear();
  sessionStorage.clear();
  globalThis.fetch = async (url, { method, body }) => {
    const me = method === "POST" && url.endsWith("/session") ? person(JSON.parse(body).card) : null;
    return new Response(me && JSON.stringify(me), { status: me ? 200 : 204 });
  };
});

test("a device that could not be cleared belongs to nobody: no work travels under another's name", async () => {
  await session.signIn({ card: "sanne", pin: "4827", own_device: false });
  assert.equal(session.seat(), "sanne");
  // Nothing can be cleared: this browser has no store at all.
  await assert.rejects(session.signIn({ card: "noah", pin: "4827", own_device: false }), ReferenceError);
  assert.deepEqual([session.seat(), await session.resume()], [null, { state: "out", me: null }]);
});

test("a wrong PIN of somebody else leaves who was in", async () => {
  await session.signIn({ card: "sanne", pin: "4827", own_device: false });
  globalThis.fetch = async () => new Response(JSON.stringify({ code: "wrong_pin" }), { status: 401 });
  await assert.rejects(session.signIn({ card: "noah", pin: "0000", own_device: false }), { code: "wrong_pin" });
  assert.equal(session.seat(), "sanne");
});

test("a screen that cannot save its work does not keep a shared laptop open", async () => {
  await session.signIn({ card: "sanne", pin: "4827", own_device: false });
  const told = [];
  session.watch((state) => told.push(state));
  session.onLeave(() => Promise.reject(new Error("the disk broke")));
  await assert.rejects(session.lock(), /the disk broke/);
  assert.deepEqual([sessionStorage.getItem("trots.key"), told], [null, ["locked"]]);
});
