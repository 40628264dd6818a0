/**
 * Students' phones in one process that can be killed and started again: what was typed lies in files. Told by
 * test_killed_server.py and test_whole_class.py what to do.
 */
import { appendFileSync, existsSync, readFileSync, writeFileSync } from "node:fs";
import { createHash } from "node:crypto";
import { addMedium } from "../../frontend/offline/outbox.js";
import { openDevice, signIn, wordsOf } from "./device.js";
import { createFileStore } from "./disk.js";
import { answerLines } from "./lines.js";
import { seeded } from "./trouble.js";

const ASSIGNMENTS = { prepare: ["where-am-i-going", "what_it_does"], reflect: ["does-this-fit-me", "what_i_did"] };
const PAUSE = 20;
const NO_NETWORK = 100;

/** @type {Map<string, any>} */
const phones = new Map();
const each = (run) => Promise.all([...phones.values()].map(run));
const pause = (ms) => new Promise((done) => setTimeout(done, ms));

const TASKS = {
  /** Each student signs in once; after a restart the phone remembers who it belongs to. */
  start: ({ folder, base, students, seed }) => Promise.all(students.map(async ({ id, ...credentials }, number) => {
    const file = `${folder}/${id}`;
    if (!existsSync(`${file}.seat`)) writeFileSync(`${file}.seat`, JSON.stringify(await signIn(base, credentials)));
    const seat = JSON.parse(readFileSync(`${file}.seat`, "utf8"));
    const through = (fetch) => witness(fetch, `${file}.heard`);
    const app = await openDevice({ base, seat, store: await createFileStore(`${file}.store`), through, random: seeded(seed + number) });
    phones.set(id, { app, id, promises: `${file}.promised` });
  })),
  /** What the phones know of the school so far. */
  fetch: () => each(({ app }) => app.sync()),
  /** Without a network: `works` texts a student, every other one shared, some with a question, some in the bin; `photos` in the first ones. */
  prepare: ({ works, photos }) => each((phone) => prepare(phone, works, photos)),
  /** Sends for so long, again and again as a phone does whenever it sees a network; meanwhile a word is added to every work. */
  async send({ seconds, word }) {
    const end = performance.now() + seconds * 1000;
    await each(async (phone) => {
      let typing = typeOn(phone, word).then(() => (typing = null));
      while ((typing || phone.app.unsent().length) && performance.now() < end) {
        await phone.app.sync();
        // With one device each, nothing can be refused or in conflict.
        if (phone.app.stuck().length) throw new Error(JSON.stringify(phone.app.stuck()));
        if (phone.app.unsent().length) await pause(NO_NETWORK);
      }
      await typing;
    });
    return [...phones.values()].reduce((sum, { app }) => sum + app.unsent().length, 0);
  },
  /** What each phone shows as safe at school, and what was sent. */
  report: () => each(async ({ id, app }) => {
    await app.sync();
    return { id, works: app.works().map(told), comments: app.works().flatMap((work) => app.comments(work.id)), photos: await photosOf(app), unsent: app.unsent() };
  }),
};

/** Writes down every answer before the app hears it. */
function witness(fetch, file) {
  return async (url, options) => {
    const change = options.headers["Change-Id"];
    const note = (code) => change && appendFileSync(file, `${JSON.stringify({ change, code, path: new URL(url).pathname })}\n`);
    try {
      const answer = await fetch(url, options);
      const body = await answer.text();
      note(answer.ok ? "" : JSON.parse(body).code);
      return new Response(answer.status === 204 ? null : body, answer);
    } catch (problem) {
      note("offline");
      throw problem;
    }
  };
}

async function prepare(phone, works, photos) {
  const { app } = phone;
  const starts = app.activities().flatMap(({ id }) => Object.entries(ASSIGNMENTS).map(([phase, [assignment]]) => ({ activity_id: id, phase, assignment: { id: assignment, version: 1 } })));
  for (const [number, start] of starts.slice(0, works).entries()) {
    const id = app.startWork(start);
    const photo = number < photos ? await addPhoto(app, number) : null;
    await save(phone, app.work(id), { text: `werk ${number}`, ...(photo && { photos: [photo] }) });
    if (number % 2 === 0) await app.share(id);
    if (number % 4 === 1) await app.comment(id, { kind: "question", text: `vraag ${number}` });
    if (number % 12 === 5) await app.remove(id);
  }
  return app.unsent().length;
}

/** Safe on the phone, and from then on a promise. */
async function save({ app, promises }, work, answer) {
  await app.save(work.id, { content: { answers: { [ASSIGNMENTS[work.phase][1]]: answer }, questions: [] }, finished: false });
  appendFileSync(promises, `${JSON.stringify({ work: work.id, text: answer.text })}\n`);
}

async function typeOn(phone, word) {
  if (!word) return;
  for (const work of phone.app.works().filter(({ deleted_at }) => !deleted_at)) {
    const [answer] = Object.values(work.content.answers);
    await save(phone, work, { ...answer, text: `${answer.text} ${word}` });
    await pause(PAUSE);
  }
}

async function addPhoto(app, number) {
  const { tools, update } = app.client;
  const id = tools.newId();
  const bytes = new Uint8Array(readFileSync(`${process.env.PHOTOS}/${number % 4}.jpg`)).buffer;
  await update((shelf) => addMedium(shelf, id, { type: "image/jpeg", bytes }, tools));
  return id;
}

const told = ({ id, content, standing, version, shared_at, deleted_at, media }) =>
  ({ id, words: wordsOf(content), standing, version, shared: !!shared_at, deleted: !!deleted_at, media });

/** The photos on this phone, by what was sent. */
async function photosOf({ client }) {
  const keys = [...client.shelf.media].filter((key) => !key.includes("/"));
  return Promise.all(keys.map(async (id) => {
    const { bytes } = await client.store.medium(id);
    return { id, digest: createHash("sha256").update(Buffer.from(bytes)).digest("hex") };
  }));
}

await answerLines(TASKS);
