/**
 * Who reads a work without a network tells so later: the student sees who looked, and when the school heard of it.
 * Only ids are kept, also past signing out: a read that was not told would be a look in secret.
 */

/** @param {{person: Uuid, storage: Pick<Storage, "getItem" | "setItem" | "removeItem">, ask: (path: string) => Promise<any>}} needs who reads, what this device remembers, the road to school */
export function toldBy({ person, storage, ask }) {
  const name = `trots.read.${person}`;
  /** @returns {Uuid[]} */
  const waiting = () => JSON.parse(storage.getItem(name) ?? "[]");
  const keep = (/** @type {Uuid[]} */ ids) => (ids.length ? storage.setItem(name, JSON.stringify(ids)) : storage.removeItem(name));

  return { reads, tell };

  /** This person now reads the work. @param {Uuid} id */
  function reads(id) {
    keep([...new Set([...waiting(), id])]);
    return tell();
  }

  /** Asks the school for each work that was read, which is how it knows. */
  async function tell() {
    for (const id of waiting()) {
      const told = await ask(`/works/${id}`).then(() => true, (problem) => problem.status === 404);
      if (!told) return;
      keep(waiting().filter((each) => each !== id));
    }
  }
}
