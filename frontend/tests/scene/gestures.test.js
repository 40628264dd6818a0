/** Fingers on the stage, without a screen: whatever way they leave, the next touch begins afresh. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { createGestures } from "../../editors/scene/gestures.js";

/** A stage of pixels on which one thing lies from 40 to 60. */
function stage({ tool = "", chosen = null } = {}) {
  const log = [];
  const thing = { id: "a", x: 50, y: 50 };
  const on = ([x, y]) => x >= 40 && x <= 60 && y >= 40 && y <= 60;
  const host = {
    el: chosen && thing, log,
    soon: (run) => run(), unit: () => 1, toScene: (at) => at, settle() {}, view: () => ({ x: 0, y: 0, side: 100 }),
    found: () => thing, chosen: () => host.el, choose: (id) => (host.el = id ? thing : null), hit: (at) => (on(at) ? thing : null), covers: (_, at) => on(at),
    between: (a, b) => (host.el && on([(a[0] + b[0]) / 2, (a[1] + b[1]) / 2]) ? host.el : host.hit(b)),
    gripAt: () => null, moved: (el, [dx, dy]) => ({ ...el, x: el.x + dx, y: el.y + dy }), pinched: (el, from, to) => ({ ...el, pinched: [from, to] }),
    show: (el) => log.push(["show", el.x]), rest: () => log.push(["rest"]), keep: (el) => log.push(["keep", el.x, Boolean(el.pinched)]),
    tap: (el) => log.push(["tap", el?.id]), look: (_, from, to, by) => log.push(["look", by]),
    ink: (points) => points && log.push(["ink", points.length]), drawn: (points) => log.push(["drawn", points.length]),
    strokeAt: (at) => (on(at) ? { id: "s" } : null), hide() {}, erased: (ids) => log.push(["erased", [...ids]]),
  };
  host.tool = () => tool;
  const { down, move, up, finish } = createGestures(host);
  const event = (pointerId, clientX, clientY, more = {}) => ({ pointerId, clientX, clientY, isPrimary: pointerId === 1, buttons: 1, ...more });
  return {
    log, host, finish,
    down: (id, x, y, more) => down(event(id, x, y, more)), move: (id, x, y, more) => move(event(id, x, y, more)), up: (id) => up(event(id, 0, 0)),
    kept: () => log.filter(([what]) => what !== "show" && what !== "rest" && what !== "ink"),
  };
}

test("a tap chooses, a tap beside everything lets go, a trembling thumb still taps", () => {
  const { down, move, up, kept } = stage();
  down(1, 50, 50), move(1, 53, 52), up(1);
  down(1, 90, 90), up(1);
  assert.deepEqual(kept(), [["tap", "a"], ["tap", undefined]]);
});

test("a drag shows every step and keeps once", () => {
  const { down, move, up, log } = stage();
  down(1, 50, 50), move(1, 60, 50), move(1, 70, 50), up(1);
  assert.deepEqual(log.filter(([what]) => what === "keep"), [["keep", 70, false]]);
  assert.ok(log.filter(([what]) => what === "show").length >= 2);
});

test("a second finger beside the thing pinches it, also after a drag began; lifting one keeps it", () => {
  const { down, move, up, kept } = stage();
  down(1, 50, 50), move(1, 60, 50), down(2, 95, 95), move(2, 99, 99), up(2), move(1, 0, 0), up(1);
  assert.deepEqual(kept(), [["keep", 60, true]]);
});

test("two fingers beside everything move the view and nothing else", () => {
  const { down, move, up, kept } = stage();
  down(1, 5, 5), down(2, 15, 5), move(2, 25, 5), up(1), up(2);
  assert.ok(kept().length && kept().every(([what]) => what === "look"));
  assert.equal(kept()[0][1], 0.5);
});

test("two fingers around what is chosen pinch it", () => {
  const { down, move, up, kept } = stage({ chosen: true });
  down(1, 30, 30), down(2, 70, 70), move(2, 80, 80), up(2), up(1);
  assert.deepEqual(kept(), [["keep", 50, true]]);
});

test("strokes follow each other, however the one before ended", () => {
  const { down, move, up, finish, kept } = stage({ tool: "pen" });
  down(1, 1, 1), move(1, 20, 20), up(1);
  down(1, 1, 1), move(1, 20, 20);
  // Its end was never told: the next one begins afresh, and what was drawn stays.
  down(1, 5, 5), move(1, 20, 20);
  finish();
  down(1, 9, 9), up(1);
  assert.deepEqual(kept().map(([what]) => what), ["drawn", "drawn", "drawn", "drawn"]);
});

test("a second finger while drawing drops the stroke for a look around", () => {
  const { down, move, up, kept } = stage({ tool: "pen" });
  down(1, 50, 50), move(1, 55, 50), down(2, 90, 90), move(2, 95, 95), up(2), up(1);
  assert.ok(kept().every(([what]) => what === "look"));
});

test("a finger that is told to have left twice, or was never there, harms nothing", () => {
  const { down, move, up, kept } = stage();
  up(7), move(7, 1, 1), down(1, 50, 50), move(1, 70, 50), up(1), up(1);
  assert.deepEqual(kept(), [["keep", 70, false]]);
});

test("a mouse that lost its button elsewhere lets go when it comes back; the right button does nothing", () => {
  const { down, move, kept } = stage();
  down(1, 50, 50, { button: 2 });
  down(1, 50, 50), move(1, 70, 50), move(1, 90, 50, { buttons: 0 }), move(1, 95, 50);
  assert.deepEqual(kept(), [["keep", 70, false]]);
});

test("the eraser takes each stroke it met", () => {
  const { down, move, up, kept } = stage({ tool: "eraser" });
  down(1, 1, 1), move(1, 50, 50), up(1);
  assert.deepEqual(kept(), [["erased", ["s"]]]);
});
