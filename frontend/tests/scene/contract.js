/** The contract of docs/scenes.md as a check, and chance that is the same every time. */
import assert from "node:assert/strict";
import { newElement } from "../../editors/scene/model/element.js";
import { useEmoji } from "../../editors/scene/model/text.js";
import { fitted, resolved } from "../../editors/scene/model/resolve.js";
import { strokeOf } from "../../editors/scene/model/stroke.js";

/** Numbers from 0 to 1. */
export function seeded(seed) {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let n = Math.imul(state ^ (state >>> 15), state | 1);
    n ^= n + Math.imul(n ^ (n >>> 7), n | 61);
    return ((n ^ (n >>> 14)) >>> 0) / 2 ** 32;
  };
  return Object.assign(next, { of: (list) => list[Math.floor(next() * list.length)], from: (low, high) => Math.floor(low + next() * (high - low + 1)) });
}

/** Letters of about the width they have. */
export const measure = (_, text) => [...text].reduce((sum, letter) => sum + (letter === " " ? 260 : "il.,".includes(letter) ? 240 : letter === "m" ? 830 : 540), 0);

export const FACES = ["hand", "plain", "loud"];
export const FONTS = [...FACES, "arabic", "ethiopic"];
export const EMOJI = ["emoji/1f600", "emoji/1f44b", "emoji/2764", "emoji/1f1f3-1f1f1", "emoji/1f468-200d-1f373"];
useEmoji(EMOJI);

const isWhole = (n, low, high, what) => assert.ok(Number.isInteger(n) && !Object.is(n, -0) && n >= low && n <= high, `${what}: ${n}`);
const isOutline = (points) => {
  assert.ok(points.length >= 6 && points.length <= 1000 && points.length % 2 === 0, `${points.length} numbers`);
  for (const n of points) isWhole(n, -40000, 40000, "point");
};
/** As the school compares them: white space and what nobody sees aside. */
const bare = (text) => text.normalize("NFC").replace(/[\p{C}\p{Z}\s\ufe00-\ufe0f]/gu, "");

export function isRight(el) {
  for (const [key, low, high] of [["x", -10000, 20000], ["y", -10000, 20000], ["w", 1, 40000], ["h", 1, 40000], ["turn", 0, 3599]]) isWhole(el[key], low, high, `${el.kind}.${key}`);
  assert.match(el.id, /^[A-Za-z0-9_-]{1,40}$/);
  if (el.kind === "photo") {
    for (const key of ["x", "y"]) isWhole(el.crop[key], 0, 10000, `crop.${key}`);
    for (const key of ["w", "h"]) isWhole(el.crop[key], 1, 10000, `crop.${key}`);
    assert.ok(el.crop.x + el.crop.w <= 10000 && el.crop.y + el.crop.h <= 10000, "within the photo");
    assert.equal("outline" in el, el.mask !== "none");
  }
  if (el.outline) isOutline(el.outline);
  if (el.outlines) assert.ok(el.outlines.length >= 1 && el.outlines.length <= 8);
  el.outlines?.forEach(isOutline);
  el.tail?.forEach((n) => isWhole(n, -40000, 40000, "tail"));
  if (el.runs) areRuns(el);
  JSON.stringify(el, (key, value) => (assert.ok(typeof value !== "number" || Number.isInteger(value), `${key}: ${value}`), assert.ok(value !== undefined, key), value));
}

function areRuns(el) {
  isWhole(el.size, 100, 6000, "size");
  assert.ok([...el.text].length <= 600 && el.runs.length <= 600);
  const said = el.runs.map((run) => run.text ?? String.fromCodePoint(...run.emoji.slice(6).split("-").map((code) => parseInt(code, 16))));
  assert.equal(bare(said.join("")), bare(el.text), "the runs say the text");
  for (const run of el.runs) {
    for (const key of ["x", "y"]) isWhole(run[key], -40000, 40000, `run.${key}`);
    if (run.emoji) isWhole(run.size, 1, 6000, "emoji");
    else assert.ok(FONTS.includes(run.font) && run.text && !run.text.includes("\n"), JSON.stringify(run));
  }
}

const TEXTS = ["", " ", "hallo", "Een heel gewone zin met woorden.", "مرحبا بالعالم", "Ik zeg مرحبا 12:30 tegen jou", "ሰላም ዓለም፡እንዴት", "😀👋🏽 hoi ❤️ 🇳🇱 👨‍🍳 🦖", "a\n\n  b\n", "x".repeat(700), "\ud800 los \0 teken\u200f", "<b>&amp;</b>", "Привет", "日本語のテキスト", "e\u0301 combineert", "-----", "1️⃣"];
const BOX = { text: { face: "hand", size: 600, colour: "#222222", align: "start", dir: "ltr", fill: null } };
const PHOTO = "01234567-89ab-cdef-0123-456789abcdef";

/** An element of any kind, as the editor makes them. */
export function anElement(chance, kind = chance.of(["photo", "sticker", "text", "balloon", "stroke", "figure"])) {
  const place = { x: chance.from(-500, 10500), y: chance.from(-500, 10500), w: chance.from(200, 9000), h: chance.from(200, 9000), turn: chance.of([0, chance.from(0, 3599)]) };
  if (kind === "photo") return resolved(newElement(kind, { ...place, medium: PHOTO, crop: { x: 0, y: 1000, w: 10000, h: 8000 }, mask: chance.of(["none", "rounded", "circle", "heart", "torn"]) }), measure);
  if (kind === "sticker") return newElement(kind, { ...place, sticker: "sticker/hammer", ...(chance() < 0.3 && { flip: true }) });
  if (kind === "figure") return newElement(kind, { ...place, parts: { hair: "long" }, layers: ["figure/body", "figure/hair/long"] });
  if (kind === "stroke") return strokeOf(Array.from({ length: chance.from(1, 80) }, () => [chance.from(0, 10000), chance.from(0, 10000)]), { colour: "#aa0000", width: chance.from(40, 400) });
  const text = { ...place, ...BOX.text, text: chance.of(TEXTS), face: chance.of(FACES), size: chance.from(100, 2000), align: chance.of(["start", "middle", "end"]), dir: chance.of(["ltr", "rtl"]) };
  if (kind === "balloon") Object.assign(text, { form: chance.of(["speech", "thought", "shout"]), line: "#000000", fill: "#ffffff", tail: chance.of([null, [chance.from(-9000, 9000), chance.from(-9000, 9000)]]) });
  return chance.of([fitted, resolved])(newElement(kind, text), measure);
}

export const newer = (id) => ({ id, kind: "hologram", x: 5000, y: 5000, w: 9000, h: 9000, turn: 10, depth: { of: [1, 2] } });
