/** Two tabs or editors on one device: what each wrote is kept, and they see what the other one sent. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { createMemoryStore } from "../offline/memory.js";
import { device, START, text, textOf, written } from "./cast.js";
import { createSchool } from "./school.js";

test("an editor that was open while the feed brought another text does not overwrite it", async () => {
  const school = createSchool();
  const phone = await device(school);
  const id = await written(phone);
  const editor = phone.work(id);
  await phone.save(id, text("een, telefoon"), editor);
  await phone.sync();
  await phone.save(id, text("een, telefoon, verder"), editor);
  await phone.sync();
  const laptop = await device(school);
  await laptop.sync();
  await laptop.save(id, text("laptop"));
  await laptop.sync();
  await phone.sync();
  assert.equal(textOf(phone.work(id)), "laptop");
  await phone.save(id, text("een, telefoon, verder en verder"), editor);
  await phone.sync();
  assert.equal(textOf(school.tables.work.get(id)), "laptop");
  assert.equal(textOf(phone.work(id).conflict.mine), "een, telefoon, verder en verder");
});

test("two tabs that type in one work keep both texts", async () => {
  const school = createSchool();
  const one = await device(school);
  const id = await written(one);
  const two = await one.again();
  const editors = [one.work(id), two.work(id)];
  await one.save(id, text("tab een"), editors[0]);
  await two.save(id, text("tab twee"), editors[1]);
  await two.sync();
  await one.client.reload();
  await one.save(id, text("tab een, verder"), editors[0]);
  await one.sync();
  await two.client.reload();
  const { conflict } = two.work(id);
  assert.deepEqual([textOf(conflict.mine), textOf(conflict.theirs)], ["tab twee", "tab een, verder"]);
  await two.resolve(id, "both");
  await two.sync();
  assert.deepEqual([...school.tables.work.values()].map(textOf).sort(), ["tab een, verder", "tab twee"]);
});

test("two tabs write at once to one lane and neither is lost", async () => {
  const school = createSchool();
  const one = await device(school);
  const id = await written(one);
  const two = await one.again();
  await Promise.all([one.share(id), two.comment(id, { kind: "reply", text: "ja" }), one.save(id, text("verder")), two.remove(id)]);
  await one.client.reload();
  assert.deepEqual(one.lane().map(({ kind }) => kind).sort(), ["comment.put", "work.delete", "work.put"]);
});

test("started in two tabs, and typed in both: the second comes as a copy", async () => {
  const school = createSchool();
  const one = await device(school);
  const two = await one.again();
  const [first, second] = [one.startWork(START), two.startWork(START)];
  await one.save(first, text("tab een"));
  await one.client.flush();
  one.wire.answer = ({ path }) => (path.endsWith(first) ? { status: 500, body: null } : undefined);
  await one.save(first, text("tab een, verder"));
  await two.client.reload();
  await two.save(second, text("tab twee"));
  await two.sync();
  one.wire.answer = undefined;
  await two.sync();
  assert.deepEqual([...school.tables.work.values()].map((work) => [textOf(work), work.copy_of]), [["tab een, verder", null], ["tab twee", first]]);
});

test("the tab that does not send shows what the other one sent", async () => {
  const school = createSchool();
  const one = await device(school);
  const id = await written(one);
  const two = await device(school, { disk: one.disk, store: createMemoryStore(one.disk) });
  await one.save(id, text("verder"));
  await Promise.all([one.sync(), two.sync()]);
  await two.client.reload();
  assert.deepEqual([two.work(id).standing, textOf(two.work(id)), school.tables.work.get(id).version], ["school", "verder", 2]);
});

test("an editor that knows neither side of a conflict writes over none of them", async () => {
  const school = createSchool();
  const [phone, laptop] = [await device(school), await device(school)];
  const id = await written(phone);
  const [old, editor] = [phone.work(id), { ...phone.work(id) }];
  await laptop.sync();
  await laptop.save(id, text("laptop"));
  await laptop.sync();
  await phone.save(id, text("telefoon"), editor);
  await phone.sync();
  await phone.save(id, text("een oude tab"), old);
  await phone.save(id, text("een oude tab en verder"), old);
  await phone.save(id, text("telefoon en verder"), editor);
  await phone.sync();
  await phone.save(id, text("een oude tab en nog verder"), old);
  await phone.sync();
  const { mine, theirs } = phone.work(id).conflict;
  assert.deepEqual([textOf(mine), textOf(theirs)], ["telefoon en verder", "laptop"]);
  assert.deepEqual([...school.tables.work.values()].map(textOf), ["laptop", "een oude tab en nog verder"]);
});
