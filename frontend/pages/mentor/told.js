/**
 * Who reads a work without a network tells so later: the student sees who looked, and when the school heard of it.
 * Only ids are kept, also past signing out: a read that was not told would be a look in secret.
 */
import { box } from "../../offline/box.js";
import { ask } from "../../offline/staff.js";

const name = () => `trots.read.${box.me.id}`;
/** @returns {Uuid[]} */
const waiting = () => JSON.parse(localStorage.getItem(name()) ?? "[]");
const keep = (/** @type {Uuid[]} */ ids) => (ids.length ? localStorage.setItem(name(), JSON.stringify(ids)) : localStorage.removeItem(name()));

/** This person now reads the work. @param {Uuid} id */
export function reads(id) {
  keep([...new Set([...waiting(), id])]);
  return tellReads();
}

/** Asks the school for each work that was read, which is how it knows. */
export async function tellReads() {
  for (const id of waiting()) {
    const told = await ask(`/works/${id}`).then(() => true, (problem) => problem.status === 404);
    if (!told) return;
    keep(waiting().filter((each) => each !== id));
  }
}

addEventListener("online", () => box && tellReads());
