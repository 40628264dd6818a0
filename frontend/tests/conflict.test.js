/** Two devices, a bin: both versions stay until the student chooses. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { device, START, text, textOf, written } from "./cast.js";
import { createSchool } from "./school.js";

/** The phone and the laptop wrote different things on top of the same. */
async function clash() {
  const school = createSchool();
  const phone = await device(school);
  const id = await written(phone);
  const laptop = await device(school);
  await laptop.sync();
  await laptop.save(id, text("laptop"));
  await laptop.sync();
  await phone.save(id, text("telefoon"));
  await phone.sync();
  return { school, phone, laptop, id };
}

/** The same assignment was started on the laptop, under another id. */
async function startedTwice(words) {
  const school = createSchool();
  const laptop = await device(school);
  const there = await written(laptop, "laptop");
  const phone = await device(school);
  const here = phone.startWork(START);
  await phone.save(here, text(words));
  await phone.share(here);
  await phone.sync();
  return { school, phone, here, there };
}

test("both versions are kept side by side, and typing goes on in mine", async () => {
  const { school, phone, id } = await clash();
  await phone.save(id, text("telefoon verder"));
  const { standing, conflict, content } = phone.work(id);
  assert.equal(standing, "conflict");
  assert.deepEqual([textOf(conflict.mine), textOf(conflict.theirs), textOf({ content })], ["telefoon verder", "laptop", "telefoon verder"]);
  assert.equal(textOf(school.tables.work.get(id)), "laptop");
  assert.deepEqual([phone.safety().state, phone.safety().reason], ["stuck", "conflict"]);
});

for (const [choice, texts] of [["mine", ["telefoon"]], ["theirs", ["laptop"]], ["both", ["laptop", "telefoon"]]]) {
  test(`the student chooses ${choice}`, async () => {
    const { school, phone, laptop, id } = await clash();
    await phone.resolve(id, choice);
    await phone.sync();
    await laptop.sync();
    const works = [...school.tables.work.values()];
    assert.deepEqual(works.map(textOf).sort(), texts);
    assert.deepEqual(works.map(({ copy_of }) => copy_of).sort(), choice === "both" ? [id, null] : [null]);
    for (const one of [phone, laptop]) assert.deepEqual(one.works().map((work) => [textOf(work), work.standing]).sort(), texts.map((words) => [words, "school"]));
  });
}

for (const choice of ["mine", "theirs", "both"]) {
  test(`a first text that came late after all does not hold up sharing it (${choice})`, async () => {
    const school = createSchool();
    const phone = await device(school);
    const id = phone.startWork(START);
    let late;
    phone.wire.answer = (ask) => (ask.method === "PUT" ? ((late = ask), { status: 422, body: { code: "invalid" } }) : undefined);
    await phone.save(id, text("een"));
    await phone.share(id);
    await phone.sync();
    phone.wire.answer = undefined;
    await school.send("sanne")(late);
    await phone.save(id, text("een twee"));
    await phone.sync();
    assert.equal(phone.work(id).standing, "conflict");
    await phone.resolve(id, choice);
    await phone.sync();
    assert.deepEqual([phone.lane(), !!school.tables.work.get(id).shared_at], [[], true]);
  });
}

test("sharing on another device is no conflict with an edit here", async () => {
  const school = createSchool();
  const phone = await device(school);
  const id = await written(phone);
  const laptop = await device(school);
  await laptop.sync();
  await laptop.share(id);
  await laptop.sync();
  await phone.save(id, text("verder"));
  await phone.sync();
  const work = school.tables.work.get(id);
  assert.deepEqual([textOf(work), !!work.shared_at, phone.work(id).standing], ["verder", true, "school"]);
});

test("the same text on two devices is no conflict", async () => {
  const school = createSchool();
  const phone = await device(school);
  const id = await written(phone);
  const laptop = await device(school);
  await laptop.sync();
  for (const one of [phone, laptop]) {
    await one.save(id, text("hetzelfde"));
    await one.sync();
  }
  assert.equal(laptop.work(id).standing, "school");
});

test("sharing, taking back and deleting hold for any version", async () => {
  const school = createSchool();
  const phone = await device(school);
  const id = await written(phone);
  const laptop = await device(school);
  await laptop.sync();
  await laptop.save(id, text("verder"));
  await laptop.sync();
  await phone.share(id);
  await phone.sync();
  assert.ok(school.tables.work.get(id).shared_at);
  await laptop.remove(id);
  await laptop.sync();
  const { deleted_at, shared_at, content } = school.tables.work.get(id);
  assert.deepEqual([!!deleted_at, shared_at, textOf({ content })], [true, null, "verder"]);
});

test("an edit behind a rebased share does not overwrite what another device wrote", async () => {
  const school = createSchool();
  const phone = await device(school);
  const id = await written(phone);
  const laptop = await device(school);
  await laptop.sync();
  await laptop.save(id, text("laptop"));
  await laptop.share(id);
  await laptop.sync();
  await phone.client.update((shelf) => [{ room: "items", key: `work:${id}`, value: { ...shelf.items.get(`work:${id}`), shared_at: "2026" } }]);
  await phone.save(id, text("telefoon"));
  await phone.unshare(id);
  await phone.sync();
  assert.deepEqual([phone.work(id).standing, textOf(phone.work(id).conflict.theirs)], ["conflict", "laptop"]);
  assert.equal(school.tables.work.get(id).shared_at, null);
});

test("started on two devices with the same text: it goes on as one", async () => {
  const { school, phone, here, there } = await startedTwice("laptop");
  assert.deepEqual([...school.tables.work.keys()], [there]);
  assert.equal(phone.work(here).id, there);
  assert.ok(school.tables.work.get(there).shared_at);
});

for (const [choice, expected] of [["mine", { there: "telefoon" }], ["theirs", { there: "laptop" }], ["both", { there: "laptop", here: "telefoon" }]]) {
  test(`started on two devices with different texts: ${choice}`, async () => {
    const { school, phone, here, there } = await startedTwice("telefoon");
    const { standing, conflict } = phone.work(here);
    assert.deepEqual([standing, textOf(conflict.mine), textOf(conflict.theirs)], ["conflict", "telefoon", "laptop"]);
    await phone.save(here, text("telefoon"));
    await phone.resolve(phone.work(here).id, choice);
    await phone.sync();
    assert.equal(textOf(school.tables.work.get(there)), expected.there);
    assert.equal(school.tables.work.has(here), "here" in expected);
    if (expected.here) assert.deepEqual([textOf(school.tables.work.get(here)), school.tables.work.get(here).copy_of], ["telefoon", there]);
    assert.equal(phone.safety().count, 0);
  });
}

test("an edit of a work that was deleted elsewhere comes back as a copy, once, and says so", async () => {
  const school = createSchool();
  const phone = await device(school);
  const id = await written(phone);
  const laptop = await device(school);
  await laptop.sync();
  await laptop.remove(id);
  await laptop.sync();
  const editor = phone.work(id);
  await phone.save(id, text("toch verder"), editor);
  await phone.sync();
  await phone.save(id, text("toch verder en verder"), editor);
  await phone.sync();
  const [old, copy, ...more] = [...school.tables.work.values()];
  assert.deepEqual([textOf(old), !!old.deleted_at, textOf(copy), copy.copy_of, more.length], ["een", true, "toch verder en verder", id, 0]);
  assert.deepEqual(phone.notes().map(({ code, work_id, copy_id }) => [code, work_id, copy_id]), [["came_back_as_copy", id, copy.id]]);
  assert.equal(phone.work(id).moved_to, copy.id);
  await phone.dismissNote(phone.notes()[0].id);
  assert.deepEqual(phone.notes(), []);
});

test("an edit of a work that was emptied out of the bin begins anew", async () => {
  const school = createSchool();
  const phone = await device(school);
  const id = await written(phone);
  school.tables.work.delete(id);
  await phone.save(id, text("toch verder"));
  await phone.unshare(id);
  await phone.sync();
  assert.deepEqual([...school.tables.work.values()].map((work) => [textOf(work), work.copy_of]), [["toch verder", null]]);
  assert.deepEqual([phone.safety().count, phone.notes()[0].code], [0, "came_back_as_copy"]);
});

test("a work that was deleted elsewhere with the same text needs no copy", async () => {
  const school = createSchool();
  const phone = await device(school);
  const id = await written(phone);
  const laptop = await device(school);
  await laptop.sync();
  await laptop.save(id, text("hetzelfde"));
  await laptop.remove(id);
  await laptop.sync();
  await phone.save(id, text("hetzelfde"));
  await phone.sync();
  assert.deepEqual([school.tables.work.size, phone.safety().count, !!phone.work(id).deleted_at], [1, 0, true]);
});

test("sharing a work that is gone is dropped with a note", async () => {
  const school = createSchool();
  const phone = await device(school);
  const id = await written(phone);
  school.tables.work.delete(id);
  await phone.share(id);
  await phone.sync();
  assert.deepEqual([phone.safety().count, phone.notes()[0].code], [0, "work_gone"]);
});
