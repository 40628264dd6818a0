/** Sanne's phones and meneer Bakker's laptop, on a store that survives them. */
import { createClient } from "../offline/client.js";
import { createMemoryStore, newDisk } from "../offline/memory.js";
import { verbsOf } from "../offline/verbs.js";

let ids = 0;
const PEOPLE = {
  sanne: { id: "sanne", name: "Sanne de Boer", is_staff: false, roles: ["student"] },
  bakker: { id: "bakker", name: "Meneer Bakker", is_staff: true, roles: ["mentor"] },
};
export const START = { activity_id: "vos", phase: "prepare", assignment: { id: "waar", version: 1 }, content: { answers: {}, questions: [] } };

/** A device that is switched on: `open()` again after a crash finds what the disk holds. */
export async function device(school, { who = "sanne", disk = newDisk(), wire = {}, random, loss, store = createMemoryStore(disk), now = () => new Date("2026-11-21T12:00:00Z"), ...more } = {}) {
  let ticks = 0;
  const client = await createClient({
    store, me: PEOPLE[who], send: school.send(who, { wire, random, loss }), now, newId: () => `id-${++ids}`, random: () => 0.5,
    ticks: () => ticks, ...more,
  });
  return Object.assign(verbsOf(client), {
    client, disk, wire,
    wait: (ms) => (ticks += ms),
    sync: () => client.sync({ now: true }),
    safety: client.safety,
    lane: () => [...client.shelf.changes.values()],
    again: () => device(school, { who, disk, wire, random, loss, now, ...more }),
  });
}

export const text = (words, finished = false) => ({ content: { answers: { a: { text: words } }, questions: [] }, finished });
export const textOf = (work) => work.content.answers.a?.text ?? "";

/** A work of Sanne's that is at school. */
export async function written(phone, words = "een") {
  const id = phone.startWork(START);
  await phone.save(id, text(words));
  await phone.sync();
  return id;
}
