/** A school in memory with the rules of the real one, and a network that loses requests and answers. */
import { Problem } from "../offline/http.js";

/** Numbers that look random and come again with the same seed. */
export function seeded(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const SANNE = { id: "sanne", name: "Sanne de Boer" };
const ONCE = { ratings: "rating", choices: "choice" };
const problem = (status, code, current) => ({ status, body: { status, code, ...(current && { current }) } });

export function createSchool() {
  const tables = { work: new Map(), comment: new Map(), activity: new Map(), cycle: new Map() };
  const media = new Map();
  const said = new Map();
  const applied = new Map();
  const seen = new Map();
  const feeds = { sanne: [], bakker: [] };
  const school = { tables, said, media, applied, feeds, puts: [], oldest: 0, trouble: null, send, mayRead };

  function mayRead(user, type, item) {
    if (!item || user === "sanne") return !!item;
    if (type === "work") return !!item.shared_at && !item.deleted_at;
    return type !== "comment" || mayRead(user, "work", tables.work.get(item.work_id));
  }
  function write(type, item) {
    const before = tables[type].get(item.id);
    tables[type].set(item.id, item);
    for (const [user, rows] of Object.entries(feeds)) {
      const tell = (type, { id }) => rows.push({ n: rows.length + 1, type, id });
      const [could, can] = [mayRead(user, type, before), mayRead(user, type, item)];
      if (could || can) tell(type, item);
      // What was said about a work comes along with it, as `portfolio/sync/feed.py` does.
      if (type === "work" && can && !could) [...tables.comment.values()].filter(({ work_id }) => work_id === item.id).forEach((comment) => tell("comment", comment));
    }
    return { status: 200, body: item };
  }
  function feed(user, after) {
    if (after < school.oldest) return problem(410, "feed_too_old");
    const rows = feeds[user].slice(after, after + 3).map(({ n, type, id }) => {
      const item = tables[type].get(id);
      return mayRead(user, type, item) ? { n, what: "put", type, id, item } : { n, what: "gone", type, id, item: null };
    });
    const next = after + rows.length;
    return { status: 200, body: { rows, next, more: next < feeds[user].length } };
  }
  function list(user, type) {
    return { status: 200, body: { items: [...tables[type].values()].filter((item) => mayRead(user, type, item)), next: null } };
  }
  function get(user, path) {
    if (path === "/session") return { status: 200, body: { id: user, feed: feeds[user].length } };
    if (path.startsWith("/feed")) return feed(user, Number(path.split("=")[1]));
    if (path === "/assignments") return { status: 200, body: [{ id: "waar", version: 1, prompts: [] }] };
    return list(user, { "/works": "work", "/comments": "comment", "/activities": "activity", "/cycles": "cycle" }[path.split("?")[0]]);
  }

  function change(user, { method, path, headers, json, bytes }) {
    // What was once on its way never comes back altered under the same id.
    const same = JSON.stringify([method, path, headers, json]);
    if ((seen.get(headers["Change-Id"]) ?? same) !== same) throw new Error(`change ${headers["Change-Id"]} was altered`);
    seen.set(headers["Change-Id"], same);
    const [, room, id, state] = path.split("/");
    const type = room.slice(0, -1);
    const done = applied.get(headers["Change-Id"]);
    if (done) return { status: 200, body: room === "media" ? { id } : (said.get(done) ?? tables[room === "activities" ? "activity" : type].get(done)) };
    const answer = room === "media" ? putMedium(id, bytes) : room === "comments" ? putComment(user, id, json)
      : room === "activities" ? putActivity(user, id, headers, json, state && (method === "PUT" ? stamp() : null)) : room in ONCE ? putSaid(user, ONCE[room], id, json) : putWork(id, state, method, headers, json);
    if (answer.status < 300) applied.set(headers["Change-Id"], id);
    return answer;
  }
  function putMedium(id, bytes) {
    if (media.has(id)) throw new Error(`medium ${id} came twice`);
    media.set(id, bytes);
    return { status: 201, body: { id, width: 1, height: 1 } };
  }
  function putComment(user, id, json) {
    const work = tables.work.get(json.work_id);
    if (!mayRead(user, "work", work)) return problem(404, "not_found");
    return write("comment", { id, ...json, author: { id: user }, received_at: stamp() });
  }
  const cycleOf = (activity_id) => [...tables.cycle.values()].find((cycle) => cycle.activity_id === activity_id);
  function putActivity(user, id, headers, json, cancelled_at) {
    const held = tables.activity.get(id);
    if (cancelled_at !== undefined) {
      if (!held || held.owner !== user) return problem(404, "not_found");
      return headers["If-Match"] === `"${held.version}"` ? write("activity", { ...held, cancelled_at, version: held.version + 1 }) : problem(412, "stale", held);
    }
    if (json.title === "refused") return problem(422, "invalid");
    if (headers["If-None-Match"] ? held : headers["If-Match"] !== `"${held?.version}"`) return problem(412, "stale", held);
    if (!held) write("cycle", { id: `cycle-${id}`, activity_id: id, student: SANNE, rating: null, choice: null });
    return write("activity", { ...json, id, owner: user, cancelled_at: held?.cancelled_at ?? null, version: (held?.version ?? 0) + 1 });
  }
  function putSaid(user, type, id, { activity_id, made_at, ...words }) {
    if (activity_id && !tables.activity.has(activity_id)) return problem(404, "not_found");
    if (words.sureness === "refused") return problem(422, "invalid");
    const cycle = cycleOf(activity_id);
    said.set(id, { ...words, id, cycle_id: cycle?.id ?? null, at: made_at });
    if (cycle) write("cycle", { ...cycle, [type]: said.get(id) });
    return { status: 200, body: said.get(id) };
  }
  function putWork(id, state, method, headers, json) {
    const work = tables.work.get(id);
    // An own activity has an id of the phone; works of one that never came cannot come either.
    if (!state && json.activity_id.startsWith("id-") && !tables.activity.has(json.activity_id)) return problem(404, "not_found");
    if (!state && json.content.answers.refused) return problem(422, "invalid");
    if (headers["If-None-Match"]) return work ? problem(412, "stale", work) : newWork(id, json);
    if (!work) return problem(404, "not_found");
    if (headers["If-Match"] !== `"${work.version}"`) return work.deleted_at && !state ? problem(409, "in_the_bin", work) : problem(412, "stale", work);
    if (work.deleted_at && state !== "deletion") return problem(409, "in_the_bin", work);
    if (state === "share" && method === "PUT" && work.kind === "capture") return problem(409, "is_own", work);
    if (state === "share" && method === "PUT" && work.private_at) return problem(409, "is_private", work);
    const at = method === "PUT" ? stamp() : null;
    const fields = state === "share" ? { shared_at: at } : state === "private" ? { private_at: at, ...(at && { shared_at: null }) } : state === "deletion" ? { deleted_at: at, shared_at: null } : textOf(json);
    if (!state) school.puts.push({ id, shared: !!work.shared_at, json });
    return write("work", { ...work, ...fields, version: work.version + 1 });
  }
  const textOf = ({ content, finished }) => ({ content, finished_at: finished ? stamp() : null, received_at: stamp() });
  function newWork(id, { activity_id, phase, assignment, copy_of, made_at, ...text }) {
    const open = [...tables.work.values()].find((work) => work.activity_id === activity_id && work.phase === phase && !work.copy_of && !work.deleted_at);
    if (copy_of && !tables.work.has(copy_of)) return problem(404, "not_found");
    if (open && !copy_of) return problem(409, "already_started", open);
    school.puts.push({ id, shared: false, json: text });
    return write("work", {
      id, activity_id, cycle_id: "cycle", student: SANNE, kind: "answers", phase, assignment, made_at, shared_at: null, private_at: null, deleted_at: null,
      copy_of, media: {}, version: 1, ...textOf(text),
    });
  }
  let clock = 0;
  const stamp = () => new Date(Date.UTC(2026, 10, 21) + ++clock * 1000).toISOString();

  /** The road of one user's device; `loss` tells how often a request and how often an answer gets lost. */
  function send(user, { random = () => 1, loss = 0, wire = {} } = {}) {
    return async (ask) => {
      await null;
      wire.asks?.push(ask);
      if (wire.off || random() < loss) throw new Problem("offline");
      const sent = structuredClone({ ...ask, onProgress: undefined });
      const answer = wire.answer?.(sent) ?? structuredClone(ask.method === "GET" ? get(user, ask.path) : change(user, sent));
      await wire.during?.(ask);
      if (wire.loseAnswer?.(ask) || random() < loss) throw new Problem("offline");
      return answer;
    };
  }
  return school;
}
