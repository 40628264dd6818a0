/** A recording that runs: whatever ends it, what there is by then is kept, and nothing listens on. */
import assert from "node:assert/strict";
import { beforeEach, mock, test } from "node:test";
import { record } from "../editors/recorder/record.js";
import { createMemoryStore, newDisk } from "../offline/memory.js";
import { Problem } from "../offline/http.js";
import { openTapes } from "../offline/recording.js";
import { device } from "./cast.js";
import { createSchool } from "./school.js";

const WHAT = { kind: "video", where: "vos/at-the-company", seconds: 60 };
/** What the browser handed out: the stream, and the recorder on it. */
let given;

class Recorder {
  static isTypeSupported = () => true;
  state = "inactive";
  mimeType = "video/webm";
  constructor(stream) { given = { stream, recorder: this }; }
  start() { this.state = "recording"; }
  piece(...bytes) { this.ondataavailable({ data: new Blob([new Uint8Array(bytes)]) }); }
  stop() {
    this.state = "inactive";
    this.piece(9);
    queueMicrotask(() => this.onstop());
  }
}

beforeEach(() => {
  mock.restoreAll();
  const tracks = ["audio", "video"].map((kind) => ({ kind, open: true, stop() { this.open = false; } }));
  const getUserMedia = async () => ({ getTracks: () => tracks });
  Object.defineProperty(globalThis, "navigator", { configurable: true, value: { mediaDevices: { getUserMedia } } });
  globalThis.MediaRecorder = Recorder;
});

/** So many seconds go by, for who asks the clock. */
const passes = (seconds) => mock.method(performance, "now", () => given.at + seconds * 1000);

async function running({ full = false } = {}) {
  const disk = newDisk();
  const store = createMemoryStore(disk);
  const small = { ...store, commit: (rev, ops) => (full && ops.some(({ key }) => key.endsWith(".0001")) ? Promise.reject(new Problem("phone_full")) : store.commit(rev, ops)) };
  const phone = await device(createSchool(), { disk, store: small });
  const recording = await record(WHAT, Promise.resolve(openTapes(phone.client, {})));
  given.at = performance.now();
  given.recorder.piece(1, 2);
  return { phone, recording, bytes: async ({ id }) => [...new Uint8Array((await phone.client.store.medium(id)).bytes)] };
}
const listens = () => given.stream.getTracks().filter(({ open }) => open).length;

test("it stops when somebody says so", async () => {
  const { recording, bytes } = await running();
  passes(3);
  recording.stop("asked");
  const { tape, why } = await recording.kept;
  assert.deepEqual([why, await bytes(tape), listens()], ["asked", [1, 2, 9], 0]);
});

test("a camera that another app takes ends it, and what there is by then is kept", async () => {
  const { recording, bytes } = await running();
  passes(3);
  given.stream.getTracks()[1].onended();
  const { tape, why } = await recording.kept;
  assert.deepEqual([why, await bytes(tape), listens()], ["cut", [1, 2, 9], 0]);
});

test("an hour is not recorded: a phone in a pocket counts pieces", async () => {
  const { recording } = await running();
  passes(61);
  given.recorder.piece(3);
  assert.deepEqual([(await recording.kept).why, listens()], ["time", 0]);
});

test("a slip of the thumb is told and leaves nothing", async () => {
  const { phone, recording } = await running();
  passes(0.2);
  recording.stop("asked");
  await assert.rejects(recording.kept, { code: "recording_short" });
  assert.deepEqual([phone.lane(), [...phone.client.shelf.media], [...phone.client.shelf.meta], listens()], [[], [], [], 0]);
});

test("a phone that gets full ends it, and all of it is kept if that fits", async () => {
  const { recording, bytes } = await running({ full: true });
  passes(5);
  given.recorder.piece(3);
  const { tape, why } = await recording.kept;
  assert.deepEqual([why, await bytes(tape), listens()], ["full", [1, 2, 3, 9], 0]);
});
