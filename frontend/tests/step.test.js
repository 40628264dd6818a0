/** The next step, the calendar on the phone, and what a round of one's own is made of. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { blank, bySoonest, dayOf, done, endOfWeek, isLate, move } from "../editors/step/content.js";
import { KINDS, kindOf, missingIn, planOf, prefill } from "../pages/own/plan.js";
import { icsOf } from "../ui/ics.js";

const SATURDAY = new Date(2026, 10, 21, 15, 0);
const WEDNESDAY = new Date(2026, 10, 25, 23, 30);
const MADE = { now: new Date("2026-11-21T12:00:00Z"), source: "Uit Trots" };
const lines = (event) => icsOf({ id: "i", title: "t", day: "2026-12-04", ...event }, MADE).split("\r\n");
const unfolded = (event) => icsOf({ id: "i", title: "t", day: "2026-12-04", ...event }, MADE).replaceAll("\r\n ", "").split("\r\n");

test("this week ends on Friday, in a weekend on Sunday; next week is the Friday after", () => {
  assert.deepEqual([endOfWeek(0, WEDNESDAY), endOfWeek(1, WEDNESDAY)], ["2026-11-27", "2026-12-04"]);
  assert.deepEqual([endOfWeek(0, SATURDAY), endOfWeek(1, SATURDAY)], ["2026-11-22", "2026-11-27"]);
  assert.equal(endOfWeek(0, new Date(2026, 11, 31)), "2027-01-01");
});

test("moving is counted, a first day is not, and done ends being late", () => {
  const first = move({ ...blank(), what: "bellen" }, "2026-11-20");
  assert.deepEqual([first.moved, isLate(first, SATURDAY)], [0, true]);
  const later = move(first, "2026-11-27");
  assert.deepEqual([later.moved, later.on, isLate(later, SATURDAY)], [1, "2026-11-27", false]);
  assert.equal(move({ ...later, moved: 99 }, "2026-11-30").moved, 99);
  const ready = done(first, SATURDAY);
  assert.deepEqual([ready.done_on, isLate(ready, SATURDAY)], ["2026-11-21", false]);
});

test("a day is the one on the wall, also late at night", () => {
  assert.equal(dayOf(WEDNESDAY), "2026-11-25");
});

test("the nearest step stands first, one without a day last", () => {
  const steps = [{ on: null }, { on: "2026-12-04" }, { on: "2026-11-27" }];
  assert.deepEqual(steps.sort(bySoonest).map(({ on }) => on), ["2026-11-27", "2026-12-04", null]);
});

test("a whole day ends at the next one, also over the end of a year", () => {
  const event = lines({ day: "2026-12-31" });
  assert.ok(event.includes("DTSTART;VALUE=DATE:20261231") && event.includes("DTEND;VALUE=DATE:20270101"));
});

test("a moment is told in the time of the world", () => {
  const event = lines({ day: undefined, starts_at: "2026-12-03T09:30:00+01:00" });
  assert.ok(event.includes("DTSTART:20261203T083000Z") && event.includes("DURATION:PT1H") && event.includes("DTSTAMP:20261121T120000Z"));
});

test("signs that mean something to a calendar are told apart, others stay or go", () => {
  const [title] = unfolded({ title: "Bellen; tante, oom \\ neef\r\nof\u0007 zo\u202e" }).filter((line) => line.startsWith("SUMMARY"));
  assert.equal(title, "SUMMARY:Bellen\\; tante\\, oom \\\\ neef\\nof zo\u202e");
});

test("nobody can slip a line of their own in", () => {
  const event = unfolded({ title: "x\nATTENDEE:mailto:a@b.example", place: "y\rURL:https://evil.example" });
  assert.deepEqual(event.filter((line) => /^(ATTENDEE|URL)/.test(line)), []);
});

test("no line is longer than 75 bytes, and no sign is cut in half", () => {
  const title = "Bakkerij 🥐 زيارة المخبز ".repeat(12).trim();
  const raw = icsOf({ id: "i", title, day: "2026-12-04" }, MADE);
  assert.ok(raw.endsWith("END:VCALENDAR\r\n") && !/(^|[^\r])\n/.test(raw));
  for (const line of raw.split("\r\n")) assert.ok(new TextEncoder().encode(line).length <= 75, line);
  assert.ok(unfolded({ title }).includes(`SUMMARY:${title}`));
  assert.ok(!raw.includes("\ufffd"));
});

const CATALOGUE = [["where-am-i-going", "prepare", 1], ["does-this-fit-me", "reflect", 1], ["does-this-fit-me", "reflect", 2], ["next-step", "next_step", 1], ["open-day-questions", "prepare", 1], ["home-questions", "prepare", 1], ["senses-board", "reflect", 1]]
  .map(([id, phase, version]) => ({ id, phase, version }));
const PLAN = { kind: "internship", title: " Snuffelen ", place: "", day: "2026-12-03", time: "09:15" };

test("a round of one's own takes the newest assignments that this phone knows", () => {
  const { kind, title, groups, company, starts_at, assignments } = planOf(PLAN, CATALOGUE);
  assert.deepEqual([kind, title, groups, company], ["own", "Snuffelen", [], null]);
  assert.equal(starts_at, new Date(2026, 11, 3, 9, 15).toISOString());
  assert.deepEqual(assignments.map(({ phase, id, version }) => `${phase} ${id} ${version}`), ["prepare where-am-i-going 1", "reflect does-this-fit-me 2", "reflect senses-board 1", "next_step next-step 1"]);
  assert.deepEqual(planOf({ ...PLAN, kind: "open_day" }, CATALOGUE).assignments.map(({ id }) => id), ["open-day-questions", "next-step"]);
  const [home] = planOf({ ...PLAN, kind: "home" }, CATALOGUE).assignments;
  assert.deepEqual([planOf({ ...PLAN, kind: "home" }, CATALOGUE).kind, kindOf("home").icon, home.id], ["home", "sun", "home-questions"]);
});

test("changed, it keeps the assignments it began with, unless it becomes another kind", () => {
  const made = { ...planOf(PLAN, CATALOGUE.filter(({ version }) => version === 1)), id: "a" };
  const form = prefill(made, undefined, SATURDAY);
  assert.deepEqual([form.kind, form.day, form.time], ["internship", "2026-12-03", "09:15"]);
  assert.deepEqual(planOf({ ...form, place: "Kade" }, CATALOGUE, made).assignments, made.assignments);
  assert.notDeepEqual(planOf({ ...form, kind: "open_day" }, CATALOGUE, made).assignments, made.assignments);
});

test("opened to change, a round is still of the kind that it was made as", () => {
  for (const { id } of KINDS) assert.equal(prefill({ ...planOf({ ...PLAN, kind: id }, CATALOGUE), id: "a" }, undefined, SATURDAY).kind, id);
});

test("a round that comes from a step begins with its words and its day", () => {
  assert.deepEqual(prefill(undefined, { what: "Bellen", on: "2026-11-27" }, SATURDAY), { kind: "internship", title: "Bellen", place: "", day: "2026-11-27", time: "09:00" });
  assert.equal(prefill(undefined, { what: "Bellen", on: "2026-11-01" }, SATURDAY).day, "");
});

test("it needs a name and a day", () => {
  assert.deepEqual([missingIn({ ...PLAN, title: "  " }), missingIn({ ...PLAN, day: "" }), missingIn(PLAN)], ["what", "day", null]);
});
