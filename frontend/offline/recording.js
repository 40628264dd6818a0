/**
 * Voice and video of the student's own. What comes in is written to the phone piece by piece while it runs: an app that is
 * closed, or a phone that goes off, loses at most the last two seconds. No DOM, so that a test can pull the plug.
 */
// Its way to school is here before it is made.
import "./bytes.js";
import { addMedium } from "./outbox.js";

/** Milliseconds of sound in a piece; what a closed app may lose. */
export const PIECE = 2_000;
const ABOUT = "tape:";

/** @typedef {{id: Uuid, kind: "voice" | "video", type: string, where: string, at: Moment, whole?: true}} Tape
 *  where: the screen that it belongs to; whole: it is a medium, and only its place in a work may still be missing */
/** @typedef {ReturnType<typeof openTapes>} Tapes */

/**
 * @param {import("./client.js").Client} client
 * @param {{locks?: LockManager}} [browser] its locks keep two tabs apart; old browsers have none
 */
export function openTapes(client, { locks } = navigator) {
  const { store, update, tools } = client;
  /** Those that run in this tab, with the way to let go of them. @type {Map<Uuid, () => void>} */
  const running = new Map();
  /** @type {Map<Uuid, Promise<string | null>>} */
  const urls = new Map();

  /** Begins one; every piece is safe on the phone when `add` resolves. @param {Pick<Tape, "kind" | "type" | "where">} what */
  function begin(what) {
    /** @type {Tape} */
    const tape = { ...what, id: tools.newId(), at: tools.now().toISOString() };
    /** The same once more in memory, for a phone that gets full. @type {ArrayBuffer[]} */
    const held = [];
    hold(tape.id);
    let writing = update(() => [about(tape)]);
    return {
      ...tape,
      /** @param {ArrayBuffer} bytes */
      add(bytes) {
        const place = held.push(bytes) - 1;
        return (writing = writing.then(() => update(() => [{ room: "media", key: pieceKey(tape.id, place), value: { type: tape.type, bytes } }])));
      },
      /** Makes it a medium that travels to school. When the whole does not fit, the pieces wait for room. */
      async keep() {
        try {
          await writing.catch(onlyWhenFull);
          await makeWhole(tape, held);
          return tape;
        } catch (problem) {
          if (!piecesOf(client.shelf, tape.id).length) await drop(tape.id);
          throw problem;
        } finally {
          letGo(tape.id);
        }
      },
      async drop() {
        await writing.catch(onlyWhenFull);
        await drop(tape.id).finally(() => letGo(tape.id));
      },
    };
  }

  /** What a closed app left behind for these screens, made whole as far as there is room. @param {(where: string) => boolean} belongs @returns {Promise<Tape[]>} */
  async function rescued(belongs) {
    const left = tapes().filter((tape) => belongs(tape.where) && !running.has(tape.id));
    const found = await Promise.all(left.map((tape) => whenNobodyHolds(tape.id, () => whole(tape).catch((problem) => (onlyWhenFull(problem), false)))));
    return left.filter((_, place) => found[place]);
  }

  /** @param {Tape} tape */
  async function whole(tape) {
    if (tape.whole) return true;
    const keys = piecesOf(client.shelf, tape.id);
    const pieces = await Promise.all(keys.map((key) => store.medium(key)));
    const bytes = pieces.flatMap((piece) => (piece ? [piece.bytes] : []));
    if (bytes.length) await makeWhole(tape, bytes);
    else await drop(tape.id);
    return bytes.length > 0;
  }

  /** @param {Tape} tape @param {ArrayBuffer[]} parts */
  async function makeWhole(tape, parts) {
    const bytes = await new Blob(parts).arrayBuffer();
    await update((shelf) => [
      ...pieces(shelf, tape.id), about({ ...tape, whole: true }), ...addMedium(shelf, tape.id, { type: tape.type.split(";")[0], bytes }, tools),
    ]);
  }

  /** A work names it now. @param {Uuid} id */
  const settle = (id) => update(() => [{ room: "meta", key: ABOUT + id }]);
  /** @param {Uuid} id */
  const drop = (id) => update((shelf) => [...pieces(shelf, id), { room: "meta", key: ABOUT + id }]);
  /** @returns {Tape[]} */
  const tapes = () => [...client.shelf.meta].filter(([key]) => key.startsWith(ABOUT)).map(([, tape]) => tape);

  /** Another tab must not take what still runs here for a leftover. @param {Uuid} id */
  function hold(id) {
    running.set(id, () => {});
    locks?.request(ABOUT + id, () => /** @type {Promise<void>} */ (new Promise((done) => running.set(id, done))));
  }
  /** @param {Uuid} id @param {() => Promise<boolean>} run @returns {Promise<boolean>} */
  async function whenNobodyHolds(id, run) {
    return locks ? locks.request(ABOUT + id, { ifAvailable: true }, (lock) => (lock ? run() : false)) : run();
  }
  /** @param {Uuid} id */
  function letGo(id) {
    running.get(id)?.();
    running.delete(id);
  }

  /** The address of the own bytes, until this user leaves; null when they are not on this device. @param {Uuid} id @returns {Promise<string | null>} */
  function own(id) {
    const url = urls.get(id) ?? store.medium(id).then((medium) => medium && URL.createObjectURL(new Blob([medium.bytes], { type: medium.type })));
    urls.set(id, url);
    url.then((found) => found ?? urls.delete(id), () => urls.delete(id));
    return url;
  }

  /** Nothing of this user stays in memory. */
  function forget() {
    for (const url of urls.values()) url.then((found) => found && URL.revokeObjectURL(found), () => {});
    urls.clear();
  }

  return { begin, rescued, settle, own, forget, bytes: store.medium };
}

/** @param {Tape} tape @returns {Op} */
const about = (tape) => ({ room: "meta", key: ABOUT + tape.id, value: tape });
/** No slash: those are copies that the phone may give up. @param {Uuid} id @param {number} place */
const pieceKey = (id, place) => `${id}.${String(place).padStart(4, "0")}`;
/** In the order in which they were spoken. @param {Shelf} shelf @param {Uuid} id */
const piecesOf = (shelf, id) => [...shelf.media].filter((key) => key.startsWith(`${id}.`)).sort();
/** @param {Shelf} shelf @param {Uuid} id @returns {Op[]} */
const pieces = (shelf, id) => piecesOf(shelf, id).map((key) => ({ room: "media", key }));

/** @param {any} problem */
function onlyWhenFull(problem) {
  if (problem?.code !== "phone_full") throw problem;
}
