/** What the screens work out for themselves, without a browser. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { derivedQuestions, firstOpen, questionsToTakeAlong, tapChip, withAnswer } from "../editors/answers/content.js";
import { pointsServed } from "../editors/answers/points.js";
import { openQuestion, readiness, waiting } from "../pages/mentor/overview.js";
import { inOrder, nextStep, roundOf } from "../pages/parts/cycle.js";
import { roundStatus } from "../pages/parts/round-row.js";
import { find, STUDENTS } from "../pages/routes.js";
import { tableOf } from "../pages/staff/routes.js";
import { dashed, isComplete, isEasyPin, isPin } from "../pages/signin/code.js";

const NOW = new Date(2026, 10, 21, 15, 0);
const at = (days) => new Date(2026, 10, 21 + days, 9, 30).toISOString();
const prompt = (id, more = {}) => ({ id, title: id, hint: "", pictogram: "eye", counts_as: "goals", ways: ["chips", "text"], many: true, chips: [{ id: "a", text: "A" }, { id: "b", text: "B" }, { id: "ask", text: "Vraag ik daar" }, { id: "day", text: "Hoe ziet uw dag eruit?" }], ...more });
const assignment = { id: "visit", version: 1, phase: "prepare", prompts: [prompt("what", { ask_as: "Wat doet u?" }), prompt("one", { many: false }), prompt("last", { counts_as: "follow_up" })] };
const empty = { answers: {}, questions: [] };
const activity = (id, days) => ({ id, starts_at: at(days), place: "Plein 1", assignments: [{ phase: "prepare", id: "visit", version: 1 }] });
const work = (activity_id, phase, more = {}) => ({ id: `${activity_id}.${phase}`, activity_id, phase, assignment: { id: "visit", version: 1 }, content: { answers: { last: { chips: ["a"] } }, questions: [] }, finished_at: at(-1), deleted_at: null, ...more });
const round = (id, days, ...works) => roundOf(activity(id, days), undefined, works, () => assignment, NOW);

test("an answer that becomes empty goes, and answering ends skipping", () => {
  const skipped = withAnswer(empty, "what", { skipped: true });
  assert.deepEqual(skipped.answers, { what: { skipped: true } });
  const answered = withAnswer(skipped, "what", { text: "brood" });
  assert.deepEqual(answered.answers, { what: { text: "brood" } });
  assert.deepEqual(withAnswer(answered, "what", { text: "" }).answers, {});
});

test("a spoken answer is an answer", () => {
  const spoken = withAnswer(withAnswer(empty, "what", { skipped: true }), "what", { recordings: ["r1"] });
  assert.deepEqual(spoken.answers, { what: { recordings: ["r1"] } });
  assert.deepEqual([...pointsServed(assignment, spoken)], ["goals"]);
  assert.deepEqual(withAnswer(spoken, "what", { recordings: [] }).answers, {});
});

test("one choice replaces the other, and 'I will ask that' may stand beside it", () => {
  const [many, one] = assignment.prompts;
  assert.deepEqual(tapChip(many, ["a"], "b"), ["a", "b"]);
  assert.deepEqual(tapChip(one, ["a"], "b"), ["b"]);
  assert.deepEqual(tapChip(one, ["a"], "ask"), ["a", "ask"]);
  assert.deepEqual(tapChip(one, ["a", "ask"], "b"), ["ask", "b"]);
  assert.deepEqual(tapChip(one, ["a"], "a"), []);
});

test("it goes on at the first prompt that was neither answered nor skipped", () => {
  assert.equal(firstOpen(assignment, { answers: { what: { text: "x" }, one: { skipped: true } }, questions: [] })?.id, "last");
  assert.equal(firstOpen(assignment, { answers: { what: { text: "x" }, one: { skipped: true }, last: { chips: ["a"] } }, questions: [] }), null);
});

test("questions to take along come from 'I will ask that', from chips that ask, and from the student", () => {
  const content = { answers: { what: { chips: ["ask", "a", "day"] } }, questions: [{ id: "q", text: "Mag ik bakken?" }] };
  assert.deepEqual(derivedQuestions(assignment, content).map(({ text }) => text), ["Wat doet u?", "Hoe ziet uw dag eruit?"]);
  assert.equal(questionsToTakeAlong(assignment, content).length, 3);
  assert.deepEqual(questionsToTakeAlong({ ...assignment, phase: "reflect" }, content), []);
});

test("'I will ask that' alone serves no legal point, an own question does", () => {
  assert.deepEqual([...pointsServed(assignment, { answers: { what: { chips: ["ask"] } }, questions: [] })], []);
  assert.deepEqual([...pointsServed(assignment, { answers: {}, questions: [{ id: "q", text: "Hoe laat?" }] })], ["goals"]);
});

test("the preparation of tomorrow comes before looking back, and that before a preparation of next week", () => {
  const tomorrow = round("tomorrow", 1);
  const past = round("past", -3);
  const later = round("later", 8);
  assert.equal(nextStep([later, past, tomorrow], NOW)?.activity.id, "tomorrow");
  assert.equal(nextStep([later, past], NOW)?.activity.id, "past");
  assert.equal(nextStep([later], NOW)?.activity.id, "later");
  assert.equal(nextStep([], NOW), null);
});

test("a visit of tomorrow that is prepared stays in sight", () => {
  const ready = round("ready", 1, work("ready", "prepare"));
  assert.equal(ready.now, "experience");
  assert.equal(nextStep([round("later", 8), ready], NOW)?.activity.id, "ready");
});

test("what is looked back on with a next step is round, and says what it misses", () => {
  const done = round("a", -2, work("a", "reflect"));
  assert.equal(done.now, null);
  assert.deepEqual(done.missing, ["goals", "results", "evaluation"]);
  assert.equal(round("a", -2, work("a", "reflect", { deleted_at: at(0) })).now, "reflect");
});

test("where nothing is to be prepared, nothing is waited for before the day", () => {
  const talk = roundOf({ ...activity("home", 3), kind: "home", assignments: [{ phase: "reflect", id: "visit", version: 1 }] }, undefined, [], () => assignment, NOW);
  assert.deepEqual([talk.now, talk.phases.prepare], ["experience", "done"]);
  const prepared = roundOf({ ...activity("home", 3), assignments: [] }, undefined, [work("home", "prepare", { finished_at: null })], () => assignment, NOW);
  assert.deepEqual([prepared.now, prepared.phases.prepare], ["prepare", "started"], "what was begun is still there to finish");
});

test("on the day itself, what there is to catch comes before everything else", () => {
  const today = roundOf({ ...activity("today", 0), assignments: [{ phase: "experience", id: "at-the-company", version: 1 }] }, undefined, [work("today", "prepare")], () => assignment, NOW);
  assert.equal(nextStep([round("tomorrow", 1), today], NOW)?.activity.id, "today");
  assert.equal(nextStep([round("tomorrow", 1), round("today", 0, work("today", "prepare"))], NOW)?.activity.id, "tomorrow");
});

test("what was caught gives results, a next step gives the follow-up", () => {
  const made = (kind, content) => round("a", -2, work("a", kind, { kind, content })).missing;
  const caught = { moments: [], marks: {}, own: [], asked: [] };
  assert.ok(made("capture", caught).includes("results"));
  assert.ok(made("capture", { ...caught, asked: ["q"], marks: { tasks: {} }, moments: [{ kind: "note", text: " " }] }).includes("results"));
  assert.ok(!made("capture", { ...caught, moments: [{ kind: "photo", medium: "m" }] }).includes("results"));
  assert.ok(!made("capture", { ...caught, marks: { tasks: { measuring: "up" } } }).includes("results"));
  assert.ok(made("step", { what: " " }).includes("follow_up"));
  assert.ok(!made("step", { what: "Bellen" }).includes("follow_up"));
});

test("whoever was not there, or whose visit is off, is asked nothing and misses nothing", () => {
  const visit = activity("a", -2);
  const absent = roundOf(visit, { state: "absent", starts_at: null, place: null }, [], () => assignment, NOW);
  const cancelled = roundOf({ ...visit, cancelled_at: at(-3) }, { state: "planned", starts_at: null, place: null }, [], () => assignment, NOW);
  for (const off of [absent, cancelled]) assert.deepEqual([off.off, off.now, off.missing, off.phases.experience], [true, null, [], "todo"]);
  assert.equal(nextStep([absent, cancelled], NOW), null);
});

test("in every list a visit that moved says so, until it was", () => {
  const moved = (days) => roundStatus(roundOf(activity("visit", days), { state: "moved", starts_at: null, place: null }, [], () => assignment, NOW));
  assert.match(moved(9), /verplaatst\. Nog voorbereiden/);
  assert.doesNotMatch(moved(-9), /verplaatst/);
  assert.equal(roundStatus(round("visit", 9)), "Nog voorbereiden");
});

test("rounds stand in order: coming nearest first, then past latest first", () => {
  assert.deepEqual(inOrder([round("p2", -9), round("c2", 5), round("p1", -1), round("c1", 2)]).map(({ activity: { id } }) => id), ["c1", "c2", "p1", "p2"]);
});

test("a card's code is read however it is typed or scanned", () => {
  assert.equal(dashed("dem0 yara-tr0t s001"), "DEM0-YARA-TR0T-S001");
  assert.equal(dashed("https://trots.example/#kaart=DEM0YARATROTSOOI"), "DEM0-YARA-TR0T-S001");
  assert.equal(isComplete("DEM0-YARA"), false);
});

test("PINs that a classmate tries first are refused", () => {
  for (const pin of ["1234", "0000", "4321", "12345678", "121212", "1111", "2580"]) assert.ok(isEasyPin(pin), pin);
  for (const pin of ["4827", "90210"]) assert.ok(!isEasyPin(pin), pin);
  assert.ok(isPin("4827") && !isPin("482") && !isPin("123456789"));
});

test("a mentor sees who has not begun, and who is absent apart", () => {
  const cycle = (name, prepare, state = "planned") => ({ id: name, state, student: { name }, phases: { prepare, reflect: "todo" } });
  const found = readiness([cycle("Zoë", "todo"), cycle("Bo", "done"), cycle("Ad", "todo"), cycle("Cas", "todo", "absent")], "prepare");
  assert.deepEqual(found.todo.map(({ id }) => id), ["Ad", "Zoë"]);
  assert.deepEqual([found.done.length, found.away.length], [1, 1]);
});

test("a student's question waits until somebody else has written", () => {
  const by = (role, kind) => ({ kind, author: { role } });
  assert.ok(openQuestion([by("student", "question")]));
  assert.equal(openQuestion([by("student", "question"), by("mentor", "reply")]), null);
  const comments = { w1: [by("student", "question")], w2: [] };
  const { questions, fresh } = waiting([{ id: "w1", shared_at: at(-1) }, { id: "w2", shared_at: at(-2) }, { id: "w3", shared_at: null }], (id) => comments[id]);
  assert.deepEqual([questions.map(({ work: { id } }) => id), fresh.map(({ id }) => id)], [["w1"], ["w2"]]);
});

test("an address finds its screen for student and mentor, an unknown one is home", () => {
  const mentors = tableOf(["mentor"]);
  assert.deepEqual(find(["rondje", "a1"], STUDENTS).args, { activity_id: "a1" });
  assert.notEqual(find(["rondje", "a1"], STUDENTS).load, find(["rondje", "a1"], mentors).load);
  assert.equal(find(["maken", "a", "prepare", "visit", "what"], STUDENTS).key, find(["maken", "a", "prepare", "visit", "one"], STUDENTS).key);
  assert.deepEqual([find(["tonen", "3"], STUDENTS).args, find(["tonen", "3"], STUDENTS).load === find(["tonen"], STUDENTS).load], [{ at: "3" }, true]);
  assert.equal(find(["dossier"], mentors).key, "vandaag");
  assert.equal(find([], STUDENTS).key, "vandaag");
});
