/** Panels come, go, move and are copied; nothing that was made is lost by another layout. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { added, copied, fits, laid, moved, removed } from "../../editors/comic/arrange.js";
import { asked, emptyContent, hasAnything, isFilled, STARTERS, withPanel } from "../../editors/comic/content.js";
import { LAYOUTS, layoutFor, pageOf } from "../../editors/comic/layouts.js";
import { newElement } from "../../editors/scene/model/element.js";
import hints from "../../i18n/nl.comic.js";
import words from "../../i18n/nl.strip.js";

const ids = ({ panels }) => panels.map(({ id }) => id);
const drawn = (content, ...places) => places.reduce((now, place) => withPanel(now, now.panels[place].id, { scene: { ...now.panels[place].scene, elements: [newElement("sticker", { sticker: "sticker/hammer" })] } }), content);
const idsIn = ({ panels }) => panels.flatMap(({ id, scene, caption }) => [id, ...scene.elements.map((el) => el.id), ...(caption ? [caption.id] : [])]);

test("the layouts are those that the school draws", () => {
  assert.deepEqual(LAYOUTS, JSON.parse(readFileSync(new URL("../../editors/comic/layouts.json", import.meta.url), "utf8")));
  assert.ok(Object.keys(LAYOUTS).length >= 12);
});

test("every layout is a tiling of squares, and there is one for each number of panels", () => {
  for (const [name, { w, h, slots }] of Object.entries(LAYOUTS)) {
    const cells = slots.flatMap(([x, y, side]) => Array.from({ length: side * side }, (_, cell) => `${x + (cell % side)},${y + Math.floor(cell / side)}`));
    assert.equal(cells.length, w * h, name);
    assert.equal(new Set(cells).size, w * h, name);
  }
  for (let count = 1; count <= 8; count++) assert.equal(LAYOUTS[layoutFor(count)].slots.length, count);
});

test("between panels and around the page is the same gutter", () => {
  const { height, boxes } = pageOf("top_two", 3);
  const [top, left, right] = boxes.map((box) => Object.fromEntries(Object.entries(box).map(([key, value]) => [key, Math.round(value * 10_000)])));
  assert.deepEqual([top, left, right], [{ x: 250, y: 250, side: 9500 }, { x: 250, y: 10_000, side: 4625 }, { x: 5125, y: 10_000, side: 4625 }]);
  assert.equal(Math.round(height * 10_000), 14_875);
});

test("a layout of a newer app is shown as one column", () => assert.equal(pageOf("spiral", 4).boxes.length, 4));

test("every starter is whole, and each of its panels asks something", () => {
  for (const starter of Object.keys(STARTERS)) {
    const content = emptyContent(starter);
    assert.equal(content.panels.length, LAYOUTS[content.layout].slots.length, starter);
    assert.ok(words[`comic.starter.${starter}`] && words[`comic.starter.${starter}.lead`], starter);
    if (starter === "empty") continue;
    for (const panel of content.panels) assert.ok(hints[`comic.hint.${starter}.${panel.id.slice(-1)}`], `${starter} ${panel.id}`);
  }
  assert.deepEqual(emptyContent("of a newer app").panels.length, 4);
});

test("what a panel asks goes with it, and not with its copy", () => {
  const content = moved(emptyContent("hero"), "begin-a", 2);
  assert.deepEqual(content.panels.map(asked), [1, 2, 0, 3]);
  assert.equal(asked(copied(content, "begin-a").panels[3]), null);
});

test("a panel more or less changes the layout to one that has its number of places", () => {
  const four = drawn(emptyContent(), 0, 1, 2, 3);
  const five = added(four, 4);
  assert.deepEqual([five.panels.length, LAYOUTS[five.layout].slots.length], [5, 5]);
  assert.equal(removed(five, five.panels[4].id).layout, "four");
  const eight = [5, 6, 7, 8].reduce((now) => added(now, 0), four);
  assert.equal(added(eight, 0), eight, "eight is the most");
});

test("the last panel is emptied instead of taken away", () => {
  const one = laid(emptyContent(), "one");
  const after = removed(drawn(one, 0), one.panels[0].id);
  assert.deepEqual([after.panels.length, isFilled(after.panels[0])], [1, false]);
});

test("a copy stands after its panel, with names of its own", () => {
  const content = drawn(emptyContent(), 0);
  const captioned = withPanel(content, "begin-a", { caption: newElement("text", { text: "Toen" }) });
  const after = copied(captioned, "begin-a");
  assert.equal(after.panels[1].scene.elements[0].sticker, "sticker/hammer");
  assert.equal(after.panels[1].caption.text, "Toen");
  assert.equal(new Set(idsIn(after)).size, idsIn(after).length);
});

test("panels move one place, not over the edge", () => {
  const content = emptyContent();
  assert.deepEqual(ids(moved(content, "begin-b", -1)), ["begin-b", "begin-a", "begin-c", "begin-d"]);
  assert.equal(moved(content, "begin-a", -1), content);
  assert.equal(moved(content, "begin-d", 1), content);
  assert.equal(moved(content, "gone", 1), content);
});

test("another layout takes empty panels away, never one with something in it", () => {
  const content = drawn(emptyContent(), 0, 2);
  assert.deepEqual(ids(laid(content, "two")), ["begin-a", "begin-c"]);
  assert.equal(laid(content, "six").panels.length, 6);
  assert.equal(fits(content, "one"), false);
  assert.equal(laid(content, "one"), content);
});

test("a late change of a panel that went brings nothing back", () => {
  const content = emptyContent();
  assert.deepEqual(withPanel(removed(content, "begin-a"), "begin-a", { scene: content.panels[0].scene }), removed(content, "begin-a"));
});

test("a title, a background or a caption is something too", () => {
  const content = emptyContent();
  assert.equal(hasAnything(content), false);
  assert.ok(hasAnything({ ...content, title: "Ik" }));
  assert.ok(hasAnything(withPanel(content, "begin-a", { scene: { background: { colour: "#ffffff", picture: "place/kitchen" }, elements: [] } })));
  const captioned = withPanel(content, "begin-a", { caption: newElement("text", { text: "Toen" }) });
  assert.ok(hasAnything(captioned));
  assert.ok(!("caption" in withPanel(captioned, "begin-a", { caption: undefined }).panels[0]));
});
