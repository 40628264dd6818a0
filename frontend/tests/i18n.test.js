/** Every word on a screen has a key, and every key is on a screen. */
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import words from "../i18n/nl.js";
import { day, t, tn } from "../i18n/index.js";
import { problemText } from "../i18n/problem.js";

const ROOMS = ["app.js", "pages", "editors", "ui", "i18n/index.js", "i18n/problem.js"];
const frontend = fileURLToPath(new URL("..", import.meta.url));
// The words of every room, as its screens bring them.
for (const name of readdirSync(join(frontend, "i18n"))) if (!/^(index|nl)\b/.test(name)) await import(`../i18n/${name}`);
const files = ROOMS.flatMap((room) => (room.endsWith(".js") ? [room] : readdirSync(join(frontend, room), { recursive: true }).map((name) => join(room, name)))).filter((name) => name.endsWith(".js"));
const FORMS = ["zero", "one", "other"];

/** What stands between the brackets of each call of t or tn.
 * @param {string} source */
function* calls(source) {
  for (const { 0: start, 1: plural, index } of source.matchAll(/(?<![\w.])t(n?)\(/g)) {
    let depth = 1;
    let end = index + start.length;
    while (depth && end < source.length) depth += { "(": 1, ")": -1 }[source[end++]] ?? 0;
    yield { plural: Boolean(plural), text: source.slice(index + start.length, end - 1) };
  }
}

/** The keys in the first argument: literals, and templates with a hole, as patterns. Keys are also kept in tables: those hold a dot. */
function used() {
  const found = [];
  for (const name of files) {
    const source = readFileSync(join(frontend, name), "utf8");
    for (const { plural, text } of calls(source)) {
      const first = text.replace(/,\s*\{.*/s, "").replace(/(===|!==|==) "[^"]*"/g, "");
      for (const [, literal, template] of first.matchAll(/"([\w.]+)"|`([^`]+)`/g)) found.push({ plural, name, key: literal ?? template });
    }
    for (const [, key] of source.matchAll(/: "([a-z]+(?:\.[a-z_]+)+)"/g)) if (key in words) found.push({ plural: false, name, key });
  }
  return found;
}

const pattern = ({ key, plural }) => new RegExp(`^${key.split(/\$\{[^}]*\}/).map((part) => part.replaceAll(".", "\\.")).join("[a-z_]+")}${plural ? `\\.(${FORMS.join("|")})` : ""}$`);
const all = used();

test("every key that a screen uses has words", () => {
  const missing = all.filter((use) => !Object.keys(words).some((key) => pattern(use).test(key))).map(({ name, key }) => `${name}: ${key}`);
  assert.deepEqual(missing, []);
});

test("every key with words is used", () => {
  const patterns = all.map(pattern);
  assert.deepEqual(Object.keys(words).filter((key) => !patterns.some((each) => each.test(key))), []);
});

test("every number has its forms", () => {
  const numbers = new Set(Object.keys(words).filter((key) => /\.(zero|one|other)$/.test(key)).map((key) => key.replace(/\.\w+$/, "")));
  for (const key of numbers) assert.ok(`${key}.one` in words && `${key}.other` in words, key);
});

test("names are filled in, a missing one stays visible", () => {
  assert.equal(t("today.hello", { name: "Sanne" }), "Hoi Sanne!");
  assert.equal(t("today.hello"), "Hoi {name}!");
});

test("a number chooses its form, and zero has its own where it exists", () => {
  assert.equal(tn("photo.count", 1), "1 foto");
  assert.equal(tn("photo.count", 3), "3 foto's");
  assert.equal(tn("mentor.next", 0, { when: "morgen" }), "Iedereen is voorbereid op morgen");
});

test("a problem without words of its own still gets words, and a wait is in minutes", () => {
  assert.equal(problemText({ code: "never_seen" }), words["problem.unknown"]);
  assert.match(problemText({ code: "too_many_tries", retryAfter: 200 }), /Wacht 4 minuten/);
});

test("a day near now is said as people say it", () => {
  const now = new Date(2026, 10, 21, 23, 0);
  assert.equal(day(new Date(2026, 10, 22, 0, 30).toISOString(), now), "morgen");
  assert.equal(day(new Date(2026, 10, 21, 1, 0).toISOString(), now), "vandaag");
  assert.equal(day(new Date(2026, 11, 2, 9, 0).toISOString(), now), "woensdag 2 december");
});

test("the words that stand in the HTML itself are those of the first screen", () => {
  const index = readFileSync(join(frontend, "index.html"), "utf8");
  for (const key of ["signin.welcome", "signin.lead"]) assert.ok(index.includes(`>${words[key]}<`), key);
});
