/** The local store without a browser: the same interface as store.js, for tests and for clients in Node. */

/** What survives a crash. */
export const newDisk = () => ({
  rev: 0,
  rooms: { items: new Map(), changes: new Map(), media: new Map(), meta: new Map() },
});

/** @param {ReturnType<typeof newDisk>} disk @returns {Store} */
export function createMemoryStore(disk = newDisk()) {
  const copy = (/** @type {Map<string, any>} */ room) => new Map([...room].map(([key, value]) => [key, structuredClone(value)]));
  return {
    async load() {
      const { items, changes, meta, media } = disk.rooms;
      return { rev: disk.rev, items: copy(items), changes: copy(changes), meta: copy(meta), media: new Set(media.keys()), unreadable: 0 };
    },
    async commit(rev, ops) {
      if (rev !== disk.rev) return null;
      for (const { room, key, value } of ops) {
        if (value === undefined) disk.rooms[room].delete(key);
        else disk.rooms[room].set(key, structuredClone(value));
      }
      return ++disk.rev;
    },
    async medium(key) {
      return structuredClone(disk.rooms.media.get(key)) ?? null;
    },
    async wipe() {
      const { changes, items, media, meta } = disk.rooms;
      const needed = new Set([...changes.values()].map(({ target }) => target));
      items.clear();
      for (const key of meta.keys()) if (!key.startsWith("tape:")) meta.delete(key);
      for (const key of media.keys()) if (!needed.has(key) && !key.includes(".")) media.delete(key);
      disk.rev++;
    },
    close() {},
  };
}
