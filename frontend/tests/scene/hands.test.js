/** What fingers do to an element: where it goes, what they meet, where it snaps to. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { newElement, newScene } from "../../editors/scene/model/element.js";
import { boundsOf, corners, hit, moved, pinched, pointed, sized, snapped, stretched, toLocal, toScene, turned } from "../../editors/scene/model/transform.js";
import { fitted, resolved } from "../../editors/scene/model/resolve.js";
import { strokeOf } from "../../editors/scene/model/stroke.js";
import { anElement, measure, newer, seeded } from "./contract.js";

const sticker = (more) => newElement("sticker", { id: "s", sticker: "sticker/x", w: 2000, h: 1000, ...more });
const photo = (more) => resolved(newElement("photo", { id: "p", medium: "m", crop: { x: 2000, y: 0, w: 6000, h: 10000 }, mask: "none", w: 3000, h: 3000, ...more }), measure);
const sceneOf = (...elements) => ({ ...newScene(), elements });
const near = (is, wanted, slack = 2) => assert.ok(is.every((n, i) => Math.abs(n - wanted[i]) <= slack), `${is} is not ${wanted}`);

test("corners and bounds follow the turn", () => {
  near(corners(sticker({ turn: 900 })).flat(), [5500, 4000, 5500, 6000, 4500, 6000, 4500, 4000], 0.1);
  const { left, right } = boundsOf(sticker({ turn: 900 }));
  near([left, right], [4500, 5500], 0.1);
  const el = sticker({ turn: 371 });
  near(toScene(el, ...toLocal(el, 1234, 8765)), [1234, 8765], 0.1);
});

test("what is under two fingers stays under them", () => {
  const chance = seeded(9);
  for (let i = 0; i < 200; i++) {
    const el = sticker({ turn: chance.from(0, 3599), x: chance.from(4500, 5500), y: chance.from(4500, 5500) });
    const finger = () => [chance.from(4000, 6000), chance.from(4000, 6000)];
    const from = [finger(), finger()];
    const to = [finger(), finger()];
    const apart = ([a, b]) => Math.hypot(a[0] - b[0], a[1] - b[1]);
    const factor = apart(to) / apart(from);
    if (!(factor > 0.5 && factor < 2)) continue;
    const next = pinched(el, from, to);
    const expected = from.map((point) => toLocal(el, ...point).map((n) => n * factor));
    to.forEach((point, n) => near(toLocal(next, ...point), expected[n], 12));
  }
});

test("something always stays in sight", () => {
  for (const [dx, dy] of [[1e6, 0], [-1e6, 1e6], [0, -1e6]]) {
    const { left, right, top, bottom } = boundsOf(moved(sticker({ turn: 300 }), dx, dy));
    assert.ok(left <= 9500 && right >= 500 && top <= 9500 && bottom >= 500);
  }
});

test("a size has its ends, the shape stays", () => {
  const small = sized(sticker(), 0.0001);
  assert.deepEqual([small.w, small.h], [300, 150]);
  const large = sized(sticker(), 1e6);
  assert.deepEqual([large.w, large.h], [40000, 20000]);
  assert.equal(turned(sticker({ turn: 3500 }), 200).turn, 100);
  assert.equal(turned(sticker(), -1).turn, 3599);
});

test("text and outlines grow along, and are laid out anew with a measure", () => {
  const chance = seeded(3);
  const stroke = strokeOf([[1000, 1000], [3000, 2000]], { colour: "#000000", width: 100 });
  const twice = sized(stroke, 2);
  near(twice.outline, stroke.outline.map((n) => n * 2), 1);
  const balloon = fitted({ ...anElement(chance, "balloon"), text: "Ik kan het", size: 400, form: "speech", tail: [0, 3000], x: 5000, y: 5000 }, measure);
  near([sized(balloon, 2).w, sized(balloon, 2).size, sized(balloon, 2).tail[1]], [balloon.w * 2, 800, 6000]);
  near([sized(balloon, 2, measure).h], [sized(balloon, 2).h], 4);
});

test("a side that is pulled leaves the other where it is, however it is turned", () => {
  for (const turn of [0, 900, 1234]) {
    for (const [side, way] of [["left", -1], ["right", 1]]) {
      const el = fitted(newElement("text", { turn, text: "een twee drie vier vijf", face: "hand", size: 500, align: "start", dir: "ltr", fill: null }), measure);
      const at = (one, end) => toScene(one, (end * way * one.w) / 2, -one.h / 2);
      const pull = at({ ...el, x: 0, y: 0, h: 0 }, 1).map((n) => n * -0.4);
      const next = stretched(el, side, ...pull, measure);
      near(at(next, -1), at(el, -1));
      near(at(next, 1), at(el, 1).map((n, i) => n + pull[i]));
    }
  }
});

test("a narrower text is higher, and its top stays", () => {
  const text = fitted(newElement("text", { text: "een twee drie vier vijf", face: "hand", size: 500, align: "start", dir: "ltr", fill: null }), measure);
  const narrow = stretched(text, "right", -text.w / 2, 0, measure);
  assert.ok(narrow.h > text.h && narrow.runs.length > text.runs.length);
  near([narrow.y - narrow.h / 2, narrow.x - narrow.w / 2], [text.y - text.h / 2, text.x - text.w / 2]);
});

test("a finger meets the topmost, as it is turned", () => {
  const scene = sceneOf(sticker({ id: "low", w: 6000, h: 6000 }), sticker({ id: "high", turn: 900 }));
  assert.equal(hit(scene, 5000, 5900).id, "high");
  assert.equal(hit(scene, 5900, 5000).id, "low");
  assert.equal(hit(scene, 100, 100), null);
  assert.equal(hit(scene, 8150, 5000), null);
  assert.equal(hit(scene, 8150, 5000, { slack: 200 }).id, "low");
});

test("taps go through what is locked and what is of a newer app", () => {
  const scene = sceneOf(sticker({ id: "low" }), sticker({ id: "high", locked: true }), newer("n"));
  assert.equal(hit(scene, 5000, 5000).id, "low");
});

test("beside an outline is beside it", () => {
  const round = photo({ mask: "circle" });
  assert.equal(hit(sceneOf(round), 3600, 3600), null);
  assert.equal(hit(sceneOf(round), 4200, 4200).id, "p");
  const ring = strokeOf(Array.from({ length: 60 }, (_, i) => [5000 + 3000 * Math.cos(i / 9), 5000 + 3000 * Math.sin(i / 9)]), { colour: "#000000", width: 150 });
  assert.equal(hit(sceneOf(ring), 5000, 5000, { slack: 200 }), null);
  assert.equal(hit(sceneOf(ring), 8000, 5000, { slack: 200 }), ring);
  const balloon = resolved({ ...newElement("balloon", { text: "", face: "hand", size: 400, align: "middle", dir: "ltr", form: "speech", fill: "#ffffff", line: null, tail: [0, 4000] }) }, measure);
  assert.equal(hit(sceneOf(balloon), 5000, 8000, { slack: 100 }), balloon, "the tail is part of it");
  assert.equal(hit(sceneOf({ ...round, mask: "heart", flip: true, outline: [-1500, -1500, 0, -1500, -1500, 1500] }), 6200, 3800).id, "p", "mirrored");
});

test("what is small on a large photo can be met", () => {
  const scene = sceneOf(photo({ w: 9000, h: 9000 }), sticker({ w: 200, h: 200 }));
  assert.equal(hit(scene, 5200, 5000, { slack: 400 }).id, "s");
});

test("near the middle, an edge or another it snaps, and tells where", () => {
  const { el, guides } = snapped(sceneOf(), sticker({ x: 5060, y: 430 }));
  assert.deepEqual([el.x, el.y, guides], [5000, 500, [{ x: 5000 }, { y: 0 }]]);
  const other = sticker({ id: "o", x: 2222, y: 7777 });
  const beside = snapped(sceneOf(other, newer("n")), sticker({ x: 4200, y: 7700 }));
  assert.deepEqual([beside.el.x, beside.el.y, beside.guides], [4222, 7777, [{ x: 3222 }, { y: 7777 }]]);
  assert.deepEqual(snapped(sceneOf(), sticker({ x: 4000, y: 4000 })).guides, []);
});

test("a turn goes upright gently, and no further than its reach", () => {
  const turns = [15, 3590, 440, 925, 300].map((turn) => snapped(sceneOf(), sticker({ turn })).el.turn);
  assert.deepEqual(turns, [0, 0, 450, 900, 300]);
});

test("a tail points where the finger is", () => {
  const chance = seeded(2);
  const balloon = { ...anElement(chance, "balloon"), x: 5000, y: 5000, turn: 900 };
  assert.deepEqual(pointed(balloon, 5000, 8000).tail, [3000, 0]);
});
