/** Who looked at a work is told to the school, also when it was read without a network. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { Problem } from "../offline/http.js";
import { toldBy } from "../pages/mentor/told.js";

/** A device with a memory, and a road to school that can be closed, for all works or for one. */
function laptop(person = "bakker", held = new Map()) {
  const asked = [];
  const closed = new Map();
  const storage = { getItem: (name) => held.get(name) ?? null, setItem: (name, value) => held.set(name, value), removeItem: (name) => held.delete(name) };
  const ask = async (path) => {
    const problem = closed.get(path) ?? closed.get("all");
    if (problem) throw problem;
    asked.push(path);
  };
  return { asked, closed, held, ...toldBy({ person, storage, ask }) };
}
const OFFLINE = new Problem("offline");

test("a work that is read is asked of the school at once, and nothing is left to tell", async () => {
  const { reads, asked, held } = laptop();
  await reads("w1");
  assert.deepEqual([asked, held.size], [["/works/w1"], 0]);
});

test("what was read without a network is told when there is one, each work once and in order", async () => {
  const { reads, tell, asked, closed } = laptop();
  closed.set("all", OFFLINE);
  for (const id of ["w1", "w2", "w1"]) await reads(id);
  assert.deepEqual(asked, []);
  closed.clear();
  await tell();
  await tell();
  assert.deepEqual(asked, ["/works/w1", "/works/w2"]);
});

test("a network that goes again halfway leaves the rest for later", async () => {
  const { reads, tell, asked, closed } = laptop();
  closed.set("all", OFFLINE);
  for (const id of ["w1", "w2"]) await reads(id);
  closed.clear();
  closed.set("/works/w2", new Problem("server", { status: 503 }));
  await tell();
  assert.deepEqual(asked, ["/works/w1"]);
  closed.clear();
  await tell();
  assert.deepEqual(asked, ["/works/w1", "/works/w2"]);
});

test("a work that is no longer shared holds up no other", async () => {
  const { reads, tell, asked, closed, held } = laptop();
  closed.set("all", OFFLINE);
  for (const id of ["gone", "w2"]) await reads(id);
  closed.clear();
  closed.set("/works/gone", new Problem("not_found", { status: 404 }));
  await tell();
  assert.deepEqual([asked, held.size], [["/works/w2"], 0]);
});

test("it outlives the app, stays with who read it, and is only ids", async () => {
  const { reads, closed, held } = laptop();
  closed.set("all", OFFLINE);
  await reads("w1");
  assert.deepEqual([...held.values()], ['["w1"]']);
  const other = laptop("de_wit", held);
  await other.tell();
  assert.deepEqual(other.asked, []);
  const again = laptop("bakker", held);
  await again.tell();
  assert.deepEqual([again.asked, held.size], [["/works/w1"], 0]);
});

test("a work that is opened while another is told is told too", async () => {
  const { reads, asked, held } = laptop();
  await Promise.all([reads("w1"), reads("w2")]);
  assert.deepEqual([asked.includes("/works/w1"), asked.includes("/works/w2"), held.size], [true, true, 0]);
});
