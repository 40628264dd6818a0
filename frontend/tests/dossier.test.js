/** What the dossier works out for itself: years, competencies, searching, what the law still asks. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { byCompetency, byYear, entriesOf, found, lacks, schoolYear } from "../pages/dossier/entries.js";
import { ownWords, picturesIn, tappedWords } from "../pages/dossier/inside.js";
import { around } from "../pages/parts/line.js";
import { roundOf } from "../pages/parts/cycle.js";

const NOW = new Date(2026, 10, 21, 15, 0);
const on = (year, month, day) => new Date(year, month - 1, day, 9, 30).toISOString();
const prompts = [
  { id: "goal", counts_as: "goals", ways: [], chips: [{ id: "ovens", text: "… de ovens" }] },
  { id: "saw", counts_as: "results", ways: [], chips: [] },
];
const assignmentOf = (id) => ({ id, version: 1, phase: "prepare", title: "Past dit beroep bij mij?", competencies: id === "family" ? ["expectations"] : ["motives"], prompts });
const activity = (id, starts_at, more = {}) => ({ id, title: `Bezoek ${id}`, starts_at, place: "Plein 1", company: null, competencies: [], assignments: [], ...more });
const work = (activity_id, phase, answers, more = {}) => ({
  id: `${activity_id}.${phase}`, activity_id, phase, assignment: { id: "fit", version: 1 }, content: { answers, questions: [] }, finished_at: on(2026, 11, 1), deleted_at: null, ...more,
});
const round = (what, works = [], cycle = undefined) => roundOf(what, cycle, works, assignmentOf, NOW);
const entries = (...rounds) => entriesOf(rounds, assignmentOf);

test("a school year runs from August to July", () => {
  assert.equal(schoolYear(on(2026, 8, 1)), 2026);
  assert.equal(schoolYear(on(2026, 7, 31)), 2025);
  assert.equal(schoolYear(on(2027, 1, 10)), 2026);
});

test("entries stand by school year, the latest first", () => {
  const groups = byYear(entries(round(activity("a", on(2025, 9, 1))), round(activity("b", on(2026, 9, 1))), round(activity("c", on(2026, 11, 1)))));
  assert.deepEqual(groups.map(({ key, entries: held }) => [key, ...held.map((entry) => entry.activity.id)]), [["2026", "c", "b"], ["2025", "a"]]);
});

test("an entry stands under each competency of its activity and of what was made", () => {
  const visit = round(activity("a", on(2026, 11, 1), { competencies: ["networking"] }), [work("a", "prepare", {})]);
  const bare = round(activity("b", on(2026, 10, 1)));
  assert.deepEqual(byCompetency(entries(visit, bare)).map(({ key, entries: held }) => [key, held.length]), [["motives", 1], ["networking", 1], ["none", 1]]);
});

test("what is still to come is no entry before something was made, and asks for nothing", () => {
  const coming = activity("a", on(2026, 12, 1));
  assert.deepEqual(entries(round(coming)), []);
  assert.deepEqual(lacks(round(coming)), []);
  const begun = round(coming, [work("a", "prepare", { goal: { text: "de ovens" } })]);
  assert.equal(entries(begun).length, 1);
  assert.deepEqual(lacks(begun), []);
  const been = round(activity("a", on(2026, 11, 1)), [work("a", "prepare", { goal: { text: "de ovens" } })]);
  assert.deepEqual(lacks(been), ["results", "evaluation", "follow_up"]);
});

test("what was cancelled, or what somebody was not at, asks for nothing", () => {
  for (const state of ["absent", "cancelled"]) {
    const away = round(activity("a", on(2026, 11, 1)), [work("a", "prepare", {})], { state });
    assert.deepEqual(lacks(away), []);
    assert.equal(entries(away).length, 1, "what was made stays");
    assert.deepEqual(entries(round(activity("a", on(2026, 11, 1)), [], { state })), []);
  }
});

test("searching looks in titles, companies, own words and taps, without minding accents, capitals or order", () => {
  const bakery = round(activity("a", on(2026, 11, 1), { company: { name: "Bakkerij De Vos" } }), [work("a", "prepare", { goal: { chips: ["ovens"] }, saw: { text: "Een café met één bakker" } })]);
  const other = round(activity("b", on(2026, 10, 1)));
  const all = entries(bakery, other);
  for (const query of ["de vos", "CAFE", "bakker een", "ovens", "bezoek a", "past dit beroep"]) assert.deepEqual(found(all, query, assignmentOf).map((entry) => entry.activity.id), ["a"], query);
  assert.equal(found(all, "  ", assignmentOf).length, 2);
  assert.equal(found(all, "bezoek", assignmentOf).length, 2);
  assert.deepEqual(found(all, "ovens slager", assignmentOf), []);
});

test("a company of one's own is found, not the one of the class", () => {
  const mine = round(activity("a", on(2026, 11, 1), { company: { name: "Garage Smit" } }), [], { company: { name: "Kapper Ans" }, state: "planned" });
  assert.equal(found(entries(mine), "ans", assignmentOf).length, 1);
  assert.equal(found(entries(mine), "smit", assignmentOf).length, 0);
});

test("an entry shows the photo and the words of looking back before those of preparing", () => {
  const prepared = work("a", "prepare", { goal: { text: "Hoe werkt het?", photos: ["p1"] } });
  const reflected = work("a", "reflect", { saw: { text: "Ik mocht zelf bakken", photos: ["p2"] } });
  const [entry] = entries(round(activity("a", on(2026, 11, 1)), [prepared, reflected]));
  assert.deepEqual([entry.picture, entry.quote], ["p2", "Ik mocht zelf bakken"]);
  assert.deepEqual(entry.works.map(({ phase }) => phase), ["prepare", "reflect"]);
  const [tapped] = entries(round(activity("a", on(2026, 11, 1)), [work("a", "prepare", { goal: { chips: ["ovens"] } })]));
  assert.deepEqual([tapped.picture, tapped.quote], [null, "de ovens"]);
});

test("words and pictures are found in every kind of work", () => {
  const capture = { moments: [{ id: "1", kind: "photo", medium: "m1" }, { id: "2", kind: "note", text: "Het rook naar brood" }, { id: "3", kind: "voice", medium: "m3" }, { id: "4", kind: "drawing", medium: "m4" }], marks: { goal: { ovens: "up" } }, own: [{ id: "o", prompt: "goal", text: "de mixer" }] };
  assert.deepEqual(ownWords(capture), ["Het rook naar brood", "de mixer"]);
  assert.deepEqual(picturesIn(capture), ["m1", "m4"]);
  assert.deepEqual(tappedWords(capture, { prompts }), ["de ovens"]);
  assert.deepEqual(ownWords({ what: "Een dag meelopen", with_whom: "mijn tante", on: "2026-12-01" }), ["Een dag meelopen", "mijn tante"]);
});

test("the line through the year names the round before and after, across school years, without what is cancelled", () => {
  const rounds = [round(activity("c", on(2026, 9, 9))), round(activity("x", on(2026, 8, 30)), [], { state: "cancelled" }), round(activity("a", on(2026, 6, 1))), round(activity("d", on(2026, 12, 1)))];
  const ids = (id) => Object.values(around(rounds, id)).map((each) => each?.activity.id);
  assert.deepEqual(ids("c"), ["a", "c", "d"]);
  assert.deepEqual(ids("a"), [undefined, "a", "c"]);
  assert.deepEqual(ids("d"), ["c", "d", undefined]);
  assert.deepEqual(ids("x"), ["a", "x", "c"], "seen from itself it has its place");
});
