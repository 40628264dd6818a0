/** What the coordinator's screens work out for themselves, without a browser. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { after, byLastGroup, byYear, chosen, isReady, lacking, lacks, waiting, waitingFirst } from "../pages/coordinator/school.js";
import { named } from "../pages/mentor/planning.js";
import { find } from "../pages/routes.js";
import { tableOf } from "../pages/staff/routes.js";

const place = (name, more = {}) => ({ id: name, name, year: Number(name[0]), mentors: [{}], students: 25, without_card: 0, never_signed_in: 0, ...more });
const READY = place("2A");
const NEW = place("1A", { mentors: [], without_card: 3, never_signed_in: 4 });

test("a group is ready when it has a mentor and everybody came in", () => {
  assert.ok(isReady(READY));
  for (const lack of ["without_card", "without_mentor", "never_signed_in"]) assert.ok(lacks(NEW, lack) && !lacks(READY, lack), lack);
  assert.ok(lacks(READY, "all"));
  assert.equal(waiting([READY, NEW]), 4);
});

test("a filter counts the students that the heading counts, and classes without a mentor", () => {
  const counts = ["all", "without_card", "without_mentor", "never_signed_in"].map((lack) => lacking([READY, NEW], lack));
  assert.deepEqual(counts, [2, 3, 1, 4]);
});

test("who cannot come in yet stands on top of the class", () => {
  const student = (id, card, has_signed_in = false) => ({ id, card, has_signed_in });
  const found = waitingFirst([student("Ad", "used", true), student("Bo", "waiting"), student("Cas", "none"), student("Dee", "used", true), student("Eef", "none")]);
  assert.deepEqual(found.map(({ id }) => id), ["Cas", "Eef", "Bo", "Ad", "Dee"]);
});

test("groups stand by year", () => {
  assert.deepEqual(byYear([READY, NEW, place("2B")]).map(([year, groups]) => [year, groups.map(({ id }) => id)]), [[1, ["1A"]], [2, ["2A", "2B"]]]);
});

test("who left a class together stands together, and who never had one comes last", () => {
  const student = (id, last_group) => ({ id, last_group });
  const found = byLastGroup([student("Ad", "4B"), student("Bo", null), student("Cas", "4A"), student("Dee", "4B")]);
  assert.deepEqual(found.map(([name, students]) => [name, students.map(({ id }) => id)]), [["4A", ["Cas"]], ["4B", ["Ad", "Dee"]], ["", ["Bo"]]]);
});

test("after this school year comes the next", () => assert.equal(after("2029-2030"), "2030-2031"));

test("activities are filtered by moment, group and kind, nearest first", () => {
  const now = new Date("2027-02-01T12:00:00Z");
  const activity = (id, starts_at, kind, ...groups) => ({ id, starts_at, kind, groups: groups.map((group) => ({ id: group })) });
  const all = [activity("late", "2027-03-01T09:00:00Z", "open_day", "2A"), activity("soon", "2027-02-02T09:00:00Z", "company_visit", "2A", "1A"), activity("been", "2027-01-01T09:00:00Z", "company_visit", "1A"), activity("long ago", "2026-12-01T09:00:00Z", "company_visit", "1A")];
  const ids = (when, kind, groups) => chosen(all, { when, kind, group: "all" }, groups, now).map(({ id }) => id);
  assert.deepEqual(ids("coming", "all", ["1A", "2A"]), ["soon", "late"]);
  assert.deepEqual(ids("been", "all", ["1A", "2A"]), ["been", "long ago"]);
  assert.deepEqual(ids("coming", "open_day", ["1A", "2A"]), ["late"]);
  assert.deepEqual(ids("coming", "all", ["1A"]), ["soon"]);
});

test("who keeps the school begins there, a mentor with the own groups, and both have both", () => {
  const tabs = (...roles) => tableOf(roles).tabs.map(({ path }) => path);
  assert.deepEqual(tabs("coordinator"), ["school", "ik"]);
  assert.deepEqual(tabs("administrator"), ["school", "ik"]);
  assert.deepEqual(tabs("coordinator", "mentor"), ["vandaag", "school", "ik"]);
  assert.deepEqual(tabs("mentor"), ["vandaag", "ik"]);
  assert.deepEqual(tabs(), ["vandaag", "ik"], "somebody whose roles ended still has a start");
  assert.equal(find([], tableOf(["coordinator"])).key, "school");
  assert.deepEqual(find(["school", "klas", "g1"], tableOf(["coordinator"])).args, { group_id: "g1" });
  assert.equal(find(["school"], tableOf(["mentor"])).key, "vandaag", "a mentor's table does not have the school");
  const { key } = find(["vandaag"], tableOf(["coordinator"]));
  assert.equal(key, "school", "Vandaag is for who has groups of their own");
  const tab = (...roles) => find(["rondje", "a1"], tableOf(roles)).tab;
  assert.deepEqual([tab("coordinator"), tab("coordinator", "mentor"), tab("mentor")], ["school", "vandaag", "vandaag"]);
});

test("a group of the coming year says so, because its name is there twice", () => {
  const group = (name, school_year) => ({ name, school_year });
  assert.deepEqual(named([group("2B", "2027-2028"), group("2B", "2026-2027")]).map(({ name }) => name), ["2B (2027-2028)", "2B"]);
  assert.deepEqual(named([]), []);
});
