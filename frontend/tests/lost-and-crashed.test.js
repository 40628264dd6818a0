/** Requests and answers get lost, phones die in the middle, devices interleave: nothing is lost, nothing comes twice. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { createMemoryStore, newDisk } from "../offline/memory.js";
import { device, START, text, textOf } from "./cast.js";
import { createSchool, seeded } from "./school.js";

const ROUNDS = 150;
const PHASES = ["prepare", "reflect"];
const first = Number(process.env.SEED ?? Math.floor(Math.random() * 1e6));

/** A store whose phone dies at the n-th operation, before or after it was done. */
function dying(disk, at, after) {
  const store = createMemoryStore(disk);
  let count = 0;
  const step = (name) => async (...args) => {
    count++;
    if (count > at || (count === at && !after)) throw new Error("crash");
    const result = await store[name](...args);
    if (count === at) throw new Error("crash");
    return result;
  };
  return { ...store, load: step("load"), commit: step("commit"), medium: step("medium"), lived: () => count < at };
}
const crashed = (problem) => {
  if (problem.message !== "crash") throw problem;
};

/** Every word that was promised to be safe is in some work at school. */
function nothingLost(school, promised) {
  const all = [...school.tables.work.values()].map(textOf).join(" ").split(" ");
  assert.deepEqual(promised.filter((word) => !all.includes(word)), []);
}

/** No network trouble any more: conflicts are answered with "both", until all is quiet. */
async function drained(phone) {
  for (let round = 0; round < 12 && phone.safety().count; round++) {
    for (const work of phone.works()) if (work.standing === "conflict") await phone.resolve(work.id, "both");
    await phone.sync();
  }
  assert.deepEqual(phone.lane(), []);
}

test("a phone that dies at any step finds everything back and sends nothing twice", async () => {
  for (const after of [false, true]) {
    for (let at = 1, lived = false; !lived; at++) {
      const school = createSchool();
      const disk = newDisk();
      const store = dying(disk, at, after);
      const promised = [];
      let id;
      await (async () => {
        const phone = await device(school, { disk, store });
        id = phone.startWork(START);
        await phone.save(id, text("een"));
        promised.push("een");
        await phone.client.update((shelf) => [
          { room: "media", key: "foto", value: { type: "image/jpeg", bytes: new ArrayBuffer(2) } },
          { room: "changes", key: "foto", value: { ...[...shelf.changes.values()][0], id: "foto", seq: 99, lane: "medium:foto", kind: "medium.put", target: "foto", tried: false, base: null, body: null } },
        ]);
        phone.wire.loseAnswer = ({ method }) => method === "PUT" && at % 2 === 0;
        await phone.client.flush();
        phone.wire.loseAnswer = undefined;
        await phone.save(id, text("een twee"));
        promised.push("twee");
        await phone.share(id);
        await phone.sync();
        await phone.save(id, text("een twee drie", true));
        promised.push("drie");
        await phone.sync();
      })().catch(crashed);
      lived = store.lived();
      const again = await device(school, { disk });
      await again.sync();
      await drained(again);
      nothingLost(school, promised);
      assert.ok(school.tables.work.size <= 1 && school.media.size <= 1, `at ${at}`);
      assert.equal(school.puts.length, school.tables.work.get(id)?.version - (school.tables.work.get(id)?.shared_at ? 1 : 0) || 0, `at ${at}`);
    }
  }
});

/** Something a student does on one of the devices. */
async function act(phone, random, promised, editors) {
  const works = phone.works();
  const pick = works[Math.floor(random() * works.length)];
  const what = random();
  if (!pick || what < 0.15) {
    const phase = PHASES[Math.floor(random() * PHASES.length)];
    return write(phone, phone.startWork({ ...START, phase }), promised, editors, random);
  }
  if (what < 0.6) return write(phone, pick.id, promised, editors, random);
  if (what < 0.72) return phone.share(pick.id);
  if (what < 0.84) return phone.unshare(pick.id);
  return what < 0.92 ? phone.remove(pick.id) : phone.restore(pick.id);
}

let words = 0;
/** Now and then in an editor that was opened long ago. */
async function write(phone, id, promised, editors, random) {
  if (phone.work(id).deleted_at) return;
  const known = editors.get(id);
  const editor = known && random() < 0.5 ? known : { from: phone.work(id), words: textOf(phone.work(id)) };
  editors.set(id, editor);
  const word = `w${++words}`;
  editor.words = `${editor.words} ${word}`.trim();
  await phone.save(id, text(editor.words, random() < 0.3), editor.from);
  promised.push(word);
}

async function interleave(seed) {
  const random = seeded(seed);
  const school = createSchool();
  const promised = [];
  const loss = 0.25;
  const phones = [];
  for (const who of ["sanne", "sanne", "bakker"]) phones.push({ it: await device(school, { who, random, loss }), editors: new Map() });
  for (let step = 0; step < 60; step++) {
    const phone = phones[Math.floor(random() * phones.length)];
    const student = phone.it.client.me.id === "sanne";
    const what = random();
    if (what < 0.25) await phone.it.sync();
    else if (what < 0.32) Object.assign(phone, { it: await phone.it.again(), editors: new Map() });
    else if (student && what < 0.4) await Promise.all([phone.it.sync(), act(phone.it, random, promised, phone.editors)]);
    else if (student) await act(phone.it, random, promised, phone.editors);
    else if (phone.it.works()[0]) await phone.it.comment(phone.it.works()[0].id, { kind: "compliment", text: `c${++words}` });
  }
  return { school, promised, phones: await Promise.all(phones.map(({ it }) => device(school, { who: it.client.me.id, disk: it.disk }))) };
}

const held = (phone) => [...phone.client.shelf.items].filter(([key]) => !/^(note|moved|assignment)/.test(key)).sort(([a], [b]) => (a < b ? -1 : 1));

test(`two phones, a mentor and a bad network (SEED=${first})`, async () => {
  for (let seed = first; seed < first + ROUNDS; seed++) {
    const { school, promised, phones } = await interleave(seed);
    try {
      for (const phone of [...phones.slice(0, 2), ...phones.slice(0, 2)]) await drained(phone);
      for (const phone of phones) {
        await phone.sync();
        for (const { id, problem } of phone.stuck()) {
          assert.equal(problem.code, "not_found");
          await phone.discard(id);
        }
        await phone.sync();
        const fresh = await device(school, { who: phone.client.me.id });
        await fresh.sync();
        assert.deepEqual(held(phone), held(fresh));
      }
      nothingLost(school, promised);
    } catch (problem) {
      problem.message = `SEED=${seed}: ${problem.message}`;
      throw problem;
    }
  }
});
