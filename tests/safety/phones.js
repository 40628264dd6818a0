/** Several devices of several people in one process, told by test_interleaved.py what to do. */
import { createMemoryStore, newDisk } from "../../frontend/offline/memory.js";
import { mediaIn } from "../../frontend/offline/reading.js";
import { ACTS, choose, leftOver } from "./acts.js";
import { browserFetch, openDevice, signIn } from "./device.js";
import { answerLines } from "./lines.js";
import { badNetwork, seeded } from "./trouble.js";

/** @type {Map<string, any>} */
const devices = new Map();
let random = Math.random;

const TASKS = {
  begin({ seed }) {
    devices.clear();
    random = seeded(seed);
  },
  async switch_on({ device, base, credentials }) {
    const seat = await signIn(base, credentials);
    const fresh = await started({ base, seat, wire: badNetwork(random), disk: newDisk() });
    devices.set(device, fresh);
    return loaded(fresh.app);
  },
  /** The battery was empty. What is in memory is gone, an open editor too. */
  async restart({ device }) {
    devices.set(device, await started(devices.get(device)));
  },
  network({ device, ...how }) {
    Object.assign(devices.get(device).wire, how);
  },
  /** All at the same time. */
  together: ({ steps }) => Promise.all(steps.map(({ act, device, ...how }) => ACTS[act](devices.get(device), how))),
  late: ({ device }) => devices.get(device).wire.deliverLate(),
  /** One round towards quiet; true once there is nothing left to send or choose. */
  async settle({ device, choice }) {
    const { app } = devices.get(device);
    const given_up = await choose(app, choice);
    // What was refused while she was in no class.
    await app.retryRefused();
    await app.sync();
    const open = app.unsent().filter(({ state, kind }) => !(state === "refused" && kind === "comment.put"));
    return { given_up, open: open.map(({ kind, state, problem, base }) => ({ kind, state, problem, base })), safety: app.client.safety() };
  },
  state({ device }) {
    const { app, wire } = devices.get(device);
    return {
      held: app.held(), me: meOf(app), left_over: leftOver(app), lost: wire.count,
      kept_comments: app.unsent().filter(({ kind }) => kind === "comment.put").map(({ body, problem }) => [body.text, problem?.code]),
    };
  },
  /** What a new device of the same person would hold. */
  async fresh({ device }) {
    const { base, seat } = devices.get(device);
    const app = await openDevice({ base, seat, store: createMemoryStore() });
    return { held: await loaded(app), me: meOf(app) };
  },
};

async function started({ base, seat, wire, disk }) {
  const app = await openDevice({ base, seat, store: createMemoryStore(disk), random, through: wire.through });
  return { app, base, seat, wire, disk, editors: new Map(), see: (photo) => see(app, wire.through(browserFetch(seat)), base, photo) };
}

/** Everything at once, over a good network. */
async function loaded(app) {
  await app.sync();
  if (!app.lastContact() || app.client.safety().reason) throw new Error(`not loaded: ${JSON.stringify(app.client.safety())}`);
  return app.held();
}

/** Fetched and kept as photo.js does, which needs a browser. */
async function see(app, fetch, base, photo) {
  const key = `${photo}/96`;
  const answer = await fetch(`${base}/api/v1/media/${key}`, { method: "GET" }).catch(() => null);
  const bytes = answer?.ok && (await answer.arrayBuffer());
  const isNamed = (shelf) => [...shelf.items.values()].some(({ content }) => mediaIn(content).includes(photo));
  if (bytes) await app.client.update((shelf) => (isNamed(shelf) ? [{ room: "media", key, value: { type: "image/webp", bytes } }] : []));
}

/** What the app says about the person; the rest of it belongs to the device. */
const meOf = ({ client: { me } }) => ({ roles: me.roles, group: me.group, mentors: me.mentors, name: me.name });

await answerLines(TASKS);
