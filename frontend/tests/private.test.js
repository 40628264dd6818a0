/** Private for good: a wish about a work that travels like sharing, and stands above it. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { device, START, text } from "./cast.js";
import { createSchool } from "./school.js";

/** Sanne's phone with a work that is at school. */
async function withWork({ shared = false } = {}) {
  const school = createSchool();
  const phone = await device(school, { wire: { asks: [] } });
  const id = phone.startWork(START);
  await phone.save(id, text("een", true));
  await phone.sync();
  if (shared) await phone.share(id);
  await phone.sync();
  phone.wire.asks.length = 0;
  return { school, phone, id, there: () => school.tables.work.get(id) };
}
const writes = (wire) => wire.asks.filter(({ method }) => method !== "GET").map(({ method, path }) => `${method} ${path.split("/").at(-1)}`);

test("private for good takes sharing back, at once on the phone and later at school", async () => {
  const { phone, id, there } = await withWork({ shared: true });
  phone.wire.off = true;
  await phone.keepPrivate(id);
  assert.ok(phone.work(id).private_at);
  assert.equal(phone.work(id).shared_at, null);
  phone.wire.off = false;
  await phone.sync();
  assert.ok(there().private_at);
  assert.equal(there().shared_at, null);
  assert.equal(phone.work(id).standing, "school");
});

test("it goes before newer text, so that nobody reads that first", async () => {
  const { phone, id } = await withWork({ shared: true });
  phone.wire.off = true;
  await phone.save(id, text("geheim", true));
  await phone.keepPrivate(id);
  phone.wire.off = false;
  phone.wire.asks.length = 0;
  await phone.sync();
  assert.deepEqual(writes(phone.wire), ["PUT private", `PUT ${id}`]);
});

test("private for good and not, before either left, is not sent", async () => {
  const { phone, id } = await withWork();
  phone.wire.off = true;
  await phone.keepPrivate(id);
  await phone.allowSharing(id);
  phone.wire.off = false;
  phone.wire.asks.length = 0;
  await phone.sync();
  assert.deepEqual(writes(phone.wire), []);
  assert.equal(phone.work(id).private_at, null);
});

test("a work that was shared stays taken back when it may be shared again", async () => {
  const { phone, id, there } = await withWork({ shared: true });
  phone.wire.off = true;
  await phone.keepPrivate(id);
  await phone.allowSharing(id);
  assert.equal(phone.work(id).shared_at, null);
  phone.wire.off = false;
  await phone.sync();
  assert.deepEqual([there().shared_at, there().private_at ?? null], [null, null]);
});

test("sharing that did not leave yet ends when the work becomes private", async () => {
  const { phone, id, there } = await withWork();
  phone.wire.off = true;
  await phone.share(id);
  await phone.keepPrivate(id);
  phone.wire.off = false;
  await phone.sync();
  assert.equal(there().shared_at, null);
  assert.ok(there().private_at);
});

test("a wish to share on one device yields to private on another, without a false alarm", async () => {
  const { school, phone, id, there } = await withWork();
  const laptop = await device(school);
  await laptop.sync();
  phone.wire.off = true;
  await phone.share(id);
  await laptop.keepPrivate(id);
  await laptop.sync();
  phone.wire.off = false;
  await phone.sync();
  await phone.sync();
  assert.equal(there().shared_at, null);
  assert.ok(phone.work(id).private_at);
  assert.deepEqual([phone.work(id).standing, phone.notes()], ["school", []]);
});

test("it may be shared again when the student says so", async () => {
  const { phone, id, there } = await withWork();
  await phone.keepPrivate(id);
  await phone.sync();
  await phone.allowSharing(id);
  await phone.share(id);
  await phone.sync();
  assert.ok(there().shared_at);
  assert.equal(there().private_at, null);
});

test("a wish to share what stays the student's own, from an older app, ends without an alarm", async () => {
  const { school, phone, id, there } = await withWork();
  school.tables.work.set(id, { ...there(), kind: "capture" });
  await phone.share(id);
  await phone.sync();
  await phone.sync();
  assert.equal(there().shared_at, null);
  assert.equal(phone.work(id).shared_at, null);
  assert.deepEqual([phone.work(id).standing, phone.notes(), phone.safety().count], ["school", [], 0]);
});
