/**
 * What waits to be sent, in lanes: one per work, comment, medium and so on, so that a stuck one holds up no other.
 * Pure: a shelf (what the store holds) goes in, writes come out.
 */

/** @typedef {{content: Content, finished: boolean, activity_id: Uuid, phase: Phase, assignment: AssignmentRef, copy_of?: Uuid | null, cycle_id?: Uuid | null}} WorkDraft */

/**
 * The place of a change in its lane. What was handed to the network stays in front until it is answered. Taking sharing
 * back goes before new text, so that the mentor does not see that text first; a refused text does not hold up removing.
 * @param {Change} change
 */
function rank({ kind, tried, state }) {
  if (tried) return 0;
  if (kind === "work.unshare" || kind === "work.private" || kind === "work.restore") return 1;
  if (kind === "work.put") return state === "waiting" ? 2 : 4;
  return kind === "work.delete" ? 3 : 5;
}

/** The unsent changes of one lane, in the order of sending. @param {Shelf} shelf @param {string} name */
export function laneOf(shelf, name) {
  const changes = [...shelf.changes.values()].filter((change) => change.lane === name);
  return changes.sort((a, b) => rank(a) - rank(b) || a.seq - b.seq);
}

/** @param {Change} value @returns {Op} */
export const keep = (value) => ({ room: "changes", key: value.id, value });
/** @param {Change} change @returns {Op} */
export const drop = (change) => ({ room: "changes", key: change.id });
/** @param {string} type @param {any} value @returns {Op} */
export const item = (type, value) => ({ room: "items", key: `${type}:${value.id}`, value });

/** Equal for a person, whatever the order of the keys. @param {Draft | null} a @param {Draft | null} b */
export const same = (a, b) => !!a && !!b && !a.finished === !b.finished && plain(a.content) === plain(b.content);

/** As one text, whatever the order of the keys. @param {unknown} value @returns {string} */
export const plain = (value) =>
  JSON.stringify(value, (_, part) =>
    part && typeof part === "object" && !Array.isArray(part)
      ? Object.fromEntries(Object.keys(part).sort().map((key) => [key, part[key]]))
      : part);

/** What a student wrote, as the server holds it. @param {Work | undefined} work @returns {Draft | null} */
export const draftOf = (work) => (work ? { content: work.content, finished: !!work.finished_at } : null);

/** What a student wrote, as it waits here. @param {Change} change @returns {Draft} */
export const mineOf = ({ body }) => ({ content: body.content, finished: body.finished });

/** @param {Shelf} shelf */
const nextSeq = (shelf) => Math.max(0, ...[...shelf.changes.values()].map(({ seq }) => seq)) + 1;

/**
 * @param {Shelf} shelf @param {ChangeKind} kind @param {Uuid} target @param {Tools} tools @param {Partial<Change>} rest
 * @returns {Change}
 */
function change(shelf, kind, target, { now, newId }, rest) {
  return {
    id: newId(), seq: nextSeq(shelf), lane: `${kind.split(".")[0]}:${target}`, kind, target, since: now().toISOString(),
    state: "waiting", tried: false, base: null, body: null, from: null, ...rest,
  };
}

/** The newest text of a work that is not part of a conflict. @param {Shelf} shelf @param {Uuid} id @returns {Draft | null} */
export function latestOf(shelf, id) {
  const put = laneOf(shelf, `work:${id}`).filter(({ kind, state }) => kind === "work.put" && state !== "conflict").at(-1);
  return put ? mineOf(put) : draftOf(shelf.items.get(`work:${id}`));
}

/**
 * An edit. It folds into the draft that still waits; behind one that is under way it stands apart. When another tab or
 * device changed the text since this editor showed it (`parent`), both are kept.
 * @param {Shelf} shelf @param {Uuid} id @param {WorkDraft} draft @param {Tools} tools @param {Draft | null} [parent] @returns {Op[]}
 */
export function editWork(shelf, id, { cycle_id = null, ...draft }, tools, parent = null) {
  const body = { ...draft, copy_of: draft.copy_of ?? null, made_at: tools.now().toISOString() };
  const puts = laneOf(shelf, `work:${id}`).filter(({ kind }) => kind === "work.put");
  const latest = latestOf(shelf, id);
  const continues = !parent || !latest || same(parent, latest);
  const clashing = puts.find(({ state }) => state === "conflict");
  if (clashing && !continues && !same(parent, mineOf(clashing))) return apart(shelf, id, draft, tools, parent);
  if (clashing && !(parent && continues)) return [keep({ ...clashing, body: { ...body, copy_of: clashing.body.copy_of } })];
  if (same(draft, latest)) return [];
  const waiting = puts.find(({ tried, state }) => !tried && state !== "conflict");
  if (waiting && continues) {
    const newer = { ...waiting, body: { ...body, copy_of: waiting.body.copy_of } };
    return waiting.state === "refused" ? [drop(waiting), keep(again(newer, tools))] : [keep(newer)];
  }
  return [keep(change(shelf, "work.put", id, tools, {
    body, cycle_id, base: shelf.items.get(`work:${id}`)?.version ?? null, from: latest, state: continues ? "waiting" : "conflict",
  }))];
}

/**
 * A third text, of an editor that knows neither side of a conflict: it goes on in a copy, and nothing is written over.
 * @param {Shelf} shelf @param {Uuid} id @param {WorkDraft} draft @param {Tools} tools @param {Draft | null} parent @returns {Op[]}
 */
function apart(shelf, id, draft, tools, parent) {
  const works = [...shelf.items.values(), ...[...shelf.changes.values()].map(({ target, body }) => ({ ...body, id: target }))];
  const copy = works.find(({ id: each, copy_of }) => copy_of === id && same(latestOf(shelf, each), parent))?.id;
  return editWork(shelf, copy ?? tools.newId(), { ...draft, copy_of: id }, tools, copy && parent);
}

/**
 * The same change as a new one: only for a change that was certainly not applied.
 * @param {Change} old @param {Tools} tools @param {Partial<Change>} [rest] @returns {Change}
 */
export function again(old, { newId }, rest = {}) {
  return { ...old, id: newId(), tried: false, state: "waiting", problem: undefined, ...rest };
}

/** A wish about a work or an own activity: which moment of it, and whether that is to be there. */
const WISHES = /** @type {const} */ ({
  "work.share": ["shared_at", true], "work.unshare": ["shared_at", false], "work.private": ["private_at", true],
  "work.public": ["private_at", false], "work.delete": ["deleted_at", true], "work.restore": ["deleted_at", false],
  "activity.cancel": ["cancelled_at", true], "activity.resume": ["cancelled_at", false],
});
/** @typedef {keyof typeof WISHES} StateKind */

/** Whether the server's copy is already as this change wants it. @param {StateKind} kind @param {any} thing */
export const alreadySo = (kind, thing) => !!thing?.[WISHES[kind][0]] === WISHES[kind][1];

/**
 * Share, take back, make private for good or not, delete or restore; call an own activity off or take it up again. Only the
 * last wish counts; what never left is not sent.
 * @param {Shelf} shelf @param {StateKind} kind @param {Uuid} id @param {Tools} tools @returns {Op[]}
 */
export function setState(shelf, kind, id, tools) {
  const key = `${kind.split(".")[0]}:${id}`;
  const lane = laneOf(shelf, key);
  const about = (/** @type {Change} */ c) => WISHES[/** @type {StateKind} */ (c.kind)]?.[0];
  const dropped = lane.filter((c) => !c.tried && (about(c) === WISHES[kind][0]
    // A work that was made private, or that comes out of the bin, is shared with nobody.
    || ((kind === "work.delete" || kind === "work.private") && c.kind === "work.share")));
  const held = shelf.items.get(key);
  const base = held?.version ?? null;
  // Private for good also took sharing back, and that stays so.
  const takeBack = kind === "work.public" && held?.shared_at && dropped.some((c) => c.kind === "work.private");
  const ops = [...dropped.map(drop), ...(takeBack ? [keep(change(shelf, "work.unshare", id, tools, { base }))] : [])];
  const underWay = lane.some((c) => c.tried && about(c));
  return !underWay && alreadySo(kind, held) ? ops : [...ops, keep(change(shelf, kind, id, tools, { base }))];
}

/** What is said once and then stays: a comment, a rating, a choice. @param {Shelf} shelf @param {ChangeKind} kind @param {any} body @param {Tools} tools @returns {Op[]} */
export function say(shelf, kind, body, tools) {
  return [keep(change(shelf, kind, tools.newId(), tools, { body: { ...body, made_at: tools.now().toISOString() } }))];
}

/** An own activity, made or changed; what waits is replaced. @param {Shelf} shelf @param {Uuid} id @param {any} body @param {Tools} tools @returns {Op[]} */
export function planActivity(shelf, id, body, tools) {
  const waiting = laneOf(shelf, `activity:${id}`).filter(({ kind, tried }) => kind === "activity.put" && !tried);
  if (waiting.length) return [...waiting.map(drop), keep(again(waiting[0], tools, { body }))];
  return [keep(change(shelf, "activity.put", id, tools, { body, base: shelf.items.get(`activity:${id}`)?.version ?? null }))];
}

/** A photo, with its bytes: both are kept or neither. The change has the medium's id, so that a sealed store can be wiped around it. @param {Shelf} shelf @param {Uuid} id @param {MediumBytes} medium @param {Tools} tools @returns {Op[]} */
export function addMedium(shelf, id, medium, tools) {
  return [{ room: "media", key: id, value: medium }, keep(change(shelf, "medium.put", id, tools, { id }))];
}

/** The change of a lane that may go now, if any. @param {Shelf} shelf @param {string} name @returns {Change | null} */
export function headOf(shelf, name) {
  const [head] = laneOf(shelf, name);
  if (!head || head.state !== "waiting") return null;
  if (head.kind in WISHES && head.base === null) return null;
  const { work_id, activity_id } = head.body ?? {};
  return isNew(shelf, work_id ? `work:${work_id}` : `activity:${activity_id}`) ? null : head;
}

/** A work or an activity that the school does not have yet: what hangs on it waits. @param {Shelf} shelf @param {string} lane */
const isNew = (shelf, lane) => laneOf(shelf, lane).some(({ kind, base }) => kind.endsWith(".put") && base === null);

/**
 * What goes next: the oldest of the lanes that may go. Photos go behind the words, apart.
 * @param {Shelf} shelf @param {boolean} media @param {(lane: string) => boolean} mayGo
 */
export function next(shelf, media, mayGo) {
  const oldest = [...shelf.changes.values()].sort((a, b) => a.seq - b.seq);
  const lanes = new Set(oldest.filter(({ kind }) => (kind === "medium.put") === media).map(({ lane }) => lane));
  for (const lane of lanes) {
    const head = mayGo(lane) ? headOf(shelf, lane) : null;
    if (head) return head;
  }
  return null;
}

const ROADS = {
  "work.put": ["PUT", "/works/", ""], "work.share": ["PUT", "/works/", "/share"], "work.unshare": ["DELETE", "/works/", "/share"],
  "work.private": ["PUT", "/works/", "/private"], "work.public": ["DELETE", "/works/", "/private"],
  "work.delete": ["PUT", "/works/", "/deletion"], "work.restore": ["DELETE", "/works/", "/deletion"],
  "comment.put": ["PUT", "/comments/", ""], "medium.put": ["PUT", "/media/", ""], "rating.put": ["PUT", "/ratings/", ""],
  "choice.put": ["PUT", "/choices/", ""], "activity.put": ["PUT", "/activities/", ""],
  "activity.cancel": ["PUT", "/activities/", "/cancellation"], "activity.resume": ["DELETE", "/activities/", "/cancellation"],
};

/** @param {Change} change @returns {Ask} */
export function askFor({ id, kind, target, base, body }) {
  const [method, before, after] = ROADS[kind];
  const headers = { "Change-Id": id, ...(kind !== "medium.put" && (base === null ? { "If-None-Match": "*" } : { "If-Match": `"${base}"` })) };
  return { method, path: before + target + after, headers, ...(body && { json: body }) };
}
