/** What a student catches at the company, without a browser. */
import assert from "node:assert/strict";
import { test } from "node:test";
import {
  chipsOf, emptyContent, hasResults, LONGEST_OWN, markCount, MOST_MOMENTS, newestFirst, picturesOf, withAsked, withMark, withMoment, withNote, withoutMoment, withoutOwn, withOwn,
} from "../editors/capture/content.js";
import { keeperOf } from "../editors/capture/keeping.js";
import { Problem } from "../offline/http.js";
import { forget } from "../editors/forget.js";
import { addMedium } from "../offline/outbox.js";
import { createMemoryStore, newDisk } from "../offline/memory.js";
import { mediaIn } from "../offline/reading.js";
import { device } from "./cast.js";
import { createSchool } from "./school.js";

const moment = (id, more = {}) => ({ id, kind: "photo", medium: `m-${id}`, at: `2026-11-21T10:${id.padStart(2, "0")}:00Z`, ...more });
const caught = (...moments) => moments.reduce(withMoment, emptyContent());
const tasks = { id: "tasks", chips: [{ id: "measuring", text: "Meten" }] };

test("the newest moment stands first, and one that is found again takes its own place", () => {
  const content = caught(moment("1"), moment("3"), moment("2"), moment("3", { medium: "other" }));
  assert.deepEqual(newestFirst(content).map(({ id, medium }) => [id, medium]), [["3", "other"], ["2", "m-2"], ["1", "m-1"]]);
  assert.deepEqual(withoutMoment(content, "2").moments.map(({ id }) => id), ["1", "3"]);
});

test("what does not fit any more is left out rather than refused by school", () => {
  const many = caught(...Array.from({ length: MOST_MOMENTS + 1 }, (_, place) => moment(String(place))));
  assert.equal(many.moments.length, MOST_MOMENTS);
});

test("a note that is emptied goes", () => {
  const note = moment("1", { kind: "note", medium: undefined, text: "Het ruikt naar hout" });
  const content = withNote(emptyContent(), note);
  assert.equal(content.moments.length, 1);
  assert.deepEqual(withNote(content, { ...note, text: "  " }).moments, []);
});

test("a thumb can be changed and taken back; a topic without thumbs goes", () => {
  const up = withMark(emptyContent(), "tasks", "measuring", "up");
  assert.deepEqual(up.marks, { tasks: { measuring: "up" } });
  const down = withMark(up, "tasks", "measuring", "down");
  assert.deepEqual([down.marks, markCount(down)], [{ tasks: { measuring: "down" } }, 1]);
  assert.deepEqual(withMark(down, "tasks", "measuring", "down").marks, {});
});

test("an own word stands under its topic, and goes with its thumb", () => {
  const own = { id: "o1", prompt: "tasks", text: ` ${"x".repeat(LONGEST_OWN + 5)}` };
  const content = withMark(withOwn(emptyContent(), own), "tasks", "o1", "ask");
  assert.deepEqual(chipsOf(tasks, content).map(({ id, text }) => [id, text.length]), [["measuring", 5], ["o1", LONGEST_OWN]]);
  assert.deepEqual(chipsOf({ ...tasks, id: "place" }, content).length, 1);
  assert.deepEqual(withoutOwn(content, content.own[0]), emptyContent());
  assert.equal(withOwn(emptyContent(), { ...own, text: "  " }).own.length, 0);
});

test("a ticked question alone shows nothing of the day, a thumb does", () => {
  const ticked = withAsked(emptyContent(), "what.ask");
  assert.deepEqual([hasResults(ticked), hasResults(withMark(ticked, "tasks", "measuring", "up"))], [false, true]);
  assert.deepEqual(withAsked(ticked, "what.ask").asked, []);
});

test("the best moment is chosen from what was photographed and drawn", () => {
  const content = caught(moment("1"), moment("2", { kind: "voice" }), moment("3", { kind: "drawing" }), moment("4", { kind: "note", medium: undefined, text: "x" }));
  const work = (more) => ({ kind: "capture", deleted_at: null, content, ...more });
  assert.deepEqual(picturesOf([work(), work({ deleted_at: "now" }), work({ kind: "answers", content: { answers: {} } })]), ["m-3", "m-1"]);
});

test("a work that is not sent yet has the kind of its assignment, and waits for its media", async () => {
  const disk = newDisk();
  disk.rooms.items.set("assignment:at-the-company.v1", { id: "at-the-company", version: 1, kind: "capture" });
  const phone = await device(createSchool(), { disk, store: createMemoryStore(disk), wire: { off: true } });
  const id = phone.startWork({ activity_id: "vos", phase: "experience", assignment: { id: "at-the-company", version: 1 }, content: emptyContent() });
  await phone.save(id, { content: caught(moment("1"), moment("2", { kind: "note", medium: undefined, text: "Hout" })), finished: true });
  const { kind, media, content } = (await phone.again()).work(id);
  assert.deepEqual([kind, media, mediaIn(content)], ["capture", { "m-1": "pending" }, ["m-1"]]);
});

test("a drawing that was kept in a pocket is drawn on: one moment, with the last picture of it", async () => {
  let content = emptyContent();
  const pictures = new Map();
  const slow = { 1: 30, 2: 1 };
  const keep = keeperOf({
    store: async (strokes) => {
      await new Promise((done) => setTimeout(done, slow[strokes.length]));
      pictures.set(`p${strokes.length}`, strokes.length);
      return `p${strokes.length}`;
    },
    add: async (medium) => ((content = withMoment(content, { id: "drawing", kind: "drawing", at: "", medium })), true),
    forget: async (medium) => pictures.delete(medium),
  });
  const [first, second] = [["line"], ["line", "line"]];
  assert.deepEqual(await Promise.all([keep([]), keep(first), keep(second), keep(second)]), [true, true, true, true]);
  assert.deepEqual([mediaIn(content), [...pictures.keys()]], [["p2"], ["p2"]]);
});

test("a drawing that a full phone did not take stays on the paper and can be kept once there is room", async () => {
  let full = true;
  const keep = keeperOf({
    store: async () => (full ? Promise.reject(new Problem("phone_full")) : "p"), add: async () => true, forget: async () => {},
  });
  const strokes = ["line"];
  await assert.rejects(keep(strokes), { code: "phone_full" });
  full = false;
  let added = 0;
  const unsafe = keeperOf({ store: async () => "p", add: async () => ++added > 1, forget: async () => {} });
  assert.deepEqual([await keep(strokes), await unsafe(strokes), await unsafe(strokes), added], [true, false, true, 2]);
});

/** A phone that caught something, and the work that shows it. */
async function catching(school, wire = {}, media = ["kiekje"]) {
  const phone = await device(school, { wire });
  for (const medium of media) await phone.client.update((shelf) => addMedium(shelf, medium, { type: "image/jpeg", bytes: new ArrayBuffer(1) }, phone.client.tools));
  const id = phone.startWork({ activity_id: "vos", phase: "experience", assignment: { id: "waar", version: 1 }, content: emptyContent() });
  const show = (...moments) => phone.save(id, { content: { ...caught(...moments), answers: {} }, finished: true }, phone.work(id));
  await show(moment("1", { medium: "kiekje" }));
  return { phone, id, show };
}
const noMedia = { answer: ({ path }) => (path.startsWith("/media") ? { status: 503, body: null, retryAfter: 60 } : undefined) };

test("what was taken out before it left does not travel", async () => {
  const { phone, show } = await catching(createSchool(), { off: true });
  await forget(phone, "kiekje");
  assert.ok(phone.client.shelf.changes.has("kiekje"));
  await show();
  await forget(phone, "kiekje");
  assert.deepEqual([phone.client.shelf.changes.has("kiekje"), [...phone.client.shelf.media]], [false, []]);
});

test("what another device still shows travels, although it was taken out here", async () => {
  const school = createSchool();
  const { phone, id, show } = await catching(school, noMedia, ["in front of it", "kiekje"]);
  await phone.sync();
  const laptop = await device(school);
  await laptop.sync();
  const { content } = laptop.work(id);
  await laptop.save(id, { content: withNote(content, moment("2", { kind: "note", medium: undefined, text: "laptop" })), finished: true }, laptop.work(id));
  await laptop.sync();
  await show();
  await phone.sync();
  assert.equal(phone.work(id).standing, "conflict");
  await forget(phone, "kiekje");
  await phone.resolve(id, "theirs");
  phone.wire.answer = undefined;
  await phone.sync();
  assert.deepEqual([school.media.has("kiekje"), mediaIn(phone.work(id).content)], [true, ["kiekje"]]);
});

test("what school refused goes when the student takes it out: nothing stays stuck", async () => {
  const { phone, show } = await catching(createSchool(), { answer: ({ path }) => (path.startsWith("/media") ? { status: 413, body: null } : undefined) });
  await phone.sync();
  assert.deepEqual([phone.stuck().map(({ problem }) => problem.code), phone.safety().state], [["too_large"], "stuck"]);
  await show();
  await phone.sync();
  await forget(phone, "kiekje");
  assert.equal(phone.safety().state, "school");
});
