/** What a mentor needs ten minutes before leaving: whom to call, who is where, and who is not there. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { parts } from "../pages/mentor/callable.js";
import { byClass, mayBeMissed, placesOf } from "../pages/mentor/overview.js";

const NOW = new Date(2026, 10, 21, 8, 50);
const at = (days, hour = 9) => new Date(2026, 10, 21 + days, hour).toISOString();
const activity = (more = {}) => ({ company: { name: "Bakkerij De Vos" }, place: "Dorpsstraat 12", starts_at: at(0), companion: "", cancelled_at: null, ...more });
const standing = (id, cycle = {}, phases = {}) => ({ cycle: { id, company: null, place: null, starts_at: null, companion: null, state: "planned", ...cycle }, off: false, phases: { prepare: "todo", reflect: "todo", next_step: "todo", ...phases } });

test("a telephone number is there to tap, an address and a date are not", () => {
  const calls = (text) => parts(text).flatMap(({ tel }) => tel ?? []);
  assert.deepEqual(calls("Mevrouw Smit, 06-12 34 56 78"), ["tel:0612345678"]);
  assert.deepEqual(calls("010 555 01 23 of +31 6 12345678"), ["tel:0105550123", "tel:+31612345678"]);
  assert.deepEqual(calls("Containerweg 8, 3011 AB, lokaal 014, 09.30 uur, 12-03-2027"), []);
  assert.equal(parts("Bel 0612345678, na tienen").map(({ text }) => text).join(""), "Bel 0612345678, na tienen");
});

test("students stand by where they go, who leaves first is on top, and who stays at school is nowhere", () => {
  const garage = { company: { name: "Garage Blom" }, starts_at: at(0, 8), companion: "Kees" };
  const found = placesOf(activity(), [standing("Ad"), standing("Bo", garage), standing("Cas"), standing("Dee", garage), { ...standing("Eef"), off: true }]);
  assert.deepEqual(found.map(({ company, companion, students }) => [company, companion, students.map(({ cycle }) => cycle.id)]), [["Garage Blom", "Kees", ["Bo", "Dee"]], ["Bakkerij De Vos", "", ["Ad", "Cas"]]]);
});

test("many classes stand one by one", () => {
  const of = (id, group) => standing(id, { student: { group } });
  assert.deepEqual(byClass([of("Bo", "2B"), of("Ad", "2A"), of("Cas", "2B")]).map(([name, students]) => [name, students.length]), [["2A", 1], ["2B", 2]]);
});

test("somebody may turn out not to be there from the day itself until they look back", () => {
  const asked = (plan, ...who) => mayBeMissed(activity(plan), standing("Ad", ...who), NOW);
  assert.ok(asked({}) && asked({ starts_at: at(0, 14) }) && asked({ starts_at: at(-3) }));
  assert.ok(!asked({ starts_at: at(1) }), "tomorrow nobody is missing yet");
  assert.ok(!asked({}, {}, { reflect: "started" }), "who looks back was there");
  assert.ok(asked({}, { state: "absent" }, { reflect: "done" }), "a mistake can be taken back");
  assert.ok(!asked({ cancelled_at: at(-1) }) && !asked({}, { state: "cancelled" }));
  assert.ok(!asked({}, { starts_at: at(2) }), "the own day counts");
  assert.ok(!asked({ owner: "Ad" }), "what a student plans is the student's");
});
