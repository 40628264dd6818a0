/** Whatever a student chooses for a figure, there is a picture of every layer. */
import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { test } from "node:test";
import { layersOf, newFigure } from "../../editors/scene/model/figure.js";

const SET = new URL("../../set/", import.meta.url);
const figures = JSON.parse(readFileSync(new URL("figures.json", SET), "utf8"));
const parts = Object.keys(figures.parts);
const stored = new Set(readdirSync(new URL("figure/", SET)).flatMap((folder) =>
  readdirSync(new URL(`figure/${folder}/`, SET)).map((name) => `figure/${folder}/${name.replace(".webp", "")}`)));

/** All choices of these parts together. @param {Record<string, string[]>} wanted @returns {Record<string, string>[]} */
const together = (wanted) =>
  Object.entries(wanted).reduce((found, [part, choices]) => found.flatMap((some) => choices.map((choice) => ({ ...some, [part]: choice }))),
    /** @type {Record<string, string>[]} */ ([{}]));

/** For every layer all choices that its name and its conditions speak of, each among another choice of the rest. */
function* everyone() {
  let at = 0;
  for (const { id, when = {} } of figures.layers) {
    const named = [...id.matchAll(/{(\w+)}/g)].map(([, part]) => part);
    for (const choices of together({ ...Object.fromEntries(named.map((part) => [part, figures.parts[part]])), ...when })) {
      at += 1;
      const rest = parts.map((part, k) => [part, figures.parts[part][(at * (k + 3)) % figures.parts[part].length]]);
      yield { ...Object.fromEntries(rest), ...choices };
    }
  }
}

test("every layer of every choice has its picture, and every picture is a layer of some choice", () => {
  const shown = new Set();
  for (const choices of everyone()) for (const id of layersOf(choices, figures)) shown.add(id);
  assert.deepEqual([...shown].sort(), [...stored].sort());
});

test("each two choices with the standard have all their pictures", () => {
  for (const [i, one] of parts.entries())
    for (const other of parts.slice(i + 1))
      for (const choices of together({ [one]: figures.parts[one], [other]: figures.parts[other] }))
        for (const id of layersOf(choices, figures)) assert.ok(stored.has(id), id);
});

test("whoever is drawn has one face, two arms and legs, and something on", () => {
  for (const choices of everyone()) {
    const kinds = layersOf(choices, figures).map((id) => id.split("/")[1]);
    for (const kind of ["arms", "sleeves", "head", "expression", "neck", "legs", "shoes", "bottom", "clothes"])
      assert.equal(kinds.filter((each) => each === kind).length, kind === "sleeves" && choices.clothes === "rescue" ? 2 : 1, `${kind} of ${JSON.stringify(choices)}`);
  }
});

test("a headscarf hides the hair", () => {
  for (const headscarf of figures.parts.headscarf.filter((/** @type {string} */ choice) => choice !== "none"))
    assert.ok(layersOf({ headscarf }, figures).every((id) => !id.startsWith("figure/hair/")));
});

test("the figures to start from choose what there is, and each is there from the start", () => {
  for (const choices of figures.figures) {
    assert.deepEqual(newFigure(figures, { parts: choices }).parts, { ...newFigure(figures).parts, ...choices });
    assert.deepEqual(layersOf(choices, figures).filter((id) => !figures.starter.includes(id) || !existsSync(new URL(`${id}.webp`, SET))), []);
  }
});

test("every part and every choice has a name in every language that is checked; Tigrinya is on its way", () => {
  const wanted = [...parts, ...parts.flatMap((part) => figures.parts[part].map((/** @type {string} */ choice) => `${part}/${choice}`))];
  for (const language of ["nl", "en", "ar", "tr", "uk", "pl"]) assert.deepEqual(wanted.filter((id) => !figures.words[id]?.[language]), [], language);
  assert.deepEqual(parts.filter((part) => !figures.words[part].ti), []);
});
