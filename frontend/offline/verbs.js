/** What a person can do and see, in the words of the pages. No browser needed: a test drives the same verbs. */
import { discard, resolve } from "./answers.js";
import { Problem } from "./http.js";
import { editWork, keep, planActivity, say, setState } from "./outbox.js";
import { all, assignmentKey, newWork, readActivity, readComments, readUnsent, readWork, readWorks } from "./reading.js";

/** @typedef {{soon: () => void, at_once: () => void}} Kick */
/** @typedef {{activity_id: Uuid, phase: Phase, assignment: AssignmentRef, content?: any, cycle_id?: Uuid | null, copy_of?: Uuid | null}} Start content: what the kind begins with */

/** @param {import("./client.js").Client} client @param {Kick} [kick] when to send */
export function verbsOf(client, kick = { soon() {}, at_once() {} }) {
  const { tools, update, flying } = client;
  /** Works that were opened and not yet written in. @type {Map<Uuid, Start>} */
  const started = new Map();
  /** What each open editor wrote last: its next edit builds on that. @type {WeakMap<object, Draft>} */
  const written = new WeakMap();
  const items = (/** @type {string} */ type) => all(client.shelf, type);
  const get = (/** @type {string} */ key) => client.shelf.items.get(key);
  const works = () => readWorks(client.shelf, client.me, flying);

  return {
    /** @returns {Activity[]} */
    activities: () => [...new Set([...items("activity"), ...unsent("activity.put")].map(({ id }) => id))]
      .map((id) => /** @type {Activity} */ (activity(id))).sort((a, b) => (a.starts_at < b.starts_at ? -1 : 1)),
    activity,
    /** @returns {Assignment[]} */
    assignments: () => items("assignment"),
    /** @param {Uuid} [activity_id] @returns {Cycle[]} */
    cycles: (activity_id) => items("cycle").filter((cycle) => !activity_id || cycle.activity_id === activity_id),
    /** @param {string} id @param {number} version @returns {Assignment | undefined} */
    assignment: (id, version) => get(assignmentKey({ id, version })),
    /** The newest first; what is only on the phone before all. @param {{activity_id?: Uuid}} [only] */
    works: ({ activity_id } = {}) => works()
      .filter((work) => !activity_id || work.activity_id === activity_id)
      .sort((a, b) => ((a.received_at ?? "9") < (b.received_at ?? "9") ? 1 : -1)),
    work,
    /** @param {Uuid} work_id */
    comments: (work_id) => readComments(client.shelf, work_id, client.me, flying),
    startWork, save,
    share: (/** @type {Uuid} */ id) => state("work.share", id),
    unshare: (/** @type {Uuid} */ id) => state("work.unshare", id),
    keepPrivate: (/** @type {Uuid} */ id) => state("work.private", id),
    allowSharing: (/** @type {Uuid} */ id) => state("work.public", id),
    remove: (/** @type {Uuid} */ id) => state("work.delete", id),
    restore: (/** @type {Uuid} */ id) => state("work.restore", id),
    comment,
    unsent,
    /** Said once under an id of its own, such as a rating. @param {ChangeKind} kind @param {any} body */
    tell: (kind, body) => done(update((shelf) => say(shelf, kind, clean(body), tools))),
    /** Makes or changes an own activity; safe on the phone when it resolves. @param {any} body @param {Uuid} [id] */
    async planOwn(body, id = tools.newId()) {
      await done(update((shelf) => planActivity(shelf, id, clean(body), tools)));
      return id;
    },
    /** An own activity does not go on, or does after all; what was made around it stays. @param {Uuid} id @param {boolean} off */
    callOff: (id, off) => done(update((shelf) => setState(shelf, off ? "activity.cancel" : "activity.resume", id, tools))),
    /** After seeing both versions. @param {Uuid} work_id @param {"mine" | "theirs" | "both"} choice */
    resolve: (work_id, choice) => done(update((shelf) => resolve(shelf, work_id, choice, tools))),
    /** After the person said so. @param {Uuid} change_id */
    discard: (change_id) => update((shelf) => discard(shelf, change_id)),
    /** Everything that is held up, with the reason. */
    stuck: () => [...client.shelf.changes.values()].filter((change) => change.state !== "waiting"),
    retryRefused: () => update((shelf) => [...shelf.changes.values()]
      .filter((change) => change.state === "refused")
      .map((change) => keep({ ...change, state: "waiting", problem: undefined }))),
    /** What happened while the person was away. @returns {Note[]} */
    notes: () => items("note"),
    /** @param {Uuid} id */
    dismissNote: (id) => update(() => [{ room: "items", key: `note:${id}` }]),
    /** @returns {Moment | null} by this phone's clock */
    lastContact: () => client.shelf.meta.get("contact") ?? null,
    /** How far a photo is on its way, 0..1; null when it is not on its way. @param {Uuid} id */
    photoProgress: (id) => client.progress(id) ?? (client.shelf.changes.has(id) ? 0 : null),
  };

  /** @param {Uuid} id @returns {WorkRead | undefined} */
  function work(id) {
    const start = started.get(id);
    const blank = start && newWork(client.shelf, id, start.cycle_id ?? null, { ...startOf(start), content: start.content }, client.me);
    return readWork(client.shelf, id, client.me, flying) ?? (blank && { ...blank, standing: "phone" });
  }

  /** What waits here of one kind. @param {ChangeKind} kind */
  function unsent(kind) {
    return readUnsent(client.shelf, kind, flying);
  }

  /** @param {Uuid} id */
  function activity(id) {
    return readActivity(client.shelf, id, client.me, flying);
  }

  /** Opens the work for this assignment, or a new one; nothing is stored before the first save. @param {Start} start @returns {Uuid} */
  function startWork(start) {
    const { activity_id, phase, assignment } = start;
    const open = works().find((work) => work.activity_id === activity_id && work.phase === phase && work.assignment.id === assignment.id
      && !work.deleted_at && !work.copy_of && work.student.id === client.me.id);
    if (open) return open.id;
    const id = tools.newId();
    const cycle = items("cycle").find((held) => held.activity_id === activity_id && held.student.id === client.me.id);
    started.set(id, { ...start, cycle_id: cycle?.id ?? null });
    return id;
  }

  /**
   * Resolves when the text is safe on the phone. `from` is the work as the editor read it when it opened, the same object
   * at each save: it shows whether another tab or device wrote in between.
   * @param {Uuid} id @param {Draft} draft @param {Draft | WorkRead} [from]
   */
  async function save(id, { content, finished }, from) {
    const draft = clean({ content, finished });
    let news = finished;
    await update((shelf) => {
      const held = work(id);
      if (!held) throw new Problem("unknown_work");
      news = finished && !held.finished_at;
      // It came back as a copy after being deleted elsewhere: the typing goes on there.
      const target = held.deleted_at && held.moved_to ? held.moved_to : held.id;
      const parent = from && (written.get(from) ?? parentOf(from));
      return editWork(shelf, target, { ...startOf(held), cycle_id: held.cycle_id, ...draft }, tools, parent);
    });
    if (from) written.set(from, draft);
    if (news) kick.at_once();
    else kick.soon();
  }

  /** @param {Parameters<typeof setState>[1]} kind @param {Uuid} id */
  function state(kind, id) {
    return done(update((shelf) => setState(shelf, kind, work(id)?.id ?? id, tools)));
  }

  /** @param {Uuid} work_id @param {{kind: CommentKind, text: string, about?: string}} said about: what it points at */
  function comment(work_id, { text, ...said }) {
    const version = get(`work:${work_id}`)?.version ?? 1;
    return done(update((shelf) => say(shelf, "comment.put", { work_id, ...said, text: clean(text), work_version: version }, tools)));
  }

  /** @param {Promise<void>} writing */
  async function done(writing) {
    await writing;
    kick.at_once();
  }
}

/** @param {Start} work */
const startOf = ({ activity_id, phase, assignment, copy_of = null }) => ({ activity_id, phase, assignment, copy_of });

/** @param {any} from @returns {Draft} */
const parentOf = ({ content, finished, finished_at }) => ({ content, finished: finished ?? !!finished_at });

/** Text as every server and phone can store it: no NUL, no half emoji. @template T @param {T} value @returns {T} */
const clean = (value) => JSON.parse(JSON.stringify(value), (_, part) => (typeof part === "string" ? wellFormed(part.replaceAll("\0", "")) : part));

/** @param {any} text */
const wellFormed = (text) => text.toWellFormed?.() ?? text;
