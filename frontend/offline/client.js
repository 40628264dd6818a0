/**
 * One user's work on one device: the shelf, and the sending of what waits on it. No DOM: what it needs of a browser is
 * handed in, so that the same code runs in a test against a real server.
 */
import { outcomeOf, settle } from "./answers.js";
import { pull } from "./feed.js";
import { Problem } from "./http.js";
import { askFor, keep, next } from "./outbox.js";
import { openShelf } from "./shelf.js";

const FIRST_WAIT = 2_000;
const LONGEST_WAIT = 5 * 60_000;
const REBASES_AT_ONCE = 3;
const MENTOR_KEEPS = 72 * 3600_000;

/** @typedef {"in" | "offline" | "signed-out" | "locked"} State */
/** @typedef {Awaited<ReturnType<typeof createClient>>} Client */

/**
 * @param {object} needs
 * @param {Store} needs.store @param {Send} needs.send @param {Me} needs.me
 * @param {() => Date} needs.now for showing only @param {() => Uuid} needs.newId @param {() => number} needs.random
 * @param {() => number} [needs.ticks] milliseconds that never jump, for waiting
 * @param {(name: string, run: () => Promise<any>) => Promise<any>} [needs.alone] only one tab at a time may do this
 * @param {() => void} [needs.announce] tells the other tabs that the store changed
 * @param {() => void} [needs.onChange]
 */
export async function createClient({
  store, send, me, now, newId, random, ticks = () => performance.now(), alone = (_, run) => run(), announce, onChange,
}) {
  const mentor = me.is_staff;
  const changed = () => onChange?.();
  const kept = await openShelf({ store, isStale: ({ meta }) => mentor && longAgo(meta.get("contact"), now()), announce, changed });
  /** How far each change that is under way has come, 0..1. @type {Map<Uuid, number>} */
  const flying = new Map();
  /** @type {Map<string, {tries: number, until: number}>} */
  const waits = new Map();
  let state = /** @type {State} */ ("in");
  let trouble = /** @type {string | undefined} */ (undefined);
  const words = onceAtATime(() => alone("words", sendWords));
  const photos = onceAtATime(() => alone("photos", sendPhotos));
  const fetchNew = onceAtATime(() => alone("pull", () => pull(client)));

  const client = {
    tools: { now, newId }, mentor, now, store, flush, sync, safety,
    update: kept.update, reload: kept.reload, close: kept.close,
    get shelf() { return kept.shelf; },
    get state() { return state; },
    get me() { return /** @type {Me} */ ({ ...me, ...kept.shelf.meta.get("me") }); },
    /** @type {Send} */
    send: (ask) => (kept.closed ? Promise.reject(new Problem("locked")) : send(ask)),
    flying: (/** @type {Uuid} */ id) => flying.has(id),
    progress: (/** @type {Uuid} */ id) => flying.get(id) ?? null,
  };
  return client;

  /** Sends what waits, then fetches what is new. @param {{now?: boolean}} [options] */
  async function sync(options) {
    await flush(options);
    if (state !== "in") return;
    await fetchNew().catch(failed);
    changed();
  }

  /** @param {{now?: boolean}} [options] `now`: a person asked, or the network came back: no more waiting */
  async function flush({ now: atOnce = false } = {}) {
    if (atOnce) waits.clear();
    if (state === "offline") state = "in";
    await Promise.all([words(), photos()]);
  }

  /** @param {string} lane */
  function mayGo(lane) {
    return [lane, crowdOf(lane)].every((name) => (waits.get(name)?.until ?? -Infinity) <= ticks());
  }

  async function sendWords() {
    for (;;) {
      const change = state === "in" && next(kept.shelf, false, mayGo);
      if (!change) return;
      await deliver(change);
    }
  }

  /** Photos go one at a time, and let words go first. */
  async function sendPhotos() {
    for (;;) {
      await words();
      const change = state === "in" && next(kept.shelf, true, mayGo);
      if (!change) return;
      await deliver(change);
    }
  }

  /** @param {Change} change */
  async function deliver({ id, lane }) {
    flying.set(id, 0);
    changed();
    try {
      // Marked before it leaves: from here on it may have arrived, and is never altered under the same id.
      await kept.update(({ changes }) => [changes.get(id)].flatMap((held) => (held && !held.tried ? [keep({ ...held, tried: true })] : [])));
      const change = kept.shelf.changes.get(id);
      const ask = change ? await askWithBytes(change) : null;
      if (change && ask) await answered(change, await client.send(ask));
    } catch (problem) {
      failed(problem);
      if (state === "in") wait(lane);
    } finally {
      flying.delete(id);
      changed();
    }
  }

  /** @param {Change} change @returns {Promise<Ask | null>} */
  async function askWithBytes(change) {
    const ask = askFor(change);
    if (change.kind !== "medium.put") return ask;
    const medium = await store.medium(change.target);
    const onProgress = (/** @type {number} */ part) => { flying.set(change.id, part); changed(); };
    if (medium) return { ...ask, ...medium, onProgress };
    await kept.update(() => [keep({ ...change, tried: false, state: "refused", problem: { code: "photo_missing" } })]);
    return null;
  }

  /** @param {Change} change @param {Reply} reply */
  async function answered(change, reply) {
    const outcome = outcomeOf(change, reply);
    if (outcome === "signed-out" || outcome === "locked") state = outcome;
    else if (outcome === "later") wait(reply.retryAfter ? crowdOf(change.lane) : change.lane, reply.retryAfter);
    else await kept.update((now) => settle(now, change.id, reply, client.tools));
    trouble = undefined;
    if (outcome === "conflict") wait(change.lane, 0);
    else if (outcome === "sent") waits.delete(change.lane);
  }

  /** @param {string} lane @param {number} [seconds] what the server asked for; 0: at once, as long as that leads somewhere */
  function wait(lane, seconds) {
    const tries = (waits.get(lane)?.tries ?? 0) + 1;
    const backOff = Math.min(FIRST_WAIT * 2 ** (tries - 1), LONGEST_WAIT) * (0.5 + random() / 2);
    const pause = seconds === 0 && tries <= REBASES_AT_ONCE ? 0 : seconds ? seconds * 1000 : backOff;
    waits.set(lane, { tries, until: ticks() + pause });
  }

  /** Keeps the reason for the person. What is no problem of ours to foresee goes on. @param {any} problem */
  function failed(problem) {
    if (!(problem instanceof Problem)) throw problem;
    if (problem.code === "offline") state = "offline";
    else if (problem.code === "locked") state = "locked";
    else if (problem.status === 401 || problem.code === "sign_in") state = "signed-out";
    else trouble = problem.code;
  }

  /** Where the work of this user stands, for the line that is always in sight. */
  function safety() {
    const { shelf } = kept;
    const changes = [...shelf.changes.values()];
    const stuck = changes.find((change) => change.state !== "waiting");
    const reason = state === "signed-out" ? "sign_in" : state === "locked" ? "locked" : shelf.unreadable ? "sealed"
      : stuck ? stuck.problem?.code ?? stuck.state : trouble ?? (state === "offline" ? "offline" : undefined);
    const count = changes.length + shelf.unreadable;
    const held = state === "signed-out" || state === "locked" || stuck || shelf.unreadable || trouble === "phone_full";
    const where = /** @type {"school" | "phone" | "sending" | "stuck"} */ (!count ? "school" : held ? "stuck" : flying.size ? "sending" : "phone");
    return { state: where, count, oldest_at: changes.map(({ since }) => since).sort()[0] ?? null, reason };
  }
}

/** Runs one at a time; a call during a run makes it run once more. @param {() => Promise<void>} run */
function onceAtATime(run) {
  /** @type {Promise<void> | null} */
  let running = null;
  let again = false;
  return function go() {
    if (running) again = true;
    return (running ??= (async () => {
      try {
        do {
          again = false;
          await run();
        } while (again);
      } finally {
        running = null;
      }
    })());
  };
}

/** Who has to wait when the server asks for a pause: a queue for photos is no reason to hold words back. @param {string} lane */
const crowdOf = (lane) => (lane.startsWith("medium:") ? "photos" : "words");

/** Against the phone's own clock; one that jumped counts as long ago. @param {Moment | undefined} contact @param {Date} now */
const longAgo = (contact, now) => contact !== undefined && Math.abs(+now - Date.parse(contact)) > MENTOR_KEEPS;
