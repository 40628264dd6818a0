/**
 * What an answer of the server means for the work on the phone. Pure. A change leaves only after a yes; every other
 * answer keeps what the student made and says why.
 */
import { again, alreadySo, draftOf, drop, item, keep, laneOf, latestOf, mineOf, same } from "./outbox.js";

/** @typedef {"sent" | "later" | "signed-out" | "locked" | "refused" | "conflict"} Outcome */

const FOR_LATER = [408, 425, 429];

/** @param {Change} change @param {Reply} reply @returns {Outcome} */
export function outcomeOf(change, { status, body }) {
  if (status >= 200 && status < 300) return body?.id === change.target ? "sent" : "later";
  if (status === 413) return "refused";
  // Without our own code it was not the school that spoke, but a proxy or a hotel's login page.
  if (!body?.code || status >= 500 || FOR_LATER.includes(status) || body.code === "digest_mismatch") return "later";
  if (status === 401) return body.code === "locked" ? "locked" : "signed-out";
  return (status === 412 || status === 409) && body.current ? "conflict" : "refused";
}

/**
 * The writes that an answer asks for, all in one go.
 * @param {Shelf} shelf @param {Uuid} id of the change @param {Reply} reply @param {Tools} tools @returns {Op[]}
 */
export function settle(shelf, id, reply, tools) {
  const change = shelf.changes.get(id);
  if (!change) return [];
  const outcome = outcomeOf(change, reply);
  if (outcome === "sent") return sent(shelf, change, reply.body);
  if (outcome === "refused") return refused(shelf, change, reply, tools);
  return outcome === "conflict" ? clash(shelf, change, reply.body, tools) : [];
}

/** @param {Shelf} shelf @param {Change} change */
const behind = (shelf, change) => laneOf(shelf, change.lane).filter(({ id }) => id !== change.id);

/** The server's item, unless a newer one came by the feed meanwhile. @param {Shelf} shelf @param {any} thing @returns {Op[]} */
const held = (shelf, thing, type = "work") => ((shelf.items.get(`${type}:${thing.id}`)?.version ?? 0) > thing.version ? [] : [item(type, thing)]);

/** @param {Shelf} shelf @param {Change} change @param {any} body @returns {Op[]} */
function sent(shelf, change, body) {
  const [type] = change.kind.split(".");
  if (change.kind === "medium.put") return [drop(change)];
  // The work may have been taken back before the answer came; what was said about it then goes too.
  if (change.kind === "comment.put") return [drop(change), ...(shelf.items.has(`work:${body.work_id}`) ? [item("comment", body)] : [])];
  if (type === "rating" || type === "choice") {
    const cycle = shelf.items.get(`cycle:${body.cycle_id}`);
    return [drop(change), ...(cycle ? [item("cycle", { ...cycle, [type]: body })] : [])];
  }
  return [drop(change), ...held(shelf, body, type), ...behind(shelf, change).map((later) => keep(onTopOf(later, body, change)))];
}

/**
 * A change that waited behind another. An edit moves on only when nobody else wrote in between; otherwise its old base
 * brings the 412 that shows both.
 * @param {Change} later @param {Work} work @param {Change} [before] @returns {Change}
 */
function onTopOf(later, work, before) {
  if (later.kind !== "work.put") return { ...later, base: work.version };
  const applied = before ? (before.base ?? 0) + 1 : later.base;
  // Exactly one version further is our own write, even if the server tidied the text.
  const ours = before && work.version === applied
    && (before.kind === "work.put" ? same(later.from, mineOf(before)) : later.base === before.base);
  if (ours || same(draftOf(work), later.from)) return { ...later, base: work.version, from: draftOf(work) };
  return { ...later, base: later.base ?? applied };
}

/** @param {Shelf} shelf @param {Change} change @param {Reply} reply @param {Tools} tools @returns {Op[]} */
function refused(shelf, change, { status, body }, tools) {
  const problem = { code: body?.code ?? "too_large", status, ...(body?.until && { until: body.until }) };
  if (isState(change) && status === 404) return gone(change, tools);
  const newer = newerThan(shelf, change);
  if (newer) return replaced(change, newer);
  // Emptied out of the bin elsewhere: it begins anew.
  if (change.kind === "work.put" && change.base !== null && status === 404) return [drop(change), ...asCopy(change, behind(shelf, change), null, tools)];
  return [keep({ ...change, tried: false, state: "refused", problem })];
}

/** The typing that went on while a change was under way. @param {Shelf} shelf @param {Change} change */
const newerThan = (shelf, change) => behind(shelf, change).find(({ kind, state }) => kind === change.kind && state === "waiting");

/** A newer edit takes the place of one that was certainly not applied. @param {Change} old @param {Change} newer @returns {Op[]} */
const replaced = (old, newer) => [drop(old), keep({ ...newer, base: old.base, from: old.from, since: old.since })];

/** @param {Change} change @param {Tools} tools @returns {Op[]} */
const gone = (change, tools) => [drop(change), ...(change.lane.startsWith("work:") ? [note("work_gone", change.target, tools)] : [])];

/** @param {Note["code"]} code @param {Uuid} work_id @param {Tools} tools @param {Uuid} [copy_id] */
const note = (code, work_id, { now, newId }, copy_id) =>
  item("note", { id: newId(), code, work_id, copy_id, at: now().toISOString() });

/** @param {Shelf} shelf @param {Change} change @param {{code: string, current: Work}} body @param {Tools} tools @returns {Op[]} */
function clash(shelf, change, { code, current }, tools) {
  if (change.kind === "comment.put" || change.kind === "medium.put") return refused(shelf, change, { status: 412, body: { code } }, tools);
  // Nobody else changes an own activity: the wish of this device holds.
  if (change.lane.startsWith("activity:")) return [...held(shelf, current, "activity"), drop(change), keep(again(change, tools, { base: current.version }))];
  const held_ = held(shelf, current);
  if (change.kind !== "work.put") return [...held_, ...otherState(change, code, current, tools)];
  // The newest typing is what counts as mine; the draft before it was certainly not applied.
  const newer = newerThan(shelf, change);
  const mine = { ...change, ...(newer && { body: newer.body, id: newer.id }) };
  const ops = [...held_, drop(change), ...(newer ? [drop(newer)] : [])];
  const states = behind(shelf, change).filter((later) => later !== newer);
  const equal = same(mineOf(mine), draftOf(current));
  if (code === "already_started") return [...ops, ...startedElsewhere(shelf, mine, states, current, tools)];
  if (current.deleted_at) return [...ops, ...(equal ? states.map(drop) : asCopy(mine, states, current.id, tools))];
  if (equal) return [...ops, ...states.map((later) => keep(onTopOf(later, current)))];
  const onlyStateMoved = same(draftOf(current), change.from);
  return [...ops, keep(again(mine, tools, onlyStateMoved ? { base: current.version } : { state: "conflict" }))];
}

/** Whether it moves the state of a work or an own activity, not what stands in it. @param {Change} change */
const isState = ({ kind }) => !kind.endsWith(".put");
/** @param {Change} change */
const stateKind = ({ kind }) => /** @type {import("./outbox.js").StateKind} */ (kind);

/** Sharing, taking back and removing are wishes that hold for any version. @param {Change} change @param {string} code @param {Work} current @param {Tools} tools @returns {Op[]} */
function otherState(change, code, current, tools) {
  const kind = stateKind(change);
  // Private for good, said on another device, stands above sharing; so does a kind that stays the student's own.
  if (alreadySo(kind, current) || ["is_private", "is_own"].includes(code)) return [drop(change)];
  if (code !== "stale") return gone(change, tools);
  return [drop(change), keep(again(change, tools, { base: current.version }))];
}

/**
 * Edited here, deleted on another device: it comes back as a copy, and the student is told.
 * @param {Change} mine @param {Change[]} states @param {Uuid | null} copy_of @param {Tools} tools @returns {Op[]}
 */
function asCopy(mine, states, copy_of, tools, id = tools.newId()) {
  const copy = { lane: `work:${id}`, target: id, base: null, from: null, own_id: undefined };
  return [
    keep(again(mine, tools, { ...copy, body: { ...mine.body, copy_of } })),
    // A new copy is private and not in the bin.
    ...states.map((later) => (isState(later) && alreadySo(stateKind(later), undefined) ? drop(later) : keep({ ...later, ...copy }))),
    ...(mine.target === id ? [] : [item("moved", { id: mine.target, to: id })]),
    note("came_back_as_copy", copy_of ?? mine.target, tools, id),
  ];
}

/**
 * The same assignment was started on another device under another id: it goes on there.
 * @param {Shelf} shelf @param {Change} mine @param {Change[]} states @param {Work} current @param {Tools} tools @returns {Op[]}
 */
function startedElsewhere(shelf, mine, states, current, tools) {
  const lane = `work:${current.id}`;
  const equal = same(mineOf(mine), draftOf(current));
  // Both were edited here, or the other one is in the bin: a copy loses nothing.
  if (!equal && (current.deleted_at || laneOf(shelf, lane).length)) return asCopy(mine, states, current.id, tools, mine.target);
  const there = { lane, target: current.id, base: current.version };
  return [
    item("moved", { id: mine.target, to: current.id }),
    ...states.map((later) => keep({ ...later, ...there })),
    ...(equal ? [] : [keep(again(mine, tools, { ...there, state: "conflict", own_id: mine.target }))]),
    note("started_elsewhere", current.id, tools),
  ];
}

/**
 * The student chose after seeing both versions.
 * @param {Shelf} shelf @param {Uuid} work_id @param {"mine" | "theirs" | "both"} choice @param {Tools} tools @returns {Op[]}
 */
export function resolve(shelf, work_id, choice, tools) {
  const mine = laneOf(shelf, `work:${work_id}`).find(({ state }) => state === "conflict");
  if (!mine) return [];
  const theirs = shelf.items.get(`work:${work_id}`);
  // Sharing or deleting that waited for mine to arrive now goes on top of theirs.
  const states = laneOf(shelf, mine.lane).filter((later) => isState(later) && later.base === null);
  const onTheirs = theirs ? states.map((later) => keep({ ...later, base: theirs.version })) : [];
  if (choice === "theirs") return [drop(mine), ...onTheirs];
  if (choice === "mine") {
    return [drop(mine), keep(again(mine, tools, { base: theirs?.version ?? null, from: latestOf(shelf, work_id), own_id: undefined }))];
  }
  const id = mine.own_id ?? tools.newId();
  const body = { ...mine.body, copy_of: work_id };
  return [
    drop(mine), ...onTheirs,
    keep(again(mine, tools, { lane: `work:${id}`, target: id, base: null, from: null, own_id: undefined, body })),
    ...(mine.own_id ? [{ room: /** @type {const} */ ("items"), key: `moved:${id}` }] : []),
  ];
}

/** Thrown away after the student said so. What a first draft would have opened goes with it. @param {Shelf} shelf @param {Uuid} id @returns {Op[]} */
export function discard(shelf, id) {
  const change = shelf.changes.get(id);
  if (!change || change.tried) return [];
  if (change.kind === "medium.put") return [drop(change), { room: "media", key: change.target }];
  return change.kind.endsWith(".put") && change.base === null ? laneOf(shelf, change.lane).map(drop) : [drop(change)];
}
