/** What is said about a work goes behind it, and is never lost with it. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { device, START, text, written } from "./cast.js";
import { createSchool } from "./school.js";

test("a comment on a work that is gone stays the author's text, with the reason", async () => {
  const school = createSchool();
  const phone = await device(school);
  const id = await written(phone);
  await phone.share(id);
  await phone.sync();
  const laptop = await device(school, { who: "bakker" });
  await laptop.sync();
  await phone.unshare(id);
  await phone.sync();
  await laptop.comment(id, { kind: "compliment", text: "Mooi gedaan" });
  await laptop.sync();
  assert.equal(laptop.work(id), undefined);
  assert.deepEqual(laptop.stuck().map(({ body, problem }) => [body.text, problem.code]), [["Mooi gedaan", "not_found"]]);
  await laptop.discard(laptop.stuck()[0].id);
  assert.equal(laptop.safety().count, 0);
});

test("a comment waits for the work that it is about", async () => {
  const school = createSchool();
  const phone = await device(school);
  const id = phone.startWork(START);
  await phone.save(id, { content: { answers: { refused: {} }, questions: [] }, finished: false });
  await phone.comment(id, { kind: "reply", text: "Kijk\0 maar" });
  await phone.sync();
  assert.equal(phone.comments(id)[0].standing, "phone");
  await phone.save(id, text("goed"));
  await phone.sync();
  assert.deepEqual([...school.tables.comment.values()].map((comment) => comment.text), ["Kijk maar"]);
  assert.equal(phone.comments(id)[0].standing, "school");
});

test("a comment takes along what it points at", async () => {
  const school = createSchool();
  const phone = await device(school);
  const id = await written(phone);
  await phone.comment(id, { kind: "reply", text: "Deze", about: "begin-a" });
  assert.equal(phone.comments(id)[0].about, "begin-a", "also before it is at school");
  await phone.sync();
  await phone.comment(id, { kind: "reply", text: "Alles" });
  await phone.sync();
  assert.deepEqual([...school.tables.comment.values()].map(({ about }) => about), ["begin-a", undefined]);
  assert.equal(phone.comments(id)[0].about, "begin-a");
});
