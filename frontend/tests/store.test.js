/** The local store in IndexedDB: all or nothing, sealed where others sit at the same screen. */
import "fake-indexeddb/auto";
import assert from "node:assert/strict";
import { test } from "node:test";
import { addMedium } from "../offline/outbox.js";
import { openTapes } from "../offline/recording.js";
import { openStore } from "../offline/store.js";
import { wipeUser } from "../offline/wipe.js";
import { device, START, text, textOf, written } from "./cast.js";
import { createSchool } from "./school.js";

const KEY = "q83vEjRWeJCrze8SNFZ4kKvN7xI0VniQq83vEjRWeJA";
const OTHER = "AAAAEjRWeJCrze8SNFZ4kKvN7xI0VniQq83vEjRWeJA";
let users = 0;
const nobody = () => `user-${++users}`;
const photo = { type: "image/jpeg", bytes: new Uint8Array([1, 2, 3]).buffer };

/** Everything that lies in the database, as it lies there. */
async function raw(user) {
  const db = await new Promise((done) => (indexedDB.open(`trots-${user}`).onsuccess = ({ target }) => done(target.result)));
  const rooms = {};
  for (const room of db.objectStoreNames) {
    const keys = await new Promise((done) => (db.transaction(room).objectStore(room).getAllKeys().onsuccess = ({ target }) => done(target.result)));
    const values = await new Promise((done) => (db.transaction(room).objectStore(room).getAll().onsuccess = ({ target }) => done(target.result)));
    rooms[room] = new Map(keys.map((key, at) => [key, values[at]]));
  }
  db.close();
  return rooms;
}
const bytesOf = (rooms) => Object.values(rooms).flatMap((room) => [...room.values()]).map((value) => {
  const parts = value?.sealed ? [value.sealed] : value?.bytes ? [value.bytes] : [new TextEncoder().encode(JSON.stringify(value)).buffer];
  return parts.map((part) => Buffer.from(part).toString("latin1")).join("");
}).join("\n");

for (const [name, key] of [["an own device", null], ["a shared device", KEY]]) {
  test(`${name} finds everything back after the app was closed`, async () => {
    const user = nobody();
    const school = createSchool();
    const phone = await device(school, { store: await openStore(user, key) });
    const id = await written(phone, "op school");
    await phone.save(id, text("alleen hier"));
    await phone.client.update((shelf) => addMedium(shelf, "foto", photo, phone.client.tools));
    await phone.client.close();
    assert.deepEqual([phone.works(), phone.lane()], [[], []]);
    const store = await openStore(user, key);
    const again = await device(school, { store });
    assert.deepEqual([textOf(again.work(id)), again.safety().count], ["alleen hier", 2]);
    assert.deepEqual([...new Uint8Array((await store.medium("foto")).bytes)], [1, 2, 3]);
    await again.sync();
    assert.deepEqual([textOf(school.tables.work.get(id)), school.media.size, again.safety().count], ["alleen hier", 1, 0]);
  });
}

test("on a shared device nothing can be read without the key", async () => {
  const user = nobody();
  const phone = await device(createSchool(), { store: await openStore(user, KEY), wire: { off: true } });
  const id = phone.startWork(START);
  await phone.save(id, text("mijn geheim"));
  await phone.client.update((shelf) => addMedium(shelf, "foto", { type: "image/jpeg", bytes: new TextEncoder().encode("mijn geheim").buffer }, phone.client.tools));
  const rooms = await raw(user);
  assert.ok(!bytesOf(rooms).includes("mijn geheim"));
  for (const room of ["items", "changes", "media"]) for (const value of rooms[room].values()) assert.ok(value.sealed instanceof ArrayBuffer);
  for (const key of [OTHER, null]) {
    const shelf = await (await openStore(user, key)).load();
    assert.deepEqual([shelf.changes.size, shelf.items.size, shelf.unreadable], [0, 0, 2]);
  }
  const stuck = await device(createSchool(), { store: await openStore(user, OTHER) });
  assert.deepEqual([stuck.safety().state, stuck.safety().reason, stuck.safety().count], ["stuck", "sealed", 2]);
  const back = await device(createSchool(), { store: await openStore(user, KEY) });
  assert.equal(textOf(back.work(id)), "mijn geheim");
});

test("a sealed value that was moved to another place does not open", async () => {
  const user = nobody();
  const store = await openStore(user, KEY);
  await store.commit(0, [{ room: "items", key: "work:a", value: { id: "a" } }]);
  const { items } = await raw(user);
  await (await openStore(user)).commit(1, [{ room: "items", key: "work:b", value: items.get("work:a") }]);
  const shelf = await store.load();
  assert.deepEqual([...shelf.items.keys()], ["work:a"]);
});

test("signing out leaves only what is unsent and the photos it needs, sealed, until it is sent", async () => {
  const user = nobody();
  const school = createSchool();
  const phone = await device(school, { store: await openStore(user, KEY) });
  const id = await written(phone, "op school");
  await phone.client.update((shelf) => [...addMedium(shelf, "onverstuurd", photo, phone.client.tools), { room: "media", key: "gezien/480", value: photo }]);
  phone.wire.off = true;
  await phone.save(id, text("alleen hier"));
  await phone.client.close();
  await wipeUser(user);
  const rooms = await raw(user);
  assert.deepEqual([rooms.items.size, rooms.changes.size, [...rooms.media.keys()], [...rooms.meta.keys()]], [0, 2, ["onverstuurd"], ["rev"]]);
  for (const value of rooms.changes.values()) assert.ok(value.sealed instanceof ArrayBuffer);
  phone.wire.off = false;
  const back = await device(school, { store: await openStore(user, KEY) });
  assert.equal(textOf(back.work(id)), "alleen hier");
  await back.sync();
  assert.deepEqual([textOf(school.tables.work.get(id)), school.media.has("onverstuurd"), back.works().length], ["alleen hier", true, 1]);
  await back.client.close();
  await wipeUser(user);
  assert.ok(!(await indexedDB.databases()).some(({ name }) => name === `trots-${user}`));
});

test("a recording that a closed tab left on a shared laptop waits sealed for its owner, whoever comes between", async () => {
  const user = nobody();
  const school = createSchool();
  const phone = await device(school, { store: await openStore(user, KEY) });
  const tape = openTapes(phone.client, {}).begin({ kind: "voice", type: "audio/webm", where: "vos/at-the-company" });
  for (const words of ["mijn ", "geheim"]) await tape.add(new TextEncoder().encode(words).buffer);
  await phone.client.close();
  await wipeUser(user);
  assert.ok(!bytesOf(await raw(user)).includes("geheim"));
  assert.equal((await (await openStore(user, OTHER)).load()).meta.size, 0);
  const back = await device(school, { store: await openStore(user, KEY) });
  const tapes = openTapes(back.client, {});
  const [found] = await tapes.rescued(() => true);
  assert.equal(new TextDecoder().decode((await back.client.store.medium(found.id)).bytes), "mijn geheim");
  // It is at school, but no work names it yet: that must not be forgotten either.
  await back.sync();
  await back.client.close();
  await wipeUser(user);
  const later = await device(school, { store: await openStore(user, KEY) });
  assert.deepEqual((await openTapes(later.client, {}).rescued(() => true)).map(({ id }) => id), [tape.id]);
});

test("what an own device stored is sealed when the device becomes a shared one", async () => {
  const user = nobody();
  const store = await openStore(user);
  await store.commit(0, [{ room: "items", key: "work:a", value: { id: "a", text: "mijn geheim" } }, { room: "media", key: "foto", value: photo }]);
  store.close();
  const sealed = await openStore(user, KEY);
  assert.ok(!bytesOf(await raw(user)).includes("mijn geheim"));
  assert.equal((await sealed.load()).items.get("work:a").text, "mijn geheim");
  assert.deepEqual([...new Uint8Array((await sealed.medium("foto")).bytes)], [1, 2, 3]);
});

/** A phone without room for anything bigger than this. */
async function whenFull(largest, run) {
  const { put } = IDBObjectStore.prototype;
  IDBObjectStore.prototype.put = function (value, key) {
    if ((value?.bytes?.byteLength ?? 0) > largest()) throw new DOMException("full", "QuotaExceededError");
    return put.call(this, value, key);
  };
  try {
    await run();
  } finally {
    IDBObjectStore.prototype.put = put;
  }
}

test("a full phone says so and has written nothing by half", async () => {
  const user = nobody();
  const phone = await device(createSchool(), { store: await openStore(user) });
  await whenFull(() => 1, async () => {
    await assert.rejects(
      phone.client.update((shelf) => addMedium(shelf, "foto", photo, phone.client.tools).reverse()),
      { code: "phone_full" },
    );
  });
  const rooms = await raw(user);
  assert.deepEqual([rooms.changes.size, rooms.media.size, phone.safety().count], [0, 0, 0]);
  await phone.client.update((shelf) => addMedium(shelf, "foto", photo, phone.client.tools));
  assert.equal(phone.safety().count, 1);
});

test("a full phone gives up photos that the school has, before it refuses a new one", async () => {
  const user = nobody();
  const phone = await device(createSchool(), { store: await openStore(user) });
  await phone.client.update(() => [{ room: "media", key: "oud/480", value: photo }]);
  await whenFull(() => (phone.client.shelf.media.has("oud/480") ? 1 : 100), async () => {
    await phone.client.update((shelf) => addMedium(shelf, "foto", photo, phone.client.tools));
  });
  assert.deepEqual([...phone.client.shelf.media], ["foto"]);
});

test("two tabs that write at once lose nothing", async () => {
  for (const key of [null, KEY]) {
    const user = nobody();
    const school = createSchool();
    const tabs = [await device(school, { store: await openStore(user, key) }), await device(school, { store: await openStore(user, key) })];
    await Promise.all([0, 1, 2, 3, 4, 5].map((n) => tabs[n % 2].comment("werk", { kind: "reply", text: `reactie ${n}` })));
    await tabs[0].client.reload();
    assert.deepEqual(tabs[0].comments("werk").map((comment) => comment.text).sort(), [0, 1, 2, 3, 4, 5].map((n) => `reactie ${n}`));
  }
});

test("a connection that the phone closed in the background is opened again", async () => {
  const store = await openStore(nobody());
  await store.commit(0, [{ room: "meta", key: "a", value: 1 }]);
  store.close();
  assert.equal(await store.commit(1, [{ room: "meta", key: "b", value: 2 }]), 2);
  assert.deepEqual([...(await store.load()).meta], [["a", 1], ["b", 2]]);
});

/** Fills the phone, which makes room once. */
async function filled(phone) {
  let puts = 0;
  await whenFull(() => (puts++ ? 100 : 2), () => phone.client.update((shelf) => addMedium(shelf, "nieuw", photo, phone.client.tools)));
  return [...phone.client.shelf.media].sort();
}

test("a full phone keeps what school could not make playable", async () => {
  const phone = await device(createSchool(), { store: await openStore(nobody()) });
  const states = { gezien: "here", geweigerd: "refused", bezig: "processing" };
  await phone.client.update(() => [
    { room: "items", key: "work:w", value: { id: "w", version: 1, content: { moments: Object.keys(states).map((medium) => ({ medium })) }, media: states } },
    ...[...Object.keys(states), "geweigerd/480"].map((key) => ({ room: "media", key, value: photo })),
  ]);
  assert.deepEqual(await filled(phone), ["bezig", "geweigerd", "nieuw"]);
});

test("a full phone keeps what an earlier session sealed and did not send", async () => {
  const user = nobody();
  const shared = await device(createSchool(), { store: await openStore(user, KEY), wire: { off: true } });
  await shared.client.update((shelf) => addMedium(shelf, "verzegeld", photo, shared.client.tools));
  await shared.client.close();
  const own = await device(createSchool(), { store: await openStore(user) });
  await own.client.update(() => [{ room: "media", key: "gezien/480", value: photo }]);
  assert.deepEqual(await filled(own), ["nieuw", "verzegeld"]);
});
