/** The only road to the server. Whatever goes wrong on it becomes a Problem with a code. */

/** What a person may see as `problem.<code>`. */
export class Problem extends Error {
  /** @param {string} code @param {{status?: number, retryAfter?: number, errors?: unknown, current?: any}} [more] */
  constructor(code, more = {}) {
    super(code);
    this.code = code;
    this.status = more.status;
    this.retryAfter = more.retryAfter;
    this.errors = more.errors;
    this.current = more.current;
  }
}

/** The body of a yes; anything else is thrown. @param {Reply} reply @returns {any} */
export function expect({ status, body, retryAfter }) {
  if (status >= 200 && status < 300 && (body !== null || status === 204)) return body;
  throw new Problem(body?.code ?? "server", { ...body, status, retryAfter });
}

export const SECONDS = 1000;

/**
 * Sends what is asked. Without an answer it throws Problem "offline": the request may or may not have arrived.
 * @param {{fetch?: typeof globalThis.fetch, base?: string}} [options] @returns {Send}
 */
export function createSend({ fetch = (...args) => globalThis.fetch(...args), base = "" } = {}) {
  return async ({ method, path, headers = {}, json, bytes, type, timeout, onProgress }) => {
    const way = bytes && (await import("./bytes.js").catch((cause) => Promise.reject(offline(cause))));
    const patience = timeout ?? (way ? way.patience(bytes) : 30);
    /** @type {Record<string, string>} */
    const about = way ? await way.aboutBytes(bytes, type) : json === undefined ? {} : { "Content-Type": "application/json" };
    const all = { ...headers, Accept: "application/json", ...about };
    const body = bytes ?? (json === undefined ? undefined : JSON.stringify(json));
    const url = `${base}/api/v1${path}`;
    if (way && typeof XMLHttpRequest !== "undefined") return way.upload({ method, url, headers: all, bytes, timeout: patience, onProgress });
    try {
      const response = await fetch(url, {
        method, body, headers: all, credentials: "same-origin", redirect: "error", cache: "no-store", signal: AbortSignal.timeout(patience * SECONDS),
      });
      return reply(response.status, await response.text(), response.headers.get("Retry-After"));
    } catch (cause) {
      throw offline(cause);
    }
  };
}

/** @param {unknown} cause */
export const offline = (cause) => Object.assign(new Problem("offline"), { cause });

/** @param {number} status @param {string} text @param {string | null} retryAfter @returns {Reply} */
export function reply(status, text, retryAfter) {
  const seconds = Number(retryAfter);
  return { status, body: parsed(text), ...(retryAfter && seconds > 0 && { retryAfter: seconds }) };
}

/** @param {string} text */
function parsed(text) {
  try {
    return text ? JSON.parse(text) : null;
  } catch {
    // A login page of the hotel's network, or a proxy: not an answer of the school.
    return null;
  }
}
