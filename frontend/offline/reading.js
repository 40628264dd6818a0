/** What a person sees: the school's items with the unsent changes laid over them. Pure; reads only the shelf. */
import { laneOf, mineOf } from "./outbox.js";

/** @param {Shelf} shelf @param {string} type @returns {any[]} */
export const all = (shelf, type) => [...shelf.items].filter(([key]) => key.startsWith(`${type}:`)).map(([, value]) => value);

/** @param {AssignmentRef} ref */
export const assignmentKey = ({ id, version }) => `assignment:${id}.v${version}`;

const NAMES_A_MEDIUM = ["photos", "recordings", "medium", "recording"];
/** What a work holds is never changed in place: each version is looked through once. @type {WeakMap<object, Uuid[]>} */
const looked = new WeakMap();

/** The photos and recordings that a content of any kind names, also one of a newer app. @param {any} content @returns {Uuid[]} */
export function mediaIn(content) {
  if (content && !looked.has(content)) looked.set(content, named(content, ""));
  return looked.get(content) ?? [];
}

/** Points of a drawing are many and name nothing. @param {any} value @param {string} name @returns {Uuid[]} */
function named(value, name) {
  if (typeof value === "string") return NAMES_A_MEDIUM.includes(name) ? [value] : [];
  if (!value || typeof value !== "object" || typeof value[0] === "number") return [];
  return Object.entries(value).flatMap(([key, part]) => named(part, Array.isArray(value) ? name : key));
}

/** @param {Change[]} lane @param {(id: Uuid) => boolean} flying @param {boolean} [unsent] @returns {{standing: Standing, problem?: Refusal, change_id?: Uuid}} */
function standingOf(lane, flying, unsent) {
  const stuck = lane.find(({ state }) => state !== "waiting");
  if (stuck?.state === "conflict") return { standing: "conflict", change_id: stuck.id };
  if (stuck) return { standing: "refused", problem: stuck.problem, change_id: stuck.id };
  if (!lane.length) return { standing: unsent ? "phone" : "school" };
  return { standing: lane.some(({ id }) => flying(id)) ? "sending" : "phone" };
}

/** @type {Record<string, (held: any, change: Change) => any>} */
const LAID_OVER = {
  "work.put": (work, { body }) => ({
    ...work, content: body.content, made_at: body.made_at, finished_at: body.finished ? work.finished_at ?? body.made_at : null,
  }),
  "work.share": (work, { since }) => ({ ...work, shared_at: work.shared_at ?? since }),
  "work.unshare": (work) => ({ ...work, shared_at: null }),
  "work.private": (work, { since }) => ({ ...work, private_at: work.private_at ?? since, shared_at: null }),
  "work.public": (work) => ({ ...work, private_at: null }),
  "work.delete": (work, { since }) => ({ ...work, deleted_at: work.deleted_at ?? since, shared_at: null }),
  "work.restore": (work) => ({ ...work, deleted_at: null }),
  "activity.put": (held, { body }) => ({ ...held, ...body }),
  "activity.cancel": (held, { since }) => ({ ...held, cancelled_at: held.cancelled_at ?? since }),
  "activity.resume": (held) => ({ ...held, cancelled_at: null }),
};

/** A work that so far is only here. @param {Shelf} shelf @param {Uuid} id @param {Uuid | null} cycle_id @param {any} body @param {Me} me @returns {Work} */
export function newWork(shelf, id, cycle_id, { finished: _, ...body }, me) {
  const kind = shelf.items.get(assignmentKey(body.assignment))?.kind ?? "answers";
  return {
    ...body, id, cycle_id, student: { id: me.id, name: me.name }, kind, finished_at: null,
    received_at: null, shared_at: null, private_at: null, deleted_at: null, version: 0, media: {},
  };
}

/**
 * @param {Shelf} shelf @param {Uuid} id @param {Me} me @param {(change_id: Uuid) => boolean} flying
 * @returns {WorkRead | undefined}
 */
export function readWork(shelf, id, me, flying) {
  const lane = laneOf(shelf, `work:${id}`);
  const first = lane.find(({ kind }) => kind === "work.put");
  const item = shelf.items.get(`work:${id}`) ?? (first && newWork(shelf, id, first.cycle_id ?? null, first.body, me));
  const moved = shelf.items.get(`moved:${id}`)?.to;
  if (!item) return moved && moved !== id ? readWork(shelf, moved, me, flying) : undefined;
  const shown = lane.reduce((work, change) => LAID_OVER[change.kind](work, change), item);
  const media = { ...Object.fromEntries(mediaIn(shown.content).map((medium) => [medium, "pending"])), ...shown.media };
  // A work is at school when its photos and recordings are, too.
  const unsent = [...shelf.changes.values()].some(({ target }) => media[target]);
  return { ...shown, media, ...standingOf(lane, flying, unsent), ...conflictOf(lane, item), ...(moved && { moved_to: moved }) };
}

/** Both versions, for the student to choose. @param {Change[]} lane @param {Work} item */
function conflictOf(lane, item) {
  const mine = lane.find(({ state }) => state === "conflict");
  if (!mine) return {};
  const theirs = lane.filter((change) => change.state !== "conflict").reduce((work, change) => LAID_OVER[change.kind](work, change), item);
  return { conflict: { mine: mineOf(mine), theirs } };
}

/** @param {Shelf} shelf @param {Me} me @param {(change_id: Uuid) => boolean} flying @returns {WorkRead[]} */
export function readWorks(shelf, me, flying) {
  const fresh = [...shelf.changes.values()].filter(({ kind }) => kind === "work.put").map(({ target }) => target);
  const ids = new Set([...all(shelf, "work").map(({ id }) => id), ...fresh]);
  return [...ids].flatMap((id) => readWork(shelf, id, me, flying) ?? []);
}

/** A work's comments, the own unsent ones last. @param {Shelf} shelf @param {Uuid} work_id @param {Me} me @param {(change_id: Uuid) => boolean} flying @returns {CommentRead[]} */
export function readComments(shelf, work_id, me, flying) {
  const here = all(shelf, "comment").filter((comment) => comment.work_id === work_id);
  const unsent = readUnsent(shelf, "comment.put", flying).filter((comment) => comment.work_id === work_id);
  const role = me.is_staff ? "mentor" : "student";
  return [
    ...here.sort((a, b) => (a.received_at < b.received_at ? -1 : 1)).map((comment) => ({ ...comment, standing: "school" })),
    ...unsent.map((comment) => ({ ...comment, received_at: null, author: { id: me.id, name: me.name, role } })),
  ];
}

/** What waits here of one kind, oldest first, with where it stands. @param {Shelf} shelf @param {ChangeKind} kind @param {(change_id: Uuid) => boolean} flying @returns {any[]} */
export const readUnsent = (shelf, kind, flying) => [...shelf.changes.values()]
  .filter((change) => change.kind === kind).sort((a, b) => a.seq - b.seq)
  .map((change) => ({ ...change.body, id: change.target, ...standingOf([change], flying) }));

/** An activity, with what is unsent of an own one laid over it. @param {Shelf} shelf @param {Uuid} id @param {Me} me @param {(change_id: Uuid) => boolean} flying @returns {Activity | undefined} */
export function readActivity(shelf, id, me, flying) {
  const lane = laneOf(shelf, `activity:${id}`);
  const held = shelf.items.get(`activity:${id}`);
  if (!lane.length || !(held ?? lane[0].body)) return held;
  return lane.reduce((activity, change) => LAID_OVER[change.kind](activity, change), { id, version: 0, cancelled_at: null, owner: me.id, ...held, ...standingOf(lane, flying) });
}
