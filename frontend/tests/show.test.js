/** What is picked to show, and in which order it comes. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { isPicked, suggested, toggled } from "../pages/show/picked.js";
import { shownRounds, slidesOf } from "../pages/show/slides.js";

const at = (day) => new Date(2026, 10, day, 9).toISOString();
const prompt = (id) => ({ id, title: `Vraag ${id}`, pictogram: "eye", chips: [{ id: "x", text: `Tik ${id}` }], ask_as: "Wat doet u?" });
const ASSIGNMENTS = {
  fit: { id: "fit", phase: "reflect", title: "Past het?", competencies: ["motives"], prompts: ["a", "b", "c", "d"].map(prompt) },
  where: { id: "where", phase: "prepare", title: "Waarheen?", competencies: ["motives"], prompts: [prompt("a")] },
  hero: { id: "hero", phase: "reflect", title: "Superheld", competencies: ["expectations"], prompts: [] },
  there: { id: "there", phase: "experience", title: "Ik ben er nu", competencies: ["motives"], prompts: [prompt("a")] },
  step: { id: "step", phase: "next_step", title: "Mijn volgende stap", competencies: ["career_control"], prompts: [] },
};
const assignmentOf = (id) => ASSIGNMENTS[id];
const work = (id, assignment = "fit", more = {}) => ({
  id, kind: "answers", phase: ASSIGNMENTS[assignment].phase, assignment: { id: assignment, version: 1 }, finished_at: at(2), private_at: null, media: {}, content: { answers: {}, questions: [] }, ...more,
});
const round = (id, day, ...works) => ({ activity: { id, title: id }, starts_at: at(day), works });
const slides = (held) => slidesOf([round("visit", 1, held)], assignmentOf).slice(1);

test("what is finished is suggested; what is private for good or about expectations is not", () => {
  const works = [work("w1"), work("w2", "fit", { finished_at: null }), work("w3", "fit", { private_at: at(3) }), work("w4", "hero")];
  assert.deepEqual(Object.keys(suggested(works, assignmentOf)), ["w1"]);
});

test("the student may pick those too, and takes a pick back with the same tap", () => {
  const mine = work("w3", "fit", { private_at: at(3) });
  const once = toggled({}, mine);
  assert.ok(isPicked(mine, once));
  assert.ok(!isPicked(mine, toggled(once, mine)));
});

test("what became private for good after it was picked is left out, until it is picked again", () => {
  const picked = toggled({}, work("w1"));
  const later = work("w1", "fit", { private_at: at(3) });
  assert.ok(!isPicked(later, picked));
  assert.ok(isPicked(later, toggled(picked, later)));
});

test("the show goes from the first round to the latest, and through each by phase", () => {
  const rounds = [round("late", 9, work("l2"), work("l1", "where")), round("early", 2, work("e")), round("empty", 1)];
  const shown = shownRounds(rounds, () => true);
  assert.deepEqual(shown.map(({ activity, works }) => [activity.id, ...works.map(({ id }) => id)]), [["early", "e"], ["late", "l1", "l2"]]);
  assert.deepEqual(shownRounds(rounds, ({ id }) => id === "l2").map(({ works }) => works.length), [1]);
});

test("each round begins with a cover that bears its first picture", () => {
  const pictured = work("w", "fit", { content: { answers: { b: { photos: ["p1"] } }, questions: [] } });
  const [cover, slide] = slidesOf([round("visit", 1, pictured)], assignmentOf);
  assert.deepEqual([cover.cover, cover.work, slide.pictures], ["p1", undefined, ["p1"]]);
  assert.equal(slidesOf([round("visit", 1, { ...pictured, media: { p1: "pending" } })], assignmentOf)[0].cover, null, "not one that is still on its way");
});

test("short answers share a slide of at most three; a photo or a long story stands alone", () => {
  const content = { answers: { a: { chips: ["x"] }, b: { text: "kort" }, c: { text: "kort" }, d: { chips: ["x"] } }, questions: [] };
  assert.deepEqual(slides(work("w", "fit", { content })).map(({ items }) => items.length), [3, 1]);
  const long = { answers: { a: { chips: ["x"] }, b: { text: "lang ".repeat(40) }, c: { photos: ["p"] }, d: { chips: ["x"] } }, questions: [] };
  assert.deepEqual(slides(work("w", "fit", { content: long })).map(({ items }) => items.length), [1, 1, 1, 1]);
});

test("the questions of a preparation have a slide of their own, and skipped ones none", () => {
  const content = { answers: { a: { chips: ["ask"] }, b: { skipped: true } }, questions: [{ id: "q", text: "Mag ik bakken?" }] };
  const [, last] = slides(work("w", "where", { content }));
  assert.deepEqual(last.items[0].list, ["Wat doet u?", "Mag ik bakken?"]);
  assert.equal(slides(work("w", "where", { content })).length, 2);
});

test("what was caught comes in the order of the day, the thumbs last; a step is one slide", () => {
  const content = { moments: [{ id: "2", kind: "voice", medium: "m2", at: at(3) }, { id: "1", kind: "photo", medium: "m1", at: at(2) }], marks: { a: { x: "up", o: "down" } }, own: [{ id: "o", prompt: "a", text: "de mixer" }], asked: [] };
  const [photo, voice, thumbs] = slides(work("w", "there", { kind: "capture", content }));
  assert.deepEqual([photo.pictures, voice.recordings], [["m1"], [{ id: "m2", kind: "voice" }]]);
  assert.deepEqual(thumbs.items[0].taps.map(({ text, sign }) => [text, sign]), [["Tik a", "thumb_up"], ["de mixer", "thumb_down"]]);
  const [step] = slides(work("w", "step", { kind: "step", content: { what: "Mijn tante bellen", with_whom: "mama", on: null } }));
  assert.deepEqual([step.items[0].text, step.items[0].taps[0].text], ["Mijn tante bellen", "mama"]);
});

test("a kind without slides of its own is one slide, as on its own page; an unknown assignment is none", () => {
  assert.deepEqual(slides(work("w", "fit", { kind: "moodboard", content: {} })).map(({ whole }) => whole), [ASSIGNMENTS.fit]);
  assert.deepEqual(slides(work("w", "fit", { assignment: { id: "gone", version: 9 } })), []);
});
