/** What staff change needs the network: it is asked of the school at once, and refused in words where there is none. */
import { box } from "./box.js";
import { createSend, expect, Problem } from "./http.js";
import { seat } from "./session.js";

const send = createSend();

/** @param {string} path @returns {Promise<any>} */
export const ask = (path) => answered({ method: "GET", path });

/** Every page of a list. @param {string} path @returns {Promise<any[]>} */
export async function everything(path, cursor = "") {
  const { items, next } = await ask(`${path}?limit=200${cursor && `&cursor=${encodeURIComponent(cursor)}`}`);
  return next ? [...items, ...(await everything(path, next))] : items;
}

/**
 * A change under its own id, so that trying again after a lost answer changes nothing twice.
 * @param {string} method @param {string} path
 * @param {{json?: unknown, base?: number | null, id: Uuid}} what `base`: the version it was made from, null for something new
 * @returns {Promise<any>}
 */
export async function change(method, path, { json, base = null, id }) {
  /** @type {Record<string, string>} */
  const basis = base === null ? { "If-None-Match": "*" } : { "If-Match": `"${base}"` };
  const body = await answered({ method, path, json, headers: { "Change-Id": id, ...basis } });
  await box.sendNow();
  return body;
}

/** Another tab may have signed somebody else in: nothing of this person travels with that cookie. @param {Ask} ask */
async function answered(ask) {
  if (seat() !== box.me.id) throw new Problem("sign_in");
  return expect(await send(ask));
}

/** A sheet to print, which is nowhere else: asked under its own id, like every change.
 * @param {string} path @param {{json: unknown, id: Uuid}} what @returns {Promise<Blob>} */
export async function sheet(path, { json, id }) {
  if (seat() !== box.me.id) throw new Problem("sign_in");
  const headers = { "Change-Id": id, "Content-Type": "application/json" };
  const response = await fetch(`/api/v1${path}`, { method: "PUT", headers, body: JSON.stringify(json), redirect: "error", signal: AbortSignal.timeout(60_000) })
    .catch((cause) => Promise.reject(Object.assign(new Problem("offline"), { cause })));
  if (response.ok) return response.blob();
  throw new Problem((await response.json().catch(() => null))?.code ?? "server", { status: response.status });
}
