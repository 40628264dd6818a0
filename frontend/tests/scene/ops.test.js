/** Changes to a scene, undoing them, and what there is room for. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { bytesOf, isNewer, LIMITS, linesOf, nearLimit, newElement, newScene, roomFor } from "../../editors/scene/model/element.js";
import { dressed, layersOf, newFigure } from "../../editors/scene/model/figure.js";
import { add, change, createHistory, duplicate, find, order, remove, renewed } from "../../editors/scene/model/ops.js";
import { moved } from "../../editors/scene/model/transform.js";
import { anElement, newer, seeded } from "./contract.js";

const sticker = (id, more = {}) => newElement("sticker", { id, sticker: `sticker/${id}`, ...more });
const sceneOf = (...elements) => ({ ...newScene(), elements });
const ids = (scene) => scene.elements.map((el) => el.id).join("");
const many = (count, kind) => Array.from({ length: count }, (_, i) => newElement(kind, { id: `${kind}${i}` }));

test("what did not change is shared, and the scene before stays as it was", () => {
  const before = sceneOf(sticker("a"), sticker("b"));
  const after = change(before, "b", { x: 1, flip: true });
  assert.equal(after.elements[0], before.elements[0]);
  assert.equal(before.elements[1].x, 5000);
  assert.deepEqual(change(after, "b", { flip: undefined, x: 5000 }), before);
  assert.equal("flip" in change(after, "b", { flip: undefined }).elements[1], false);
});

test("where there is nothing to do, the scene is the same one", () => {
  const scene = sceneOf(sticker("a"));
  for (const same of [change(scene, "a", { x: 5000 }), change(scene, "gone", { x: 1 }), remove(scene, "gone"), order(scene, "a", "front"), order(scene, "gone", "back"), duplicate(scene, "gone")]) assert.equal(same, scene);
});

test("order goes to the ends, and otherwise past what overlaps", () => {
  const scene = sceneOf(sticker("a"), sticker("b", { x: 500 }), sticker("c"), sticker("d", { x: 500 }));
  assert.equal(ids(order(scene, "a", "front")), "bcda");
  assert.equal(ids(order(scene, "d", "back")), "dabc");
  assert.equal(ids(order(scene, "a", "forward")), "bcad");
  assert.equal(ids(order(scene, "d", "backward")), "adbc");
  assert.equal(ids(order(scene, "c", "forward")), "abdc");
});

test("a copy lies right above, has a name of its own and can be moved", () => {
  const scene = duplicate(sceneOf(sticker("a", { locked: true }), sticker("b"), newer("n")), "a");
  const copy = scene.elements[1];
  assert.notEqual(copy.id, "a");
  assert.deepEqual([copy.sticker, copy.x, copy.locked], ["sticker/a", 5500, undefined]);
  const again = renewed(scene);
  assert.equal(new Set([...scene.elements, ...again.elements].map((el) => el.id)).size, 8);
  assert.deepEqual({ ...again.elements[3], id: "n" }, newer("n"));
});

test("a full scene takes nothing more, and says so in time", () => {
  const full = sceneOf(...many(100, "sticker"), ...many(200, "stroke"));
  assert.deepEqual(roomFor(full), { elements: 0, strokes: 0 });
  assert.equal(add(full, sticker("more")), full);
  assert.equal(add(full, newElement("stroke", {})), full);
  assert.equal(duplicate(full, "sticker3"), full);
  assert.equal(nearLimit(sceneOf(...many(80, "sticker"))), null);
  assert.deepEqual(nearLimit(sceneOf(...many(92, "sticker"))), { what: "elements", left: 8 });
  assert.deepEqual(nearLimit(sceneOf(...many(190, "stroke"))), { what: "strokes", left: 10 });
  assert.equal(bytesOf("é"), 4);
  assert.deepEqual(nearLimit(newScene(), 0.95 * LIMITS.bytes), { what: "bytes", left: 5 });
});

test("a work of a newer app, or of none, is not edited", () => {
  assert.deepEqual([{ schema: 1 }, { schema: 2 }, {}, { schema: "x" }].map(isNewer), [false, true, true, true]);
});

test("undo and redo, and a new step drops what was undone", () => {
  const history = createHistory(0);
  [1, 2, 3].forEach((n) => history.push(n));
  assert.deepEqual([history.undo(), history.undo(), history.value, history.canRedo], [2, 1, 1, true]);
  history.push(9);
  assert.deepEqual([history.canRedo, history.redo(), history.undo(), history.undo(), history.undo(), history.canUndo], [false, 9, 1, 0, 0, false]);
});

test("letters typed in a row are one step", () => {
  const history = createHistory("");
  history.push("h", "text1");
  history.push("ho", "text1");
  history.push("hoi", "text1");
  history.push("hoi!", "text2");
  assert.deepEqual([history.undo(), history.undo(), history.redo()], ["hoi", "", "hoi"]);
  history.push("hoi.", "text1");
  assert.equal(history.undo(), "hoi");
});

test("five hundred steps in a scene of sixty elements stay below 2 MB", () => {
  const chance = seeded(8);
  let scene = sceneOf(...Array.from({ length: 60 }, () => anElement(chance)));
  const history = createHistory(scene);
  const known = new Set(scene.elements);
  const slots = 8; // bytes of a reference
  let bytes = 0;
  for (let step = 0; step < 500; step++) {
    const el = moved(chance.of(scene.elements), chance.from(-900, 900) || 1, 1);
    history.push((scene = change(scene, el.id, el)));
    bytes += slots * (scene.elements.length + 8);
    for (const part of scene.elements.filter((one) => !known.has(one))) bytes += slots * (2 * Object.keys(part).length + 8) + (known.add(part), 0);
  }
  assert.ok(bytes < 2_000_000, `${bytes} bytes of lists and elements`);
  const points = new Set([...known].flatMap((el) => el.outline ?? el.outlines ?? []).filter((list) => typeof list === "object"));
  assert.ok(points.size <= 60 * 4, "a move makes no points anew");
  for (let step = 0; step < 500; step++) history.undo();
  assert.equal(history.canUndo, false);
});

const FIGURES = {
  parts: { skin: ["light", "dark"], hair: ["long", "none"], head: ["bare", "scarf"] },
  layers: [{ id: "figure/back/{hair}", when: { head: ["bare"] } }, { id: "figure/body/{skin}" }, { id: "figure/hair/{hair}", when: { head: ["bare"] } }, { id: "figure/scarf", when: { head: ["scarf"] } }],
};
test("a figure's choices become layers", () => {
  const figure = newFigure(FIGURES, { x: 1000, parts: { skin: "dark" } });
  assert.deepEqual([figure.x, figure.parts], [1000, { skin: "dark", hair: "long", head: "bare" }]);
  assert.deepEqual(figure.layers, ["figure/back/long", "figure/body/dark", "figure/hair/long"]);
  assert.deepEqual(dressed(figure, { head: "scarf" }, FIGURES).layers, ["figure/body/dark", "figure/scarf"]);
  assert.deepEqual(layersOf({ hair: "none", skin: "green" }, FIGURES), ["figure/body/light"]);
});

test("a scene in words, from back to front", () => {
  const words = { t: (key) => key.slice(6), sticker: () => "hamer", place: () => "keuken" };
  const scene = sceneOf(sticker("a"), newElement("text", { id: "b", text: "Ik durf" }), newElement("photo", { id: "c", name: "mijn fiets" }), newElement("stroke", { id: "d" }), newer("e"));
  scene.background.picture = "place/kitchen";
  assert.deepEqual(linesOf(scene, words).map(({ id, text }) => `${id} ${text}`), [" place: keuken", "a sticker: hamer", "b text: Ik durf", "c photo: mijn fiets", "d stroke", "e newer"]);
  assert.equal(find(scene, "c").name, "mijn fiets");
});
