/** Text as phone and school write it: lines, directions, fonts and emoji. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { newElement } from "../../editors/scene/model/element.js";
import { fitted, resolved, typed } from "../../editors/scene/model/resolve.js";
import { laidOut, writable } from "../../editors/scene/model/text.js";
import { seeded } from "./contract.js";

/** Every letter half its size wide. */
const half = (_, text) => [...text].length * 500;
const textOf = (text, more = {}) => newElement("text", { text, face: "hand", size: 1000, colour: "#000000", align: "start", dir: "ltr", fill: null, w: 5500, ...more });
const lines = (el) => [...Map.groupBy(el.runs, (run) => run.y).values()].map((runs) => runs.map((run) => run.text ?? run.emoji).join("|"));

test("lines break between words, and drop the spaces there", () => {
  assert.deepEqual(lines(laidOut(textOf("een twee drie  vier"), half)), ["een twee", "drie  vier"]);
  assert.deepEqual(lines(laidOut(textOf("a\n\n  b \nhalf-werkend-iets"), half)), ["a", "  b", "half-", "werkend-", "iets"]);
});

test("a long word goes on where a letter ends, not within an accent or an emoji", () => {
  assert.deepEqual(lines(laidOut(textOf("aaaaaaaaaaaaaa bb"), half)), ["aaaaaaaaaa", "aaaa bb"]);
  const family = laidOut(textOf("👨‍🍳".repeat(9), { w: 2800 }), half);
  assert.deepEqual(family.runs.map((run) => run.emoji), Array(9).fill("emoji/1f468-200d-1f373"));
  assert.equal(new Set(family.runs.map((run) => run.y)).size, 5);
});

test("start, middle and end, from the left and from the right", () => {
  const left = (align, dir, text = "abcd") => laidOut(textOf(text, { align, dir }), half).runs[0].x;
  assert.deepEqual([left("start", "ltr"), left("middle", "ltr"), left("end", "ltr")], [-2500, -1000, 500]);
  assert.deepEqual([left("start", "rtl", "ابجد"), left("end", "rtl", "ابجد")], [500, -2500]);
});

/** As it is seen, from left to right. */
const seen = (text, dir) => laidOut(textOf(text, { dir, w: 30000 }), half).runs.toSorted((a, b) => a.x - b.x).map((run) => run.text.trim() + (run.rtl ? "←" : "")).join(" ");

test("what is read from the right is placed from the right, numbers within it are not", () => {
  assert.equal(seen("ab ابجد cd", "ltr"), "ab ابجد← cd");
  assert.equal(seen("ابجد ab هوز", "rtl"), "هوز← ab ابجد←");
  assert.equal(seen("ab ابجد 12:30 هوز cd", "ltr"), "ab هوز← 12:30 ابجد← cd");
  assert.equal(seen("ابجد 12 34", "rtl"), "34 ← 12 ابجد←");
  assert.equal(seen("ابجد هوز", "ltr"), "ابجد هوز←");
});

test("runs stand in the order of reading and touch each other", () => {
  const el = laidOut(textOf("ab ابجد cd 👋 ሰላም", { w: 30000 }), half);
  assert.deepEqual(el.runs.map((run) => run.font ?? run.emoji), ["hand", "arabic", "hand", "emoji/1f44b", "ethiopic"]);
  assert.equal(el.runs.map((run) => run.text ?? "👋").join(""), "ab ابجد cd 👋 ሰላም");
});

test("a letter that a face lacks is written in another", () => {
  const fonts = (text, face) => laidOut(textOf(text, { face, w: 30000 }), half).runs.map((run) => run.font);
  assert.deepEqual(fonts("café €5 – ĳsje", "loud"), ["loud"]);
  assert.deepEqual(fonts("при", "hand"), ["plain"]);
  assert.deepEqual(fonts("ሰላም፡ዓለም 2!", "hand"), ["ethiopic"]);
  assert.deepEqual(fonts("مرحبا، عالم!", "loud"), ["arabic", "loud"]);
});

test("an emoji of the set is a picture; one that it lacks becomes a like one, or stays a letter", () => {
  const el = laidOut(textOf("a👋🏽🦖❤️", { w: 30000 }), half);
  assert.equal(el.text, "a👋🦖❤️");
  assert.deepEqual(el.runs.map((run) => run.emoji ?? `${run.font} ${run.text}`), ["hand a", "emoji/1f44b", "plain 🦖", "emoji/2764"]);
  assert.equal(el.runs[1].size, 1000);
});

test("what cannot be written is left out, and what is too long is cut", () => {
  assert.equal(writable("a\0b\u0007\ud83dc\r\nd"), "abc\nd");
  assert.equal([...writable("😀".repeat(900))].length, 600);
  assert.equal(laidOut(textOf("<b>&amp;\u202e</b>"), half).runs.map((run) => run.text).join(""), "<b>&amp;</b>");
});

test("a text is as wide as it needs until somebody pulls at it", () => {
  const text = fitted(textOf("hoi"), half);
  assert.equal(text.w, 2000);
  assert.equal(typed(text, { text: "hoi allemaal" }, half).w, 6500);
  assert.equal(typed(text, { text: "hoi allemaal samen in de bus" }, half).w <= 8500, true);
  const pulled = resolved({ ...text, w: 4000 }, half);
  assert.equal(typed(pulled, { text: "hoi allemaal" }, half).w, 4000);
});

test("a balloon's words lie within it, whatever its form", () => {
  const chance = seeded(1);
  for (const form of ["speech", "thought", "shout"]) {
    for (let i = 0; i < 40; i++) {
      const text = Array.from({ length: chance.from(1, 12) }, () => "abcdefghijkl".slice(0, chance.from(1, 11))).join(" ");
      const el = fitted({ ...textOf(text, { size: 400, align: "middle" }), kind: "balloon", form, fill: "#ffffff", line: null, tail: null }, half);
      for (const run of el.runs) {
        for (const x of [run.x, run.x + run.text.length * 200]) for (const y of [run.y, run.y - 250]) assert.ok(inside(el.outlines[0], x, y), `${form}: ${text}`);
      }
    }
  }
});

/** @param {number[]} outline */
function inside(outline, x, y) {
  let is = false;
  for (let i = 0; i < outline.length; i += 2) {
    const [ax, ay, bx, by] = [outline[i], outline[i + 1], outline[(i + 2) % outline.length], outline[(i + 3) % outline.length]];
    if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) is = !is;
  }
  return is;
}
