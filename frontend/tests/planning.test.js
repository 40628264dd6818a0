/** What a mentor types becomes what the school is told, without a browser. */
import assert from "node:assert/strict";
import { test } from "node:test";
import "../i18n/mentor.js";
import { bodyWithState, bodyWithTouched, common, UNTOUCHED } from "../pages/mentor/arranging.js";
import { glance, mayChange } from "../pages/mentor/overview.js";
import { blankPlan, bodyOf, chosen, copyOf, dateAndTime, forOwnGroups, open, planOf, wholeYears, withAssignment } from "../pages/mentor/planning.js";

let made = 0;
const newId = () => `id-${++made}`;
const assignment = (id, phase, version = 1) => ({ id, phase, version, title: id });
const CATALOGUE = [
  assignment("where-am-i-going", "prepare"), assignment("open-day-questions", "prepare"), assignment("at-the-company", "experience"),
  assignment("does-this-fit-me", "reflect"), assignment("does-this-fit-me", "reflect", 2), assignment("next-step", "next_step"),
];
const activity = {
  id: "a", version: 3, kind: "company_visit", title: "Bakker", starts_at: new Date(2026, 10, 23, 9, 30).toISOString(), place: "Plein 1", companion: "", tasks: "",
  company: { id: "c", name: "De Vos", website: null }, photos: "no", parents: false, competencies: [], groups: [{ id: "g", name: "2B" }],
  assignments: [{ phase: "reflect", id: "does-this-fit-me", version: 1 }],
};
const cycle = (more = {}) => ({ id: "y", version: 2, student: { name: "Sanne" }, company: null, place: null, starts_at: null, companion: null, state: "planned", phases: { prepare: "todo", experience: "todo", reflect: "todo", next_step: "todo" }, ...more });

test("a company, a date and a group are enough; the usual assignments come along in their newest version", () => {
  const plan = { ...blankPlan(newId), company: " Bakkerij De Vos ", website: "devos.example", date: "2026-11-23", groups: ["g"] };
  assert.deepEqual(open(plan), []);
  const body = bodyOf(plan, CATALOGUE);
  assert.equal(body.title, "Bakkerij De Vos");
  assert.deepEqual(body.company, { name: "Bakkerij De Vos", website: "https://devos.example" });
  assert.equal(body.starts_at, new Date(2026, 10, 23, 9).toISOString());
  assert.deepEqual(body.assignments.map(({ id, version }) => `${id} ${version}`), ["where-am-i-going 1", "at-the-company 1", "does-this-fit-me 2", "next-step 1"]);
  assert.ok(chosen({ ...plan, kind: "open_day" }, CATALOGUE).some(({ id }) => id === "open-day-questions"));
});

test("what is missing is named", () => {
  assert.deepEqual(open(blankPlan(newId)), ["title", "date", "groups"]);
});

test("changing keeps id, version and started assignments; a copy has a new id and no date", () => {
  const plan = planOf(activity, newId);
  assert.deepEqual([plan.id, plan.base, plan.date, plan.time], ["a", 3, "2026-11-23", "09:30"]);
  assert.deepEqual(bodyOf(plan, CATALOGUE).assignments, activity.assignments);
  const copy = copyOf(activity, newId);
  assert.deepEqual([copy.base, copy.date, copy.title], [null, "", "Bakker"]);
  assert.notEqual(copy.id, "a");
});

test("a copy is for own groups alone, and with one group there is nothing to choose", () => {
  const shared = { ...activity, groups: [{ id: "g", name: "2B" }, { id: "h", name: "2A" }] };
  const groups = (start, ...own) => forOwnGroups(start, own.map((id) => ({ id }))).groups;
  assert.deepEqual(groups(copyOf(shared, newId), "g", "z"), ["g"]);
  assert.deepEqual(groups(blankPlan(newId), "z"), ["z"]);
  assert.deepEqual(groups(blankPlan(newId), "g", "z"), []);
  assert.deepEqual(groups(planOf(shared, newId), "g"), ["g", "h"], "what is changed keeps its groups");
});

test("a mentor changes what is for own groups alone, a coordinator everything", () => {
  const shared = { ...activity, groups: [{ id: "g", name: "2B" }, { id: "h", name: "2A" }] };
  assert.ok(mayChange(activity, { roles: ["mentor"], mentored: ["g"] }));
  assert.ok(!mayChange(shared, { roles: ["mentor"], mentored: ["g"] }));
  assert.ok(mayChange(shared, { roles: ["coordinator"], mentored: [] }));
});

test("an assignment goes on and off with a tap", () => {
  const with_ = withAssignment(planOf(activity, newId), CATALOGUE[0], CATALOGUE);
  assert.deepEqual(with_.assignments.map(({ id }) => id), ["does-this-fit-me", "where-am-i-going"]);
  assert.deepEqual(withAssignment(with_, CATALOGUE[0], CATALOGUE).assignments, activity.assignments);
});

test("what is not touched stays as each student has it; what is emptied is as for everybody", () => {
  const own = cycle({ place: "Kade 3", companion: "De Wit" });
  assert.deepEqual(common([own, cycle({ place: "Kade 3" })]), { company: "", website: "", place: "Kade 3", companion: "", date: "", time: "" });
  assert.equal(bodyWithTouched(own, { ...UNTOUCHED, companion: "" }, activity).place, "Kade 3");
  assert.equal(bodyWithTouched(own, { ...UNTOUCHED, companion: " " }, activity).companion, null);
  const later = bodyWithTouched(own, { ...UNTOUCHED, time: "13:00" }, activity);
  assert.deepEqual(dateAndTime(later.starts_at), { date: "2026-11-23", time: "13:00" });
  assert.deepEqual(bodyWithState(own, "absent"), { company: null, place: "Kade 3", starts_at: null, companion: "De Wit", state: "absent" });
});

test("who still has to begin comes first, who does not go along last and is counted nowhere else", () => {
  const of = (name, prepare, state = "planned") => cycle({ id: name, student: { name }, state, phases: { prepare, experience: "todo", reflect: "todo", next_step: "todo" } });
  const seen = glance(activity, [of("Zoë", "done"), of("Ad", "todo", "absent"), of("Bo", "todo"), of("Cas", "started")], new Date(2026, 10, 22));
  assert.deepEqual(seen.students.map(({ cycle: { id } }) => id), ["Bo", "Cas", "Zoë", "Ad"]);
  assert.deepEqual([seen.of("prepare").length, seen.of("away").length, seen.done("prepare")], [2, 1, 1]);
  assert.equal(glance(activity, [of("Bo", "todo")], new Date(2026, 10, 24)).done("experience"), 1);
  assert.equal(glance({ ...activity, cancelled_at: "2026-11-20" }, [of("Bo", "todo")]).of("prepare").length, 0);
});

test("a whole year is of one school year, also when the coming one is known already", () => {
  const group = (id, year, school_year) => ({ id, name: id, year, school_year });
  const found = wholeYears([group("3B", 3, "2026-2027"), group("2B", 2, "2026-2027"), group("2B next", 2, "2027-2028"), group("2A", 2, "2026-2027")]);
  assert.deepEqual(found.map(({ name, ids }) => [name, ids]), [["Heel leerjaar 2", ["2B", "2A"]], ["Heel leerjaar 3", ["3B"]], ["Heel leerjaar 2 (2027-2028)", ["2B next"]]]);
});
