/** A store in a file: what was committed is there again after the process was killed. */
import { existsSync, openSync, readFileSync, truncateSync, writeSync } from "node:fs";
import { deserialize, serialize } from "node:v8";
import { createMemoryStore, newDisk } from "../../frontend/offline/memory.js";

/** @param {string} file @returns {Promise<Store>} */
export async function createFileStore(file) {
  const disk = newDisk();
  const memory = createMemoryStore(disk);
  if (existsSync(file)) await replay(file, memory);
  const handle = openSync(file, "a");
  return {
    ...memory,
    async commit(rev, ops) {
      if (rev !== disk.rev) return null;
      const record = serialize({ rev, ops });
      const length = Buffer.alloc(4);
      length.writeUInt32LE(record.length);
      const line = Buffer.concat([length, record]);
      if (writeSync(handle, line) !== line.length) throw new Error("the disk is full");
      return memory.commit(rev, ops);
    },
  };
}

/** A record that was cut off by the kill was never promised. */
async function replay(file, memory) {
  const bytes = readFileSync(file);
  let at = 0;
  while (at + 4 <= bytes.length && at + 4 + bytes.readUInt32LE(at) <= bytes.length) {
    const length = bytes.readUInt32LE(at);
    const { rev, ops } = deserialize(bytes.subarray(at + 4, at + 4 + length));
    await memory.commit(rev, ops);
    at += 4 + length;
  }
  truncateSync(file, at);
}
