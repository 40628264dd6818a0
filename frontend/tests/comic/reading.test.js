/** How a comic is read: captions that stay legible, slides in order, and what a panel asks. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { added, laid } from "../../editors/comic/arrange.js";
import { captioned, recaptioned } from "../../editors/comic/caption.js";
import { emptyContent, withPanel } from "../../editors/comic/content.js";
import { hintOf } from "../../editors/comic/asks.js";
import { myFigure, spotOf } from "../../editors/comic/helping.js";
import { newElement } from "../../editors/scene/model/element.js";
import { isDrawn, ownWords, picturesIn } from "../../pages/dossier/inside.js";
import { suggested } from "../../pages/show/picked.js";
import { slidesOf } from "../../pages/show/slides.js";
import "../../i18n/comic.js";

/** Letters half as wide as they are high. */
const measure = (_font, text) => text.length * 500;
const caption = (text, part) => captioned(text, part, measure, { dir: "ltr" });
const sticker = () => newElement("sticker", { sticker: "sticker/hammer" });
const drawn = (content, ...ids) => ids.reduce((now, id) => withPanel(now, id, { scene: { background: { colour: "#ffffff" }, elements: [sticker()] } }), content);
const COMIC = { id: "hero", phase: "reflect", title: "Mijn held", competencies: ["motives"], prompts: [], kind: "comic" };
const slides = (content) => slidesOf([{ activity: { id: "a", title: "a" }, starts_at: "2026-11-02T09:00:00Z", works: [{ id: "w", kind: "comic", phase: "reflect", assignment: { id: "hero", version: 1 }, media: {}, content }] }], () => COMIC).slice(1);

test("a caption is a band over the top, as wide as the panel", () => {
  const el = caption("De volgende dag", 0.5);
  assert.deepEqual([el.x, el.w, el.y * 2, el.kind, Boolean(el.fill)], [5000, 10_000, el.h, "text", true]);
  assert.equal(el.runs.map(({ text }) => text).join(""), "De volgende dag");
});

test("the smaller its panel, the larger its letters, so that it can be read on the page", () => {
  const sizes = [0.95, 0.46, 0.3].map((part) => caption("Toen", part).size);
  assert.deepEqual([...sizes].sort((a, b) => a - b), sizes);
  assert.ok(sizes[2] * 0.3 > 300, "at least 10 pixels on a page of 340");
});

test("a long caption is written smaller rather than over what is drawn", () => {
  const long = caption("En toen gebeurde er iets wat ik echt nooit had verwacht, want zij vroeg of ik het wilde proberen met de grote machine.", 0.3);
  assert.ok(long.h < 5000 && long.size >= 460, `${long.h} ${long.size}`);
});

test("captions are written anew for the place where their panel comes, under the same name", () => {
  const content = withPanel(emptyContent(), "begin-a", { caption: caption("Toen", 0.46) });
  const [panel] = recaptioned(laid(content, "one"), measure).panels;
  assert.deepEqual([panel.caption.id, panel.caption.text], [content.panels[0].caption.id, "Toen"]);
  assert.ok(panel.caption.size < content.panels[0].caption.size);
});

test("each panel with something in it is a slide, then the page", () => {
  const content = drawn(emptyContent("hero"), "begin-a", "begin-c");
  assert.deepEqual(slides(content).map(({ at }) => at), ["begin-a", "begin-c", "page"]);
  assert.deepEqual(slides(drawn(laid(emptyContent(), "one"), "begin-a")).map(({ at }) => at), ["begin-a"]);
});

test("one of a newer app, or with nothing in it, is a single slide", () => {
  assert.deepEqual(slides({ schema: 2, strips: [] }).map(({ whole, at }) => [whole, at]), [[COMIC, undefined]]);
  assert.deepEqual(slides(emptyContent()).length, 1);
});

test("a comic about what others expect is not suggested to show", () => {
  const work = { id: "w", finished_at: "2026-11-02T09:00:00Z", private_at: null, assignment: { id: "hero", version: 1 } };
  assert.deepEqual(suggested([work], () => ({ ...COMIC, competencies: ["qualities", "expectations"] })), {});
  assert.deepEqual(suggested([work], () => COMIC), { w: "open" });
});

test("a panel asks in the words of its assignment, else in those of its starter", () => {
  const content = emptyContent("hero");
  const own = { ...COMIC, starter: "hero", prompts: [{ title: "Wie zegt dat?", hint: "Niemand hoeft het te weten." }] };
  assert.equal(hintOf(own, content, content.panels[0]).title, "Wie zegt dat?");
  assert.equal(hintOf(COMIC, content, content.panels[0]).title, "Wat zegt iemand tegen jou?");
  assert.equal(hintOf(own, emptyContent("talent"), content.panels[0]).title, "Wat is er aan de hand?");
});

test("what was added or begun empty asks nothing; what is drawn keeps its question", () => {
  const content = drawn(emptyContent("hero"), "begin-a");
  assert.ok(hintOf(COMIC, content, content.panels[0]));
  assert.equal(hintOf(COMIC, content, added(content, 0).panels[0]), null);
  assert.equal(hintOf(COMIC, emptyContent(), emptyContent().panels[0]), null);
  assert.equal(hintOf(COMIC, { ...content, starter: "of a newer app" }, content.panels[1]), null);
});

test("the dossier finds its title, words and photos, each once", () => {
  const medium = "0192f0c0-0000-7000-8000-000000000001";
  const scene = { background: { colour: "#ffffff" }, elements: [newElement("photo", { medium }), newElement("text", { text: "Kijk dan", runs: [{ text: "Kijk dan" }] })] };
  const content = withPanel({ ...emptyContent(), title: "Mijn dag" }, "begin-a", { scene, caption: caption("Maandag", 0.5) });
  assert.deepEqual(ownWords(JSON.parse(JSON.stringify({ panels: content.panels, title: content.title }))), ["Mijn dag", "Kijk dan", "Maandag"]);
  assert.deepEqual(picturesIn(content), [medium]);
  assert.ok(isDrawn({ kind: "comic", content }));
  assert.ok(!isDrawn({ kind: "comic", content: emptyContent() }));
  assert.ok(!isDrawn({ kind: "comic", content: { schema: 2, panels: {} } }), "of a newer app");
});

test("people come beside each other at the foot; what one says hangs above them, below the caption, and points at them", () => {
  const figure = (x) => newElement("figure", { x, y: 7100, w: 5600, h: 5600 });
  assert.equal(spotOf("balloon", { elements: [] }), null);
  assert.equal(spotOf("sticker", { elements: [figure(3000)] }), null);
  const first = spotOf("figure", { elements: [] });
  const second = spotOf("figure", { elements: [figure(first.x)] });
  assert.ok(second.x - first.x > 3000);
  const elements = [figure(first.x), figure(second.x)];
  const said = spotOf("balloon", { elements });
  assert.ok(said.y < 3000 && Math.abs(said.x + said.tail[0] - first.x) < 400 && said.y + said.tail[1] > 4000, JSON.stringify(said));
  const balloon = ({ x, y }) => newElement("balloon", { x, y, w: 3800, h: 2100 });
  const answer = spotOf("balloon", { elements: [...elements, balloon(said)] });
  assert.ok(Math.abs(answer.x + answer.tail[0] - second.x) < 500, JSON.stringify(answer));
  const third = spotOf("balloon", { elements: [...elements, balloon(said), balloon(answer)] });
  for (const [a, b] of [[said, answer], [said, third], [answer, third]]) assert.ok(Math.abs(a.x - b.x) >= 3800 || Math.abs(a.y - b.y) >= 2100, `${JSON.stringify([a, b])} cover each other`);
  assert.ok(spotOf("balloon", { elements }, { h: 2000 }).y > 2500);
});

test("the student's own figure is the last one of the newest work that has any", () => {
  const figure = (hair) => newElement("figure", { w: 5600, h: 5600, parts: { hair }, layers: [] });
  const scene = (...elements) => ({ background: { colour: "#ffffff" }, elements });
  const board = { scene: scene(figure("old"), figure("red")) };
  assert.equal(myFigure([emptyContent(), { answers: {} }, board]).parts.hair, "red");
  assert.equal(myFigure([withPanel(emptyContent(), "begin-b", { scene: scene(figure("blue")) }), board]).parts.hair, "blue");
  assert.equal(myFigure([emptyContent(), { schema: 2, panels: { a: {} }, scene: 7 }, { panels: [null, {}] }]), undefined);
});
