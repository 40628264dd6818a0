/** What a moodboard holds and shows, without a screen. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { CLOSING, emptyContent, isMade, reasonsOf, withClosing, withRecording } from "../../editors/moodboard/content.js";
import { slidesOf } from "../../editors/moodboard/slides.js";

const sticker = (id, more) => ({ id, kind: "sticker", x: 1, y: 1, w: 1, h: 1, turn: 0, sticker: "sticker/hammer", ...more });
const board = (...elements) => emptyContent("empty", { background: { colour: "#ffffff" }, elements });

test("an empty board shows nothing; a thing, a word or a voice is something", () => {
  assert.equal(isMade(emptyContent()), false);
  assert.equal(isMade(board(sticker("a"))), true);
  assert.equal(isMade(withClosing(emptyContent(), { text: "Mooi" })), true);
  assert.equal(isMade(withClosing(emptyContent(), { recording: "r" })), true);
  assert.equal(isMade(withClosing(emptyContent(), { text: " " })), false);
});

test("a spoken reason finds its thing, or the end of the board", () => {
  const content = board(sticker("a", { why: { text: "Mooi" } }));
  assert.deepEqual(withRecording(content, "a", "r").scene.elements[0].why, { text: "Mooi", recording: "r" });
  assert.deepEqual(withRecording(content, CLOSING, "r").closing, { recording: "r" });
  assert.equal(withRecording(content, "gone", "r"), content);
});

test("what is emptied goes", () => assert.deepEqual(withClosing(withClosing(emptyContent(), { text: "x", recording: "r" }), { text: "" }).closing, { recording: "r" }));

test("only what has a reason tells one", () => {
  const content = board(sticker("a"), sticker("b", { why: { text: " " } }), sticker("c", { why: { recording: "r" } }));
  assert.deepEqual(reasonsOf(content).map(({ id }) => id), ["c"]);
});

test("Laten zien has the whole board, then what closes it", () => {
  const assignment = { id: "x" };
  assert.deepEqual(slidesOf(assignment, board(sticker("a"))), [{ items: [], whole: assignment }]);
  assert.deepEqual(slidesOf(assignment, withClosing(board(), { text: "Mooi", recording: "r" }))[1], { items: [{ text: "Mooi" }], recordings: [{ id: "r", kind: "voice" }] });
});
