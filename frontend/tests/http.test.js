/** The road to school: how long a phone waits for it. */
import assert from "node:assert/strict";
import { afterEach, test } from "node:test";
import { createSend } from "../offline/http.js";

/** A network over which so many bytes go in a second; time is counted, not waited for. */
function network(speed) {
  globalThis.XMLHttpRequest = class {
    upload = {};
    open() {}
    setRequestHeader() {}
    getResponseHeader = () => null;
    send(bytes) {
      const arrives = bytes.byteLength / speed < this.timeout / 1000;
      Object.assign(this, { status: 200, responseText: '{"id":"film"}' });
      queueMicrotask(() => (arrives ? this.onload() : this.ontimeout()));
    }
  };
}
afterEach(() => delete globalThis.XMLHttpRequest);
const film = { method: "PUT", path: "/media/film", bytes: new ArrayBuffer(9_000_000), type: "video/webm" };

test("a minute of film arrives over a poor mobile network, too", async () => {
  network(12_000);
  assert.deepEqual(await createSend()(film), { status: 200, body: { id: "film" } });
});

test("a network that stands still is given up", async () => {
  network(1_000);
  await assert.rejects(createSend()(film), { code: "offline" });
});
