/** A student looks for a sticker in the real set. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { folded, search } from "../../editors/scene/search.js";
import { anyTone, inTone, TONES } from "../../editors/scene/tones.js";

const read = (/** @type {string} */ name) => JSON.parse(readFileSync(new URL(`../../set/${name}.json`, import.meta.url), "utf8"));
const { stickers } = read("index");
for (const language of ["en", "ar", "tr", "uk", "pl", "ti"]) {
  const said = read(`words/${language}`);
  for (const { id, words } of stickers) words[language] = said[id];
}
const names = (/** @type {string} */ wanted, language = "nl") => search(stickers, wanted, language).map(({ id }) => anyTone(id).replace("sticker/", ""));

test("a trade finds its people and its tools", () => {
  assert.ok(names("timmerman").includes("hammer"));
  assert.ok(names("kapper").includes("scissors"));
  assert.ok(names("verpleegkundige").includes("woman-health-worker"));
  assert.ok(names("kok").slice(0, 3).includes("cook"));
});

test("half a word is enough, and accents are forgotten", () => {
  assert.equal(names("hame")[0], "hammer");
  assert.deepEqual(names("caissiere"), names("caissière"));
  assert.ok(names("caissiere").includes("shopping-cart"));
  assert.ok(names("  TROTS ").includes("star-struck"));
});

test("a word within a longer one is found, after those that begin with it", () => {
  const found = names("monteur");
  assert.equal(found[0], "mechanic");
  assert.ok(found.includes("wheel"));
});

test("of more words each must fit", () => {
  assert.equal(names("gouden medaille")[0], "1st-place-medal");
  assert.deepEqual(names("hamer zwemmen"), []);
});

test("in the student's own language", () => {
  assert.ok(names("nurse", "en").includes("health-worker"));
  assert.ok(names("KUAFOR", "tr").includes("scissors"));
  assert.ok(names("електрик", "uk").includes("electric-plug"));
  assert.ok(names("fryzjer", "pl").includes("scissors"));
  assert.ok(names("نجار", "ar").includes("hammer"));
  assert.ok(names("መምህር", "ti").includes("teacher"));
});

test("letters are folded as people type them", () => {
  assert.equal(folded("Ił’ÉŁ"), "il'el");
  assert.equal(folded("أحمر"), folded("احمر"));
});

test("nothing fits nonsense, everything fits nothing", () => {
  assert.deepEqual(names("qqqzzz"), []);
  assert.equal(search(stickers, "", "nl").length, stickers.length);
});

test("a sticker in another skin stays the same sticker", () => {
  const cook = stickers.find(({ id }) => anyTone(id) === "sticker/cook").id;
  assert.deepEqual(TONES.map((tone) => inTone(cook, tone)), TONES.map((tone) => `sticker/cook-${tone}`));
  assert.deepEqual(TONES.map((tone) => anyTone(inTone(cook, tone))), TONES.map(() => "sticker/cook"));
});
