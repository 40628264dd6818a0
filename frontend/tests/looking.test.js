/** What an experience yielded, how sure the choice is, and an activity of one's own: without a network too. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { device, START, text, textOf } from "./cast.js";
import { Problem } from "../offline/http.js";
import { teller } from "../pages/looking/telling.js";
import { createSchool } from "./school.js";

const OWN = { kind: "own", title: "Snuffelen bij de garage", starts_at: "2026-12-03T08:00:00Z", place: "Kade 3", assignments: [], groups: [] };
const YIELD = { activity_id: "vos", work_exploration: 4, motives: 3, qualities: 2 };
const CHOICE = { activity_id: "vos", sureness: "doubt", options: ["Bakker"], why: "" };
const writes = (wire) => wire.asks.filter(({ method }) => method !== "GET").map(({ path }) => path.split("/")[1]);

function createSchoolWithVisit() {
  const school = createSchool();
  school.tables.activity.set("vos", { id: "vos", starts_at: "2026-11-20T08:00:00Z", assignments: [], version: 1 });
  school.tables.cycle.set("cycle", { id: "cycle", activity_id: "vos", student: { id: "sanne" }, rating: null, choice: null });
  return school;
}

test("what was said without a network waits in sight, and stands on the round as soon as it is sent", async () => {
  const school = createSchoolWithVisit();
  const phone = await device(school);
  await phone.sync();
  phone.wire.off = true;
  await phone.tell("rating.put", YIELD);
  await phone.tell("choice.put", CHOICE);
  await phone.sync();
  assert.deepEqual(phone.unsent("rating.put").map(({ motives, standing }) => [motives, standing]), [[3, "phone"]]);
  phone.wire.off = false;
  await phone.client.flush();
  assert.deepEqual(phone.unsent("rating.put"), []);
  const [cycle] = phone.cycles("vos");
  assert.deepEqual([cycle.rating.motives, cycle.choice.options], [3, ["Bakker"]]);
});

test("saying it again is a new answer, and the last one stands", async () => {
  const school = createSchoolWithVisit();
  const phone = await device(school);
  await phone.sync();
  for (const motives of [1, 4]) await phone.tell("rating.put", { ...YIELD, motives });
  await phone.sync();
  assert.deepEqual([school.said.size, phone.cycles("vos")[0].rating.motives], [2, 4]);
});

test("an answer that got lost is not said twice", async () => {
  const school = createSchoolWithVisit();
  const phone = await device(school);
  await phone.sync();
  phone.wire.loseAnswer = ({ method }) => method === "PUT";
  await phone.tell("choice.put", CHOICE);
  await phone.sync();
  phone.wire.loseAnswer = undefined;
  await phone.sync();
  assert.deepEqual([school.said.size, phone.safety().count], [1, 0]);
});

test("what is added after the phone was in a pocket counts, and what a full phone did not take can be said again", async () => {
  const school = createSchoolWithVisit();
  const phone = await device(school);
  await phone.sync();
  const say = teller((choice) => phone.tell("choice.put", { ...CHOICE, ...choice }));
  await say({ why: "" });
  await say({ why: "" });
  await say({ why: "omdat het er lekker ruikt" });
  await phone.sync();
  assert.deepEqual([school.said.size, phone.cycles("vos")[0].choice.why], [2, "omdat het er lekker ruikt"]);
  let full = true;
  const told = [];
  const again = teller(async (words) => (full ? Promise.reject(new Problem("phone_full")) : told.push(words)));
  await assert.rejects(again("een"), { code: "phone_full" });
  full = false;
  await again("een");
  assert.deepEqual(told, ["een"]);
});

test("what school refuses stays, with the reason, until the student throws it away", async () => {
  const school = createSchoolWithVisit();
  const phone = await device(school);
  await phone.tell("choice.put", { ...CHOICE, sureness: "refused" });
  await phone.sync();
  const [refused] = phone.unsent("choice.put");
  assert.deepEqual([refused.standing, refused.problem.code], ["refused", "invalid"]);
  await phone.discard(refused.change_id);
  assert.equal(phone.safety().count, 0);
});

test("a round of one's own can be made, worked in and rated before school knows of it", async () => {
  const school = createSchool();
  const phone = await device(school, { wire: { off: true, asks: [] } });
  const id = await phone.planOwn(OWN);
  const work = phone.startWork({ ...START, activity_id: id });
  await phone.save(work, text("waarom"));
  await phone.tell("rating.put", { ...YIELD, activity_id: id });
  assert.deepEqual([phone.activities().map(({ title }) => title), phone.activity(id).owner, phone.activity(id).standing], [[OWN.title], "sanne", "phone"]);
  phone.wire.off = false;
  phone.wire.asks.length = 0;
  await phone.sync();
  assert.deepEqual(writes(phone.wire), ["activities", "works", "ratings"]);
  assert.deepEqual([phone.activity(id).standing, textOf(school.tables.work.get(work)), phone.cycles(id)[0].rating.motives], [undefined, "waarom", 3]);
});

test("its works wait while school does not take it, and go when it is mended", async () => {
  const school = createSchool();
  const phone = await device(school, { wire: { asks: [] } });
  const id = await phone.planOwn({ ...OWN, title: "refused" });
  await phone.save(phone.startWork({ ...START, activity_id: id }), text("een"));
  await phone.sync();
  assert.deepEqual([phone.activity(id).standing, phone.activity(id).problem.code, writes(phone.wire)], ["refused", "invalid", ["activities"]]);
  await phone.planOwn(OWN, id);
  await phone.sync();
  assert.deepEqual([phone.safety().count, school.tables.work.size], [0, 1]);
});

test("what is changed while school refuses it is what arrives in the end", async () => {
  const school = createSchool();
  const phone = await device(school);
  const id = await phone.planOwn({ ...OWN, title: "refused" });
  phone.wire.during = async () => {
    phone.wire.during = undefined;
    await phone.planOwn({ ...OWN, place: "while it was sent" }, id);
  };
  await phone.sync();
  assert.deepEqual([phone.safety().state, phone.activity(id).place], ["school", "while it was sent"]);
  const later = await phone.planOwn({ ...OWN, title: "refused", place: "again" });
  phone.wire.during = async () => {
    phone.wire.during = undefined;
    await phone.planOwn({ ...OWN, title: "refused", place: "second" }, later);
  };
  await phone.sync();
  await phone.planOwn({ ...OWN, place: "last" }, later);
  await phone.sync();
  assert.deepEqual([school.tables.activity.get(later)?.place, phone.safety().count], ["last", 0]);
});

test("what is changed before it left goes as one; what is changed during a send follows", async () => {
  const school = createSchool();
  const phone = await device(school, { wire: { asks: [] } });
  const id = await phone.planOwn(OWN);
  await phone.planOwn({ ...OWN, place: "Kade 4" }, id);
  phone.wire.during = async () => {
    phone.wire.during = undefined;
    await phone.planOwn({ ...OWN, place: "Kade 5" }, id);
    assert.equal(phone.activity(id).place, "Kade 5");
  };
  await phone.sync();
  assert.deepEqual([writes(phone.wire).length, school.tables.activity.get(id).place, school.tables.activity.get(id).version], [2, "Kade 5", 2]);
});

test("changed on two devices, the last that arrives holds", async () => {
  const school = createSchool();
  const phone = await device(school);
  const id = await phone.planOwn(OWN);
  await phone.sync();
  const laptop = await device(school);
  await laptop.sync();
  await laptop.planOwn({ ...OWN, place: "laptop" }, id);
  await laptop.sync();
  await phone.planOwn({ ...OWN, place: "phone" }, id);
  await phone.sync();
  assert.deepEqual([school.tables.activity.get(id).place, phone.safety().count], ["phone", 0]);
});
