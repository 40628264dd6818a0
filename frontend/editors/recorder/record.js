/** One recording. It stops when somebody says so, when time is up, or when the phone takes the microphone: what there is by then is kept. */
import { Problem } from "../../offline/http.js";
import { PIECE } from "../../offline/recording.js";
import { listen, recorderOf } from "./listen.js";

/** Milliseconds; less is a slip of the thumb. */
const SHORTEST = 700;

/** @typedef {import("../../offline/recording.js").Tape} Tape */
/** @typedef {"asked" | "time" | "cut" | "full"} Why why it stopped */

/**
 * @param {{kind: "voice" | "video", where: string, seconds: number}} what @param {Promise<import("../../offline/recording.js").Tapes>} room where it is kept
 * @returns {Promise<{stream: MediaStream, stop: (why: Why) => void, kept: Promise<{tape: Tape, why: Why}>}>}
 */
export async function record({ kind, where, seconds }, room) {
  const [stream, tapes] = await Promise.all([listen(kind), room]);
  const recorder = recorderOf(kind, stream);
  const tape = tapes.begin({ kind, type: recorder.mimeType, where });
  const began = performance.now();
  let why = /** @type {Why} */ ("cut");
  let coming = Promise.resolve();
  const stop = (/** @type {Why} */ reason) => void (recorder.state !== "inactive" && ((why = reason), recorder.stop()));
  const timer = setTimeout(stop, seconds * 1000, "time");
  recorder.ondataavailable = ({ data }) => {
    const add = async () => void (data.size && (await tape.add(await data.arrayBuffer())));
    coming = coming.then(add, add);
    coming.catch(() => stop("full"));
    // In a pocket timers sleep, pieces do not; school refuses what is much too long.
    if (performance.now() - began >= seconds * 1000) stop("time");
  };
  for (const track of stream.getTracks()) track.onended = () => stop("cut");
  /** @type {Promise<void>} */
  const stopped = new Promise((done) => (recorder.onstop = () => done()));
  recorder.start(PIECE);
  return { stream, stop, kept: stopped.then(keep) };

  async function keep() {
    clearTimeout(timer);
    for (const track of stream.getTracks()) track.stop();
    // A piece that did not fit is still in memory: keeping says whether the whole does.
    await coming.catch(() => {});
    if (performance.now() - began < SHORTEST) return tape.drop().then(() => Promise.reject(new Problem("recording_short")));
    return { tape: await tape.keep(), why };
  }
}
