/** Whatever a finger, a key or an odd document brings: what comes out is within the contract. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { resolved, typed } from "../../editors/scene/model/resolve.js";
import { hit, moved, pinched, pointed, sized, snapped, stretched, turned } from "../../editors/scene/model/transform.js";
import { strokeOf } from "../../editors/scene/model/stroke.js";
import { add, change, duplicate, order, remove } from "../../editors/scene/model/ops.js";
import { newScene } from "../../editors/scene/model/element.js";
import { anElement, isRight, measure, newer, seeded } from "./contract.js";

const ODD = [0, 1, -1, 0.5, -7.3, 1e9, -1e9, NaN, Infinity, -Infinity, 1e-9];

/** What a hand may do to an element. */
function handled(el, chance) {
  const far = () => chance.of([...ODD, chance.from(-12000, 12000), chance() * 300]);
  const ruler = chance.of([undefined, measure]);
  const point = () => [far(), far()];
  const hands = [
    () => moved(el, far(), far()),
    () => turned(el, far()),
    () => sized(el, chance.of([...ODD, chance() * 3]), ruler),
    () => pinched(el, [point(), point()], [point(), point()], ruler),
    () => snapped({ ...newScene(), elements: [anElement(chance), newer("n")] }, el).el,
    () => (el.runs ? stretched(el, chance.of(["left", "right"]), far(), far(), measure) : el),
    () => resolved(el, measure),
    () => (el.runs ? typed(el, { text: anElement(chance, "text").text, size: chance.from(100, 6000) }, measure) : el),
    () => (el.kind === "balloon" ? resolved(pointed(el, far(), far()), measure) : el),
  ];
  return chance.of(hands)();
}

test("an element stays within the contract in any hand", () => {
  const chance = seeded(4);
  for (let round = 0; round < 400; round++) {
    let el = anElement(chance);
    isRight(el);
    for (let i = 0; i < 12; i++) isRight((el = handled(el, chance)));
  }
});

test("a pen draws within the contract, whatever it was told", () => {
  const chance = seeded(5);
  for (let round = 0; round < 150; round++) {
    const points = Array.from({ length: chance.from(1, 400) }, () => [chance.of([...ODD, chance.from(0, 10000)]), chance.from(-3000, 13000), ...(chance() < 0.2 ? [chance()] : [])]);
    const el = strokeOf(points, { colour: "#123456", width: chance.of([0, NaN, 60, 3000]) });
    if (el) isRight(el);
    else assert.ok(!points.some((point) => point.every(Number.isFinite)));
  }
});

test("a scribble of ten thousand points has five hundred at most", () => {
  const chance = seeded(6);
  const points = Array.from({ length: 10000 }, () => [chance.from(0, 10000), chance.from(0, 10000)]);
  isRight(strokeOf(points, { colour: "#123456", width: 120 }));
});

test("an element of a newer app is never changed, and goes only when it is taken away", () => {
  const chance = seeded(7);
  const stranger = newer("stranger");
  const before = JSON.stringify(stranger);
  let scene = add(add(newScene(), stranger), anElement(chance, "sticker"));
  for (let i = 0; i < 500; i++) {
    const { id } = chance.of(scene.elements);
    const own = id !== "stranger" && scene.elements.length > 2;
    scene = chance.of([() => order(scene, id, chance.of(["front", "forward", "backward", "back"])), () => duplicate(scene, id), () => add(scene, anElement(chance)), () => (own ? remove(scene, id) : scene), () => change(scene, id, { x: 1, name: "x" })])();
    assert.equal(JSON.stringify(scene.elements.find((el) => el.id === "stranger")), before);
    assert.equal(new Set(scene.elements.map((el) => el.id)).size, scene.elements.length);
    assert.notEqual(hit(scene, chance.from(0, 10000), chance.from(0, 10000))?.kind, "hologram");
  }
  assert.equal(remove(scene, "stranger").elements.some((el) => el.id === "stranger"), false);
});
