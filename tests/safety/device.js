/** A phone or laptop with the app's own outbox, a real login and real HTTP. */
import { createClient } from "../../frontend/offline/client.js";
import { createSend } from "../../frontend/offline/http.js";
import { verbsOf } from "../../frontend/offline/verbs.js";

const BROWSER = { "Sec-Fetch-Site": "same-origin", "Sec-Fetch-Mode": "cors", "Sec-Fetch-Dest": "empty" };

/** A browser's requests to the school: it brings its cookie and keeps a newer one. */
export function browserFetch(seat) {
  return async (url, options) => {
    const headers = { ...options.headers, ...BROWSER, ...(seat.cookie && { Cookie: seat.cookie }) };
    const response = await fetch(url, { ...options, headers });
    const [set] = response.headers.getSetCookie();
    if (set) seat.cookie = set.split(";")[0];
    return response;
  };
}

/** Who sits at this device: what a browser keeps of a login. */
export async function signIn(base, credentials) {
  const seat = { cookie: "", me: null };
  const send = createSend({ fetch: browserFetch(seat), base });
  const about = { own_device: true, device_id: crypto.randomUUID(), device_name: "Node" };
  const { status, body } = await send({ method: "POST", path: "/session", json: { ...credentials, ...about } });
  if (status !== 200) throw new Error(`sign in: ${status} ${JSON.stringify(body)}`);
  return Object.assign(seat, { me: body });
}

/** The app on this device, as it starts: it finds what the store holds. `through` stands between app and browser. */
export async function openDevice({ base, seat, store, random = Math.random, through = (fetch) => fetch }) {
  const send = createSend({ fetch: through(browserFetch(seat)), base });
  const client = await createClient({ store, me: seat.me, send, now: () => new Date(), newId: newId(random), random });
  return Object.assign(verbsOf(client), {
    client,
    sync: () => client.sync({ now: true }),
    unsent: () => [...client.shelf.changes.values()],
    held: () => Object.fromEntries([...client.shelf.items].filter(([key]) => !/^(note|moved|assignment):/.test(key))),
  });
}

/** UUIDv7, the same again for the same random numbers except for the time. */
function newId(random) {
  return () => {
    const time = Date.now().toString(16).padStart(12, "0");
    const rest = Array.from({ length: 20 }, () => Math.floor(random() * 16).toString(16)).join("");
    return `${time.slice(0, 8)}-${time.slice(8)}-7${rest.slice(0, 3)}-8${rest.slice(4, 7)}-${rest.slice(8)}`;
  };
}

/** Every word that a student wrote in a work. */
export const wordsOf = (content) => Object.values(content?.answers ?? {}).flatMap(({ text = "" }) => text.split(" ")).filter(Boolean);
