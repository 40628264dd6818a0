/** The scene model: whatever a finger, a key or an odd document does, what comes out is within the contract. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { newElement, newScene } from "../../editors/scene/model/element.js";
import { add, change, duplicate, find, order, remove } from "../../editors/scene/model/ops.js";
import { typed } from "../../editors/scene/model/resolve.js";
import { strokeOf } from "../../editors/scene/model/stroke.js";
import { linesOf } from "../../editors/scene/model/describe.js";
import { snapped } from "../../editors/scene/model/snap.js";

const measure = (_, text) => [...text].length * 520;
test("a first look", () => {
  const text = typed(newElement("text", { text: "", face: "hand", size: 600, colour: "#000000", align: "start", dir: "ltr", fill: null, w: 1 }), { text: "hallo allemaal" }, measure);
  const balloon = typed(newElement("balloon", { text: "", form: "speech", face: "hand", size: 600, colour: "#000000", align: "middle", dir: "ltr", fill: "#ffffff", line: null, tail: [0, 3000] }), { text: "hallo allemaal" }, measure);
  let scene = add(add(newScene(), text), balloon);
  scene = order(duplicate(scene, text.id), balloon.id, "back");
  scene = change(scene, text.id, { locked: true });
  console.log(JSON.stringify(snapped(scene, find(scene, balloon.id)), null, 0));
  console.log(linesOf(remove(scene, text.id), { t: (key) => key, sticker: (id) => id, place: (id) => id }));
  console.log(JSON.stringify(strokeOf([[0, 0], [1000, 500], [3000, 2000], [4000, 4000]], { colour: "#000000", width: 100 })));
  assert.ok(scene);
});
