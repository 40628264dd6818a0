/** What the school has comes to the phone, in steps or at once, and what is unsent lies over it. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { addMedium } from "../offline/outbox.js";
import { device, START, text, textOf, written } from "./cast.js";
import { createSchool } from "./school.js";

const HOUR = 3600_000;
const items = ({ client }) => [...client.shelf.items].filter(([key]) => !/^(note|moved)/.test(key)).sort(([a], [b]) => (a < b ? -1 : 1));

/** Sanne shared a work with a photo, and the mentor has it with its photo. */
async function shared() {
  const school = createSchool();
  const phone = await device(school);
  const id = phone.startWork(START);
  await phone.save(id, { content: { answers: { a: { text: "een", photos: ["foto"] } }, questions: [] }, finished: true });
  await phone.share(id);
  await phone.sync();
  const laptop = await device(school, { who: "bakker" });
  await laptop.sync();
  await laptop.client.update(() => [{ room: "media", key: "foto/480", value: { type: "image/webp", bytes: new ArrayBuffer(1) } }]);
  await laptop.comment(id, { kind: "question", text: "Waarom?" });
  await laptop.sync();
  await phone.sync();
  return { school, phone, laptop, id };
}

test("a device that follows the feed holds the same as one that loads everything", async () => {
  const { school, phone, laptop, id } = await shared();
  await phone.save(id, text("twee"));
  await phone.sync();
  for (const [who, one] of [["sanne", phone], ["bakker", laptop]]) {
    await one.sync();
    const fresh = await device(school, { who });
    await fresh.sync();
    assert.deepEqual(items(one), items(fresh));
    assert.ok(one.assignment("waar", 1));
  }
});

test("a work that was taken back goes with its comments and photos", async () => {
  const { phone, laptop, id } = await shared();
  assert.equal(laptop.comments(id).length, 1);
  await phone.unshare(id);
  await phone.sync();
  await laptop.sync();
  assert.deepEqual([laptop.works(), laptop.comments(id), [...laptop.client.shelf.media]], [[], [], []]);
  assert.equal(phone.comments(id).length, 1);
});

test("a photo that was taken out of a work goes, too", async () => {
  const { phone, laptop, id } = await shared();
  await phone.save(id, text("zonder foto"));
  await phone.sync();
  await laptop.sync();
  assert.deepEqual([textOf(laptop.work(id)), [...laptop.client.shelf.media]], ["zonder foto", []]);
});

test("what was said about a work that was taken back meanwhile leaves nothing behind", async () => {
  const { phone, laptop, id } = await shared();
  laptop.wire.loseAnswer = ({ method }) => method === "PUT";
  await laptop.comment(id, { kind: "compliment", text: "Mooi!" });
  await laptop.sync();
  laptop.wire.loseAnswer = undefined;
  await phone.unshare(id);
  await phone.sync();
  // The work is gone from the laptop before it asks again.
  laptop.wire.answer = ({ method }) => (method === "PUT" ? { status: 503, body: null } : undefined);
  await laptop.sync();
  laptop.wire.answer = undefined;
  await laptop.sync();
  assert.deepEqual([laptop.lane(), items(laptop).filter(([key]) => key.startsWith("comment:"))], [[], []]);
  await phone.sync();
  assert.equal(phone.comments(id).length, 2);
});

test("a work that is sent while everything is being loaded stays in sight", async () => {
  const school = createSchool();
  await written(await device(school));
  const phone = await device(school);
  const reflect = { ...START, phase: "reflect" };
  const id = phone.startWork(reflect);
  await phone.save(id, text("tijdens het laden"));
  phone.wire.during = async ({ path }) => {
    if (!path.startsWith("/feed")) return;
    phone.wire.during = undefined;
    phone.wire.answer = undefined;
    await phone.client.flush({ now: true });
  };
  phone.wire.answer = ({ method }) => (method === "PUT" ? { status: 503, body: null } : undefined);
  await phone.sync();
  assert.deepEqual([phone.lane(), textOf(phone.work(id))], [[], "tijdens het laden"]);
});

test("a photo that an unsent work still shows stays", async () => {
  const { laptop, phone, id } = await shared();
  await laptop.client.update((shelf) => addMedium(shelf, "foto", { type: "image/jpeg", bytes: new ArrayBuffer(1) }, laptop.client.tools));
  await phone.unshare(id);
  laptop.wire.answer = ({ path }) => (path.startsWith("/media") ? { status: 500, body: null } : undefined);
  await phone.sync();
  await laptop.sync();
  assert.deepEqual([...laptop.client.shelf.media].sort(), ["foto", "foto/480"]);
});

test("the feed never overwrites what is unsent", async () => {
  const { school, phone, id } = await shared();
  phone.wire.answer = ({ method }) => (method === "PUT" ? { status: 503, body: null } : undefined);
  await phone.save(id, text("nog niet verstuurd"));
  school.tables.work.get(id).media = { foto: "here" };
  await phone.comment(id, { kind: "reply", text: "Daarom" });
  await phone.sync();
  assert.equal(textOf(phone.work(id)), "nog niet verstuurd");
  const again = await phone.again();
  await again.client.update(() => [{ room: "meta", key: "feed" }]);
  await again.sync();
  assert.deepEqual([textOf(again.work(id)), again.comments(id).map((comment) => comment.text)], ["nog niet verstuurd", ["Waarom?", "Daarom"]]);
});

test("a cursor that is too old loads everything again and drops what went meanwhile", async () => {
  const { school, phone, laptop } = await shared();
  school.oldest = 1000;
  for (const comment of school.tables.comment.values()) school.tables.comment.delete(comment.id);
  school.feeds.sanne.length = 1000;
  school.feeds.sanne.fill({ n: 1, type: "work", id: "weg" });
  await phone.sync();
  assert.deepEqual([phone.works().length, phone.client.shelf.meta.get("feed")], [1, 1000]);
  assert.equal(items(phone).filter(([key]) => key.startsWith("comment")).length, 0);
  assert.equal(items(laptop).filter(([key]) => key.startsWith("comment")).length, 1);
});

test("a work that is saved while everything is loaded is not missing afterwards", async () => {
  const school = createSchool();
  const phone = await device(school);
  let id;
  phone.wire.during = async ({ path }) => {
    if (!path.startsWith("/works?")) return;
    phone.wire.during = undefined;
    id = phone.startWork(START);
    await phone.save(id, text("tussendoor"));
    await phone.client.flush();
  };
  await phone.sync();
  assert.deepEqual([textOf(phone.work(id)), phone.work(id).standing], ["tussendoor", "school"]);
});

test("an answer to an own change is not overwritten by an older page", async () => {
  const school = createSchool();
  const phone = await device(school);
  const id = await written(phone);
  await phone.client.update(() => [{ room: "meta", key: "feed" }]);
  let stale;
  phone.wire.answer = ({ method, path }) => {
    if (path.startsWith("/works?")) stale = { status: 200, body: { items: [structuredClone(school.tables.work.get(id))], next: null } };
    return method === "GET" && path.startsWith("/works?") ? stale : undefined;
  };
  phone.wire.during = async ({ path }) => {
    if (!path.startsWith("/works?")) return;
    phone.wire.during = undefined;
    await phone.save(id, text("nieuwer"));
    await phone.client.flush();
  };
  await phone.sync();
  assert.equal(textOf(phone.work(id)), "nieuwer");
});

test("rows that another tab went past are not applied again", async () => {
  const { phone, laptop, id } = await shared();
  const other = await laptop.again();
  await phone.save(id, text("nog even"));
  await phone.sync();
  laptop.wire.during = async () => {
    laptop.wire.during = undefined;
    await phone.unshare(id);
    await phone.sync();
    await other.sync();
    assert.deepEqual(other.works(), []);
  };
  laptop.wire.loseAnswer = ({ path }) => path.startsWith("/feed") && laptop.works().length === 0;
  await laptop.sync();
  await other.client.reload();
  assert.deepEqual(other.works(), []);
});

test("a row that is older than an own answer changes nothing", async () => {
  const { school, phone, id } = await shared();
  const old = structuredClone(school.tables.work.get(id));
  await phone.save(id, text("nieuwer"));
  await phone.sync();
  const n = phone.client.shelf.meta.get("feed") + 1;
  const row = { n, what: "put", type: "work", id, item: old };
  phone.wire.answer = ({ path }) => (path.startsWith("/feed") ? { status: 200, body: { rows: [row], next: n, more: false } } : undefined);
  await phone.sync();
  assert.equal(textOf(phone.work(id)), "nieuwer");
});

test("a mentor's device keeps the fifty newest works", async () => {
  const school = createSchool();
  const phone = await device(school);
  for (let n = 0; n < 53; n++) {
    const id = phone.startWork({ ...START, activity_id: `activiteit-${n}` });
    await phone.save(id, text(`werk ${n}`));
    await phone.share(id);
  }
  await phone.sync();
  const laptop = await device(school, { who: "bakker" });
  await laptop.sync();
  const kept = laptop.works().map(textOf);
  assert.equal(kept.length, 50);
  for (const old of ["werk 0", "werk 1", "werk 2"]) assert.ok(!kept.includes(old));
  assert.equal(phone.works().length, 53);
});

for (const [name, later] of [["after 72 hours without contact", 73 * HOUR], ["when its clock jumps back a year", -365 * 24 * HOUR]]) {
  test(`a mentor's device drops what it keeps ${name}, but not what is unsent`, async () => {
    const { laptop, phone, school, id } = await shared();
    laptop.wire.off = true;
    await laptop.comment(id, { kind: "compliment", text: "Knap" });
    const away = await laptop.again();
    assert.equal(away.works().length, 1);
    const back = await device(school, { who: "bakker", disk: laptop.disk, now: () => new Date(Date.parse("2026-11-21T12:00:00Z") + later) });
    assert.deepEqual([back.works(), back.stuck(), back.safety().count], [[], [], 1]);
    await back.sync();
    await phone.sync();
    assert.deepEqual(phone.comments(id).map((comment) => comment.text), ["Waarom?", "Knap"]);
  });
}

test("a student who is in no class for a while keeps everything, however long", async () => {
  const school = createSchool();
  const between = { id: "sanne", name: "Sanne de Boer", is_staff: false, roles: [] };
  const phone = await device(school, { me: between });
  const id = await written(phone, "van mij");
  const later = await device(school, { me: between, disk: phone.disk, now: () => new Date(Date.parse("2026-11-21T12:00:00Z") + 90 * 24 * HOUR) });
  assert.equal(textOf(later.work(id)), "van mij");
});

test("a phone whose clock is a year off works like any other", async () => {
  const school = createSchool();
  const phone = await device(school, { now: () => new Date("2019-01-01T00:00:00Z") });
  const id = await written(phone);
  await phone.save(id, text("verder"));
  await phone.sync();
  assert.deepEqual([phone.work(id).standing, textOf(school.tables.work.get(id))], ["school", "verder"]);
});

test("the catalogue comes once, and anew with a newer version of the app", async () => {
  const phone = await device(createSchool(), { wire: { asks: [] } });
  const asked = () => phone.wire.asks.filter(({ path }) => path === "/assignments").length;
  await phone.sync();
  await phone.sync();
  assert.equal(asked(), 1);
  await phone.client.update(() => [{ room: "meta", key: "catalogue", value: "/app/before/offline/feed.js" }]);
  await phone.sync();
  assert.equal(asked(), 2);
});
