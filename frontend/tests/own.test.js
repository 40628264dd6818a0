/** A round of one's own that does not go on, and does after all: without a network too, and nothing made around it is lost. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { device, START, text, textOf } from "./cast.js";
import { createSchool } from "./school.js";

const OWN = { kind: "own", title: "Snuffelen bij de garage", starts_at: "2026-12-03T08:00:00Z", place: "Kade 3", assignments: [], groups: [] };
const writes = (wire) => wire.asks.filter(({ method }) => method !== "GET").map(({ method, path }) => `${method} ${path.split("/").filter((part) => !part.startsWith("id-")).join("/")}`);
const isOff = (phone, id) => Boolean(phone.activity(id).cancelled_at);

async function phoneWithRound() {
  const school = createSchool();
  const phone = await device(school, { wire: { asks: [] } });
  const id = await phone.planOwn(OWN);
  await phone.sync();
  phone.wire.asks.length = 0;
  return { school, phone, id };
}

test("called off without a network it is off at once, and at school as soon as there is one", async () => {
  const { school, phone, id } = await phoneWithRound();
  phone.wire.off = true;
  await phone.callOff(id, true);
  await phone.sync();
  assert.deepEqual([isOff(phone, id), phone.activity(id).standing, phone.safety().count], [true, "phone", 1]);
  const opened = await phone.again();
  assert.ok(isOff(opened, id), "also after the app was closed");
  opened.wire.off = false;
  await opened.sync();
  assert.deepEqual([Boolean(school.tables.activity.get(id).cancelled_at), isOff(opened, id), opened.activity(id).standing, opened.safety().count], [true, true, undefined, 0]);
});

test("taken up again before it left, nothing leaves; afterwards, that leaves too", async () => {
  const { school, phone, id } = await phoneWithRound();
  phone.wire.off = true;
  await phone.callOff(id, true);
  await phone.callOff(id, false);
  assert.deepEqual([isOff(phone, id), phone.safety().count], [false, 0]);
  phone.wire.off = false;
  await phone.callOff(id, true);
  await phone.sync();
  await phone.callOff(id, false);
  await phone.sync();
  assert.deepEqual([isOff(phone, id), school.tables.activity.get(id).cancelled_at], [false, null]);
});

test("one that school does not know yet arrives first, with its work, and is then off", async () => {
  const school = createSchool();
  const phone = await device(school, { wire: { off: true, asks: [] } });
  const id = await phone.planOwn(OWN);
  const work = phone.startWork({ ...START, activity_id: id });
  await phone.save(work, text("waarom"));
  await phone.callOff(id, true);
  await phone.planOwn({ ...OWN, place: "Kade 4" }, id);
  phone.wire.off = false;
  phone.wire.asks.length = 0;
  await phone.sync();
  assert.deepEqual(writes(phone.wire), ["PUT /activities", "PUT /works", "PUT /activities/cancellation"]);
  const there = school.tables.activity.get(id);
  assert.deepEqual([Boolean(there.cancelled_at), there.place, textOf(school.tables.work.get(work)), phone.safety().count], [true, "Kade 4", "waarom", 0]);
});

test("a plan that is changed after it was called off stays called off", async () => {
  const { school, phone, id } = await phoneWithRound();
  phone.wire.off = true;
  await phone.callOff(id, true);
  await phone.planOwn({ ...OWN, place: "Kade 4" }, id);
  assert.deepEqual([isOff(phone, id), phone.activity(id).place], [true, "Kade 4"]);
  phone.wire.off = false;
  await phone.sync();
  const there = school.tables.activity.get(id);
  assert.deepEqual([Boolean(there.cancelled_at), there.place, phone.safety().count], [true, "Kade 4", 0]);
});

test("an answer that got lost calls it off once", async () => {
  const { school, phone, id } = await phoneWithRound();
  phone.wire.loseAnswer = ({ path }) => path.endsWith("cancellation");
  await phone.callOff(id, true);
  await phone.sync();
  phone.wire.loseAnswer = undefined;
  await phone.sync();
  assert.deepEqual([school.tables.activity.get(id).version, phone.safety().count], [2, 0]);
});

test("the wish holds on top of what another device changed meanwhile", async () => {
  const { school, phone, id } = await phoneWithRound();
  const laptop = await device(school);
  await laptop.sync();
  await laptop.planOwn({ ...OWN, place: "laptop" }, id);
  await laptop.sync();
  await phone.callOff(id, true);
  await phone.sync();
  const there = school.tables.activity.get(id);
  assert.deepEqual([Boolean(there.cancelled_at), there.place, phone.safety().count], [true, "laptop", 0]);
});

test("one that is gone at school keeps nothing waiting", async () => {
  const { school, phone, id } = await phoneWithRound();
  await phone.callOff(id, true);
  school.tables.activity.delete(id);
  await phone.sync();
  assert.deepEqual([phone.safety().count, phone.notes()], [0, []]);
});

test("a round that school refused is thrown away whole", async () => {
  const school = createSchool();
  const phone = await device(school);
  const id = await phone.planOwn({ ...OWN, title: "refused" });
  await phone.sync();
  await phone.callOff(id, true);
  const { standing, change_id } = phone.activity(id);
  assert.equal(standing, "refused");
  await phone.discard(change_id);
  assert.deepEqual([phone.activity(id), phone.safety().count], [undefined, 0]);
});
