/** The microphone and the camera of this device; why one does not work is a code with words. */
import { Problem } from "../../offline/http.js";

/** @typedef {"voice" | "video"} Kind */

/** Small enough for a class on one school network: a minute of video is about 9 MB. */
const HOW = {
  voice: {
    wanted: { audio: true },
    types: ["audio/webm;codecs=opus", "audio/mp4", "audio/ogg;codecs=opus"],
    bits: { audioBitsPerSecond: 48_000 },
  },
  video: {
    wanted: { audio: true, video: { facingMode: "environment", width: { ideal: 1280 }, height: { ideal: 720 } } },
    types: ["video/webm;codecs=vp8,opus", "video/mp4", "video/webm"],
    bits: { audioBitsPerSecond: 48_000, videoBitsPerSecond: 1_200_000 },
  },
};
/** Anything else is most often another app that has it. @type {Record<string, string>} */
const WHY = { NotAllowedError: "refused", SecurityError: "refused", NotFoundError: "missing", OverconstrainedError: "missing" };

/** Asks for it; the first time the browser asks the student. @param {Kind} kind */
export async function listen(kind) {
  const { wanted } = HOW[kind];
  if (!navigator.mediaDevices?.getUserMedia || !globalThis.MediaRecorder) throw new Problem("recording_unable");
  try {
    return await navigator.mediaDevices.getUserMedia(wanted);
  } catch (cause) {
    const reason = WHY[/** @type {Error} */ (cause).name] ?? "taken";
    throw Object.assign(new Problem(`${kind === "voice" ? "microphone" : "camera"}_${reason}`), { cause });
  }
}

/** @param {Kind} kind @param {MediaStream} stream */
export function recorderOf(kind, stream) {
  const { types, bits } = HOW[kind];
  try {
    return new MediaRecorder(stream, { mimeType: types.find((type) => MediaRecorder.isTypeSupported(type)), ...bits });
  } catch (cause) {
    // Nothing listens on when nothing is kept.
    for (const track of stream.getTracks()) track.stop();
    throw Object.assign(new Problem("recording_unable"), { cause });
  }
}
