/** Somebody left school with unsent work: it stays on the phone, is not sent over and over, and can be kept as a file. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { problemText } from "../i18n/problem.js";
import { addMedium } from "../offline/outbox.js";
import { pageOf } from "../pages/parts/as-file.js";
import { device, START, text } from "./cast.js";
import { createSchool } from "./school.js";

const LEFT = { status: 403, body: { code: "has_left", status: 403, until: "2027-02-20" } };

/** Sanne wrote without a network, and has left when it comes back. */
async function leaver() {
  const school = createSchool();
  const asks = [];
  const phone = await device(school, { wire: { off: true, asks, answer: ({ method }) => (method === "GET" ? undefined : LEFT) } });
  const id = phone.startWork(START);
  await phone.save(id, text("nog niet verstuurd"));
  await phone.client.update((shelf) => addMedium(shelf, "foto", { type: "image/jpeg", bytes: new ArrayBuffer(1) }, phone.client.tools));
  phone.wire.off = false;
  asks.length = 0;
  const sent = () => asks.filter(({ method }) => method !== "GET").length;
  return { phone, id, sent };
}

test("the work stays, says why and until when it can be read, and is tried once", async () => {
  const { phone, id, sent } = await leaver();
  for (let turn = 0; turn < 4; turn++) {
    await phone.sync({ now: true });
    phone.wait(10 * 60_000);
  }
  const work = phone.work(id);
  assert.deepEqual([sent(), work.standing, work.content], [2, "refused", text("nog niet verstuurd").content]);
  assert.deepEqual([phone.safety().state, phone.safety().reason, phone.safety().count], ["stuck", "has_left", 2]);
  assert.match(problemText(work.problem), /van school.*zaterdag 20 februari/);
});

test("what is typed afterwards is kept too", async () => {
  const { phone, id, sent } = await leaver();
  await phone.sync();
  await phone.save(id, text("toch nog iets"));
  await phone.sync();
  assert.deepEqual([sent(), phone.work(id).standing, phone.work(id).content], [3, "refused", text("toch nog iets").content]);
});

const PROMPT = { id: "a", title: "Wat zag je?", pictogram: "eye", chips: [{ id: "x", text: "Deeg & brood" }], ask_as: "" };
const FIT = { id: "fit", version: 1, title: "Past het?", prompts: [PROMPT] };

test("a file holds the words, the taps and what is on this device, and nothing in it runs", async () => {
  const content = { answers: { a: { text: "<script>alert(1)</script>", chips: ["x"], photos: ["p", "elsewhere"], recordings: ["r"] } }, questions: [] };
  const media = { p: { type: "image/jpeg", bytes: new Uint8Array([1, 2, 3]).buffer }, r: { type: "audio/webm", bytes: new Uint8Array(70_000).buffer } };
  const page = await pageOf({ kind: "answers", content }, FIT, async (id) => media[id] ?? null);
  for (const part of ["<title>Past het?</title>", "<h2>Wat zag je?</h2>", "&lt;script&gt;alert(1)", "<li dir=\"auto\">Deeg &amp; brood</li>", "data:image/jpeg;base64,AQID"]) assert.ok(page.includes(part), part);
  assert.ok(!page.includes("<script"));
  assert.deepEqual([page.split("<img").length, page.split("<video").length, page.match(/audio\/webm;base64,([A-Za-z0-9+/=]+)/)[1].length], [2, 2, 4 * Math.ceil(70_000 / 3)]);
});

test("a strip is kept as a file with its picture, its words and its photos", async () => {
  const content = { schema: 1, starter: "empty", title: "Mijn <dag>", layout: "one", panels: [{ id: "a", scene: { background: { colour: "#ffffff" }, elements: [{ id: "p", kind: "photo", medium: "m" }, { id: "t", kind: "text", text: "Kijk", runs: [{ text: "Kijk" }] }] } }] };
  const bytes = new TextEncoder().encode("jpeg").buffer;
  const page = await pageOf({ kind: "comic", content }, FIT, async () => ({ type: "image/webp", bytes }), new Blob(["png"], { type: "image/png" }));
  assert.match(page, /<img alt="" src="data:image\/png;base64,cG5n">.*Mijn &lt;dag&gt;.*Kijk<\/li><\/ul><img alt="" src="data:image\/webp/s);
});
