/** Why a microphone or a camera does not work, in codes that have words. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { listen, recorderOf } from "../editors/recorder/listen.js";
import words from "../i18n/nl.recording.js";

/** A browser whose microphone answers like this; without an answer it has none. */
function browser(answer) {
  Object.defineProperty(globalThis, "navigator", { configurable: true, value: answer ? { mediaDevices: { getUserMedia: answer } } : {} });
  globalThis.MediaRecorder = class {
    static isTypeSupported = (type) => type.includes("mp4");
    constructor(stream, options) { Object.assign(this, { stream, ...options }); }
  };
}
const failing = (name) => async () => { throw new DOMException("no", name); };

const CASES = [
  ["NotAllowedError", "refused"], ["NotFoundError", "missing"], ["OverconstrainedError", "missing"], ["NotReadableError", "taken"], ["AbortError", "taken"],
];
for (const [name, why] of CASES) {
  test(`${name} is told as ${why}, with another way`, async () => {
    browser(failing(name));
    await assert.rejects(listen("voice"), { code: `microphone_${why}` });
    await assert.rejects(listen("video"), { code: `camera_${why}` });
    for (const what of ["microphone", "camera"]) assert.match(words[`problem.${what}_${why}`], /schrijf|opschrijven/i);
  });
}

test("a browser that cannot record says so", async () => {
  browser(null);
  await assert.rejects(listen("voice"), { code: "recording_unable" });
  browser(async () => "stream");
  delete globalThis.MediaRecorder;
  await assert.rejects(listen("voice"), { code: "recording_unable" });
});

test("it records in a form that this browser can make", async () => {
  browser(async ({ video }) => (video ? "film" : "sound"));
  assert.equal(recorderOf("voice", await listen("voice")).mimeType, "audio/mp4");
  const film = recorderOf("video", await listen("video"));
  assert.deepEqual([film.stream, film.mimeType], ["film", "video/mp4"]);
});

test("a recorder that cannot begin leaves no microphone open", () => {
  browser(async () => "sound");
  globalThis.MediaRecorder = class {
    static isTypeSupported = () => false;
    constructor() { throw new DOMException("no", "NotSupportedError"); }
  };
  const tracks = [1, 2].map(() => ({ stopped: false, stop() { this.stopped = true; } }));
  assert.throws(() => recorderOf("video", { getTracks: () => tracks }), { code: "recording_unable" });
  assert.deepEqual(tracks.map(({ stopped }) => stopped), [true, true]);
});
