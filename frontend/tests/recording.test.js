/** Voice and video on the phone: nothing is lost when the app is closed, nothing is kept by half when the phone is full. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { place } from "../editors/recorder/leftovers.js";
import { openTapes } from "../offline/recording.js";
import { Problem } from "../offline/http.js";
import { createMemoryStore, newDisk } from "../offline/memory.js";
import { device } from "./cast.js";
import { createSchool } from "./school.js";

const VOICE = { kind: "voice", type: "audio/webm;codecs=opus", where: "vos/at-the-company" };
const there = (where) => (each) => each === where;
const bytes = (...numbers) => new Uint8Array(numbers).buffer;
const read = (medium) => medium && [...new Uint8Array(medium.bytes)];

/** A browser in which one tab holds the name of what runs in it. */
function browser() {
  const held = new Set();
  const request = async (name, ...[options, run = options]) => {
    if (options.ifAvailable && held.has(name)) return run(null);
    held.add(name);
    return Promise.resolve(run({ name })).finally(() => held.delete(name));
  };
  return { locks: { request } };
}

/** A disk on which nothing above a size fits, as far as `full()` says. */
function smallDisk(disk, full) {
  const store = createMemoryStore(disk);
  return { ...store, commit: (rev, ops) => (ops.some(({ value }) => value?.bytes && full(value)) ? Promise.reject(new Problem("phone_full")) : store.commit(rev, ops)) };
}

test("a recording that was stopped travels to school as one, once", async () => {
  const school = createSchool();
  const phone = await device(school);
  const tape = openTapes(phone.client, {}).begin(VOICE);
  for (const part of [bytes(1, 2), bytes(3), bytes(4)]) await tape.add(part);
  assert.equal(phone.lane().length, 0);
  const { id } = await tape.keep();
  assert.deepEqual([...phone.client.shelf.media], [id]);
  assert.deepEqual([(await phone.client.store.medium(id)).type, phone.lane().length], ["audio/webm", 1]);
  await phone.sync();
  await phone.sync();
  assert.deepEqual([[...new Uint8Array(school.media.get(id))], phone.safety().state], [[1, 2, 3, 4], "school"]);
});

test("an app that is closed while it runs finds everything but the last piece", async () => {
  const phone = await device(createSchool());
  const tape = openTapes(phone.client, {}).begin(VOICE);
  await tape.add(bytes(1, 2));
  await tape.add(bytes(3));
  const again = await phone.again();
  const tapes = openTapes(again.client, {});
  assert.deepEqual(await tapes.rescued(there("elsewhere")), []);
  const [found] = await tapes.rescued(there(VOICE.where));
  assert.deepEqual([found.id, found.kind, read(await again.client.store.medium(found.id))], [tape.id, "voice", [1, 2, 3]]);
  assert.deepEqual([[...again.client.shelf.media], again.lane().length], [[tape.id], 1]);
  // Until a work names it, it is found again; nothing is made twice.
  assert.deepEqual([(await tapes.rescued(there(VOICE.where))).length, again.lane().length], [1, 1]);
  await tapes.settle(found.id);
  assert.deepEqual(await tapes.rescued(there(VOICE.where)), []);
});

test("what still runs is no leftover, and one without a sound leaves nothing", async () => {
  const phone = await device(createSchool());
  const tapes = openTapes(phone.client, {});
  const tape = tapes.begin(VOICE);
  await tape.add(bytes(1));
  assert.deepEqual(await tapes.rescued(there(VOICE.where)), []);
  await tape.drop();
  tapes.begin({ ...VOICE, where: "silent" });
  const again = await phone.again();
  assert.deepEqual(await openTapes(again.client, {}).rescued(there("silent")), []);
  assert.deepEqual([[...again.client.shelf.media], [...again.client.shelf.meta]], [[], []]);
});

test("a recording that was left behind gets its place, also when another screen is opened", async () => {
  const phone = await device(createSchool());
  await phone.client.update(() => [
    { room: "items", key: "activity:vos", value: { id: "vos", assignments: [{ phase: "experience", id: "at-the-company", version: 1 }, { phase: "reflect", id: "pitch", version: 1 }] } },
    { room: "items", key: "assignment:at-the-company.v1", value: { id: "at-the-company", version: 1, kind: "capture" } },
    { room: "items", key: "assignment:pitch.v1", value: { id: "pitch", version: 1, kind: "answers" } },
  ]);
  const tapes = openTapes(phone.client, {});
  for (const where of [VOICE.where, "vos/pitch/my_pitch", "gone/pitch/my_pitch"]) await tapes.begin({ ...VOICE, where }).add(bytes(1));
  const again = await phone.again();
  const later = openTapes(again.client, {});
  const box = { ...again, tapes: async () => later };
  assert.equal(await place(box, "#/maken/vos/experience/at-the-company"), 1);
  assert.equal(await place(box, "#/vandaag"), 1);
  assert.equal(await place(box, "#/vandaag"), 0);
  const [moment] = again.works().find(({ kind }) => kind === "capture").content.moments;
  const [recording] = again.works().find(({ kind }) => kind === "answers").content.answers.my_pitch.recordings;
  assert.deepEqual([moment.kind, moment.at, (await again.client.store.medium(moment.medium)).type], ["voice", "2026-11-21T12:00:00.000Z", "audio/webm"]);
  assert.deepEqual(read(await again.client.store.medium(recording)), [1]);
});

/** A phone on which an app was closed while it recorded, with what the day was planned with. */
async function leftBehind(assignments, where, words = {}) {
  const phone = await device(createSchool());
  await phone.client.update(() => [
    ...(assignments ? [{ room: "items", key: "activity:vos", value: { id: "vos", assignments } }] : []),
    { room: "items", key: "assignment:at-the-company.v1", value: { id: "at-the-company", version: 1, phase: "experience", kind: "capture" } },
    { room: "items", key: "assignment:pitch.v1", value: { id: "pitch", version: 1, phase: "reflect", kind: "answers" } },
  ]);
  for (const [id, phase, content] of Object.values(words)) {
    const work = phone.startWork({ activity_id: "vos", phase, assignment: { id, version: 1 }, content: {} });
    await phone.save(work, { content, finished: true });
  }
  await openTapes(phone.client, {}).begin({ ...VOICE, where }).add(bytes(1));
  const again = await phone.again();
  const tapes = openTapes(again.client, {});
  return { again, box: { ...again, tapes: async () => tapes } };
}

test("it also gets its place when the mentor has changed the visit, or the student the class, in the middle", async () => {
  const changed = await leftBehind([], "vos/at-the-company");
  assert.equal(await place(changed.box, "#/vandaag"), 1);
  assert.equal(changed.again.works()[0].content.moments.length, 1);
  const gone = await leftBehind(null, "vos/pitch/my_pitch", { begun: ["pitch", "reflect", { answers: {}, questions: [] }] });
  assert.equal(await place(gone.box, "#/vandaag"), 1);
  assert.equal(gone.again.works()[0].content.answers.my_pitch.recordings.length, 1);
});

test("where nothing more fits, it waits until something goes", async () => {
  const full = Array.from({ length: 60 }, (_, n) => ({ id: `m${n}`, kind: "note", text: "x", at: "2026-11-21T12:00:00.000Z" }));
  const { again, box } = await leftBehind([], "vos/at-the-company", { full: ["at-the-company", "experience", { moments: full, marks: {}, own: [], asked: [] }] });
  assert.equal(await place(box, "#/vandaag"), 0);
  const [work] = again.works();
  await again.save(work.id, { content: { ...work.content, moments: full.slice(1) }, finished: true });
  assert.equal(await place(box, "#/vandaag"), 1);
  assert.equal(again.works()[0].content.moments.at(-1).kind, "voice");
});

test("another tab leaves alone what runs here", async () => {
  const tabs = browser();
  const phone = await device(createSchool());
  const tape = openTapes(phone.client, tabs).begin(VOICE);
  await tape.add(bytes(1));
  const other = openTapes((await phone.again()).client, tabs);
  assert.deepEqual(await other.rescued(there(VOICE.where)), []);
  await tape.keep();
  assert.equal((await openTapes((await phone.again()).client, tabs).rescued(there(VOICE.where)))[0].id, tape.id);
});

test("a phone that gets full keeps what it has", async () => {
  const disk = newDisk();
  let pieces = 0;
  const phone = await device(createSchool(), { disk, store: smallDisk(disk, ({ bytes: { byteLength } }) => byteLength === 1 && ++pieces > 1) });
  const tape = openTapes(phone.client, {}).begin(VOICE);
  await tape.add(bytes(1));
  await assert.rejects(tape.add(bytes(2)), { code: "phone_full" });
  const { id } = await tape.keep();
  assert.deepEqual(read(await phone.client.store.medium(id)), [1, 2]);
});

test("a full phone gives up what school has for a new recording, but not the pieces of it", async () => {
  const disk = newDisk();
  let sent;
  const phone = await device(createSchool(), { disk, store: smallDisk(disk, () => disk.rooms.media.has(sent)) });
  const tapes = openTapes(phone.client, {});
  const first = tapes.begin(VOICE);
  await first.add(bytes(1));
  await first.keep();
  const second = tapes.begin(VOICE);
  await second.add(bytes(2));
  await phone.sync();
  sent = first.id;
  await second.add(bytes(3));
  assert.deepEqual([...phone.client.shelf.media], [`${second.id}.0000`, `${second.id}.0001`]);
});

test("a phone with room for the pieces but not for the whole keeps them, and other recordings do not wait for it", async () => {
  const disk = newDisk();
  let most = 2;
  const phone = await device(createSchool(), { disk, store: smallDisk(disk, ({ bytes: { byteLength } }) => byteLength > most) });
  const tapes = openTapes(phone.client, {});
  const long = tapes.begin(VOICE);
  for (const part of [bytes(1, 2), bytes(3)]) await long.add(part);
  await assert.rejects(long.keep(), { code: "phone_full" });
  await tapes.begin(VOICE).add(bytes(9));
  const again = await device(createSchool(), { disk, store: smallDisk(disk, ({ bytes: { byteLength } }) => byteLength > most) });
  const later = openTapes(again.client, {});
  assert.deepEqual((await later.rescued(there(VOICE.where))).length, 1);
  most = 3;
  const found = await later.rescued(there(VOICE.where));
  assert.deepEqual([found.length, read(await again.client.store.medium(long.id))], [2, [1, 2, 3]]);
});

test("a phone without any room says so and has kept nothing by half", async () => {
  const disk = newDisk();
  const phone = await device(createSchool(), { disk, store: smallDisk(disk, () => true) });
  const tape = openTapes(phone.client, {}).begin(VOICE);
  await assert.rejects(tape.add(bytes(1)), { code: "phone_full" });
  await assert.rejects(tape.keep(), { code: "phone_full" });
  assert.deepEqual([[...phone.client.shelf.media], [...phone.client.shelf.meta], phone.lane()], [[], [], []]);
});
