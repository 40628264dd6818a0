/** What leaves the phone, when, and what an answer does to it. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { addMedium } from "../offline/outbox.js";
import { device, START, text, textOf, written } from "./cast.js";
import { createSchool } from "./school.js";

const writes = (wire) => wire.asks.filter(({ method }) => method !== "GET").map(({ method, path }) => `${method} ${path}`);

test("what was typed without a network arrives once, as one text", async () => {
  const school = createSchool();
  const phone = await device(school, { wire: { off: true, asks: [] } });
  const id = phone.startWork(START);
  await phone.save(id, text("e"));
  await phone.save(id, text("een"));
  assert.equal(phone.lane().length, 1);
  assert.equal(phone.work(id).standing, "phone");
  await phone.sync();
  assert.equal(phone.safety().reason, "offline");
  await phone.save(id, text("een twee", true));
  phone.wire.off = false;
  await phone.sync();
  assert.deepEqual(writes(phone.wire), [`PUT /works/${id}`, `PUT /works/${id}`, `PUT /works/${id}`]);
  const work = school.tables.work.get(id);
  assert.deepEqual([textOf(work), !!work.finished_at, work.version], ["een twee", true, 2]);
  assert.deepEqual([phone.work(id).standing, phone.safety().state], ["school", "school"]);
});

test("typing during a send follows, on top of the answer", async () => {
  const school = createSchool();
  const phone = await device(school);
  const id = phone.startWork(START);
  await phone.save(id, text("een"));
  phone.wire.during = async ({ method }) => {
    phone.wire.during = undefined;
    assert.equal(method, "PUT");
    assert.equal(phone.work(id).standing, "sending");
    await phone.save(id, text("een twee"));
  };
  await phone.sync();
  assert.equal(textOf(school.tables.work.get(id)), "een twee");
  assert.equal(school.tables.work.get(id).version, 2);
});

test("a lost answer is asked again under the same id, and applied once", async () => {
  const school = createSchool();
  const phone = await device(school, { wire: { asks: [], loseAnswer: ({ method }) => method === "PUT" } });
  const id = phone.startWork(START);
  await phone.save(id, text("een"));
  await phone.sync();
  assert.equal(phone.work(id).standing, "phone");
  await phone.save(id, text("een twee"));
  phone.wire.loseAnswer = undefined;
  await phone.sync();
  const changes = phone.wire.asks.filter(({ method }) => method === "PUT").map(({ headers }) => headers["Change-Id"]);
  assert.equal(changes[0], changes[1]);
  assert.notEqual(changes[1], changes[2]);
  assert.deepEqual(phone.wire.asks.filter(({ method }) => method === "PUT").map(({ json }) => textOf(json)), ["een", "een", "een twee"]);
  assert.equal(school.tables.work.get(id).version, 2);
});

test("after a lost answer another device's text is not overwritten unseen", async () => {
  const school = createSchool();
  const phone = await device(school);
  const id = await written(phone);
  phone.wire.loseAnswer = ({ method }) => method === "PUT";
  await phone.save(id, text("van de telefoon"));
  await phone.sync();
  const laptop = await device(school);
  await laptop.sync();
  await laptop.save(id, text("van de laptop"));
  await laptop.sync();
  await phone.save(id, text("van de telefoon, verder"));
  phone.wire.loseAnswer = undefined;
  await phone.sync();
  const { standing, conflict } = phone.work(id);
  assert.deepEqual([standing, textOf(conflict.mine), textOf(conflict.theirs)], ["conflict", "van de telefoon, verder", "van de laptop"]);
});

test("sharing is taken back before newer text goes out", async () => {
  const school = createSchool();
  const phone = await device(school, { wire: { asks: [] } });
  const id = await written(phone);
  await phone.share(id);
  await phone.sync();
  await phone.save(id, text("geheim"));
  await phone.unshare(id);
  await phone.sync();
  assert.deepEqual(school.puts.filter(({ json }) => textOf(json) === "geheim").map(({ shared }) => shared), [false]);
});

test("sharing that may be on its way is taken back after it", async () => {
  for (const lost of ["request", "answer"]) {
    const school = createSchool();
    const phone = await device(school);
    const id = await written(phone);
    if (lost === "request") phone.wire.off = true;
    else phone.wire.loseAnswer = () => true;
    await phone.share(id);
    await phone.client.flush();
    await phone.unshare(id);
    Object.assign(phone.wire, { off: false, loseAnswer: undefined });
    await phone.sync();
    assert.deepEqual([school.tables.work.get(id).shared_at, phone.safety().count], [null, 0]);
  }
});

test("a refused first draft that is thrown away takes all its wishes along", async () => {
  const school = createSchool();
  const phone = await device(school, { wire: { asks: [] } });
  const id = phone.startWork(START);
  await phone.save(id, { content: { answers: { refused: {} }, questions: [] }, finished: false });
  await phone.sync();
  await phone.remove(id);
  await phone.sync();
  assert.deepEqual(writes(phone.wire), [`PUT /works/${id}`]);
  await phone.discard(phone.work(id).change_id);
  assert.deepEqual([phone.safety().count, phone.works().length], [0, 0]);
});

test("an answer that comes after newer news does not turn it back", async () => {
  const school = createSchool();
  const phone = await device(school);
  const id = await written(phone);
  phone.wire.during = async () => {
    phone.wire.during = undefined;
    const newer = { ...phone.client.shelf.items.get(`work:${id}`), ...text("van de laptop"), version: 9 };
    await phone.client.update(() => [{ room: "items", key: `work:${id}`, value: newer }]);
  };
  await phone.save(id, text("van de telefoon"));
  await phone.client.flush();
  assert.equal(textOf(phone.work(id)), "van de laptop");
});

test("sharing waits for the text that was shared", async () => {
  const school = createSchool();
  const phone = await device(school, { wire: { asks: [] } });
  const id = phone.startWork(START);
  await phone.save(id, text("een"));
  await phone.share(id);
  assert.ok(phone.work(id).shared_at);
  await phone.sync();
  assert.deepEqual(writes(phone.wire), [`PUT /works/${id}`, `PUT /works/${id}/share`]);
});

test("a wish that was taken back before it left is not sent", async () => {
  const school = createSchool();
  const phone = await device(school);
  const id = await written(phone);
  await phone.share(id);
  await phone.unshare(id);
  await phone.remove(id);
  assert.ok(phone.work(id).deleted_at);
  await phone.restore(id);
  assert.deepEqual([phone.lane(), phone.work(id).deleted_at], [[], null]);
});

test("photos go behind the words, one at a time, and a stuck lane holds up no other", async () => {
  const school = createSchool();
  const phone = await device(school, { wire: { asks: [] } });
  for (const id of ["foto-1", "foto-2"]) {
    await phone.client.update((shelf) => addMedium(shelf, id, { type: "image/jpeg", bytes: new ArrayBuffer(3) }, phone.client.tools));
  }
  const id = phone.startWork(START);
  await phone.save(id, { content: { answers: { refused: {} }, questions: [] }, finished: false });
  const other = phone.startWork({ ...START, phase: "reflect" });
  await phone.save(other, text("terug"));
  await phone.sync();
  assert.deepEqual(writes(phone.wire), [`PUT /works/${id}`, `PUT /works/${other}`, "PUT /media/foto-1", "PUT /media/foto-2"]);
  assert.deepEqual([...school.media.keys()], ["foto-1", "foto-2"]);
  assert.equal(phone.photoProgress("foto-1"), null);
});

test("a work is at school when its photo is there, too", async () => {
  const phone = await device(createSchool());
  const id = phone.startWork(START);
  await phone.save(id, { content: { answers: { a: { photos: ["foto-1"] } }, questions: [] }, finished: false });
  await phone.sync();
  const standingWith = async (/** @type {string} */ photo) => {
    await phone.client.update((shelf) => addMedium(shelf, photo, { type: "image/jpeg", bytes: new ArrayBuffer(3) }, phone.client.tools));
    return phone.work(id).standing;
  };
  assert.equal(await standingWith("van-iets-anders"), "school");
  assert.equal(await standingWith("foto-1"), "phone");
  await phone.sync();
  assert.equal(phone.work(id).standing, "school");
});

test("refused work stays with its reason; a newer edit tries again", async () => {
  const school = createSchool();
  const phone = await device(school);
  const id = phone.startWork(START);
  await phone.save(id, { content: { answers: { refused: {}, a: { text: "een" } }, questions: [] }, finished: false });
  await phone.share(id);
  await phone.sync();
  assert.deepEqual([phone.work(id).standing, phone.work(id).problem], ["refused", { code: "invalid", status: 422 }]);
  assert.deepEqual([phone.safety().state, phone.safety().reason, phone.safety().count], ["stuck", "invalid", 2]);
  await phone.save(id, text("twee"));
  await phone.sync();
  assert.deepEqual([textOf(school.tables.work.get(id)), !!school.tables.work.get(id).shared_at], ["twee", true]);
});

test("typing during a send that is refused takes its place", async () => {
  const school = createSchool();
  const phone = await device(school);
  const id = phone.startWork(START);
  await phone.save(id, { content: { answers: { refused: {} }, questions: [] }, finished: false });
  phone.wire.during = async () => {
    phone.wire.during = undefined;
    await phone.save(id, text("beter"));
  };
  await phone.sync();
  assert.equal(textOf(school.tables.work.get(id)), "beter");
  assert.equal(phone.safety().count, 0);
});

for (const [name, answer, state, reason] of [
  ["an expired session", { status: 401, body: { code: "sign_in" } }, "stuck", "sign_in"],
  ["a locked session", { status: 401, body: { code: "locked" } }, "stuck", "locked"],
  ["a server that is down", { status: 502, body: null }, "phone", undefined],
  ["a hotel's login page", { status: 200, body: null }, "phone", undefined],
  ["a proxy's own refusal", { status: 403, body: null }, "phone", undefined],
]) {
  test(`${name} keeps everything, and it is sent later`, async () => {
    const school = createSchool();
    const phone = await device(school, { wire: { answer: () => answer } });
    const id = phone.startWork(START);
    await phone.save(id, text("een"));
    await phone.client.update((shelf) => addMedium(shelf, "opname", { type: "video/webm", bytes: new ArrayBuffer(9) }, phone.client.tools));
    await phone.tell("rating.put", { activity_id: null, motives: 3 });
    await phone.sync();
    assert.deepEqual([phone.safety().state, phone.safety().count], [state, 3]);
    if (reason) assert.equal(phone.safety().reason, reason);
    phone.wire.answer = undefined;
    const later = await phone.again();
    await later.sync();
    assert.deepEqual([textOf(school.tables.work.get(id)), school.media.size, school.said.size, later.safety().count], ["een", 1, 1, 0]);
  });
}

test("a busy server is left alone for as long as it asks, and longer each time", async () => {
  const school = createSchool();
  const phone = await device(school, { wire: { asks: [], answer: () => ({ status: 429, body: { code: "too_many" }, retryAfter: 60 }) } });
  await phone.save(phone.startWork(START), text("een"));
  await phone.client.flush();
  phone.wait(59_000);
  await phone.client.flush();
  assert.equal(phone.wire.asks.length, 1);
  phone.wire.answer = () => ({ status: 500, body: null });
  const gaps = [1_000, 2_000].map(() => 0);
  for (const at of gaps.keys()) {
    const before = phone.wire.asks.length;
    while (phone.wire.asks.length === before) {
      phone.wait(500);
      gaps[at] += 500;
      await phone.client.flush();
    }
  }
  assert.ok(gaps[1] > gaps[0]);
});

test("a queue for photos holds no words back", async () => {
  const school = createSchool();
  const phone = await device(school, { wire: { answer: ({ path }) => (path.startsWith("/media") ? { status: 503, body: { code: "busy" }, retryAfter: 3 } : undefined) } });
  await phone.client.update((shelf) => addMedium(shelf, "foto", { type: "image/jpeg", bytes: new ArrayBuffer(1) }, phone.client.tools));
  await phone.client.flush();
  const id = phone.startWork(START);
  await phone.save(id, text("een"));
  await phone.client.flush();
  assert.deepEqual([phone.work(id).standing, school.media.size], ["school", 0]);
  phone.wire.answer = undefined;
  phone.wait(3_000);
  await phone.client.flush();
  assert.equal(school.media.size, 1);
});
