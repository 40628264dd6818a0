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

const SECONDS = 1000;
/** Bytes a second: a film over a poor mobile network takes a quarter of an hour, and arrives. */
const SLOWEST = 10_000;

/**
 * Sends what is asked. Without an answer it throws Problem "offline": the request may or may not have arrived.
 * @param {{fetch?: typeof globalThis.fetch, base?: string}} [options] @returns {Send}
 */
export function createSend({ fetch = (...args) => globalThis.fetch(...args), base = "" } = {}) {
  return async ({ method, path, headers = {}, json, bytes, type, timeout = bytes ? 300 + Math.ceil(bytes.byteLength / SLOWEST) : 30, onProgress }) => {
    /** @type {Record<string, string>} */
    const about = bytes ? await aboutBytes(bytes, type) : json === undefined ? {} : { "Content-Type": "application/json" };
    const all = { ...headers, Accept: "application/json", ...about };
    const body = bytes ?? (json === undefined ? undefined : JSON.stringify(json));
    const url = `${base}/api/v1${path}`;
    if (bytes && typeof XMLHttpRequest !== "undefined") return upload({ method, url, headers: all, bytes, timeout, onProgress });
    try {
      const response = await fetch(url, {
        method, body, headers: all, credentials: "same-origin", redirect: "error", cache: "no-store", signal: AbortSignal.timeout(timeout * SECONDS),
      });
      return reply(response.status, await response.text(), response.headers.get("Retry-After"));
    } catch (cause) {
      throw offline(cause);
    }
  };
}

/** @param {unknown} cause */
const offline = (cause) => Object.assign(new Problem("offline"), { cause });

/** A digest lets the server see a photo that was damaged on the way. @param {ArrayBuffer} bytes @param {string} [type] */
async function aboutBytes(bytes, type = "application/octet-stream") {
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  return { "Content-Type": type, "Content-Digest": `sha-256=:${btoa(String.fromCharCode(...digest))}:` };
}

/** @param {number} status @param {string} text @param {string | null} retryAfter @returns {Reply} */
function reply(status, text, retryAfter) {
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

/**
 * A photo, with progress, which fetch cannot tell.
 * @param {{method: string, url: string, headers: Record<string, string>, bytes: ArrayBuffer, timeout: number, onProgress?: (part: number) => void}} ask
 * @returns {Promise<Reply>}
 */
function upload({ method, url, headers, bytes, timeout, onProgress }) {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open(method, url);
    request.timeout = timeout * SECONDS;
    for (const [name, value] of Object.entries(headers)) request.setRequestHeader(name, value);
    request.upload.onprogress = ({ loaded, total }) => onProgress?.(total ? loaded / total : 0);
    request.onload = () => resolve(reply(request.status, request.responseText, request.getResponseHeader("Retry-After")));
    request.onerror = request.ontimeout = request.onabort = () => reject(offline(request.statusText));
    request.send(bytes);
  });
}

/** Bytes of a medium. @param {string} path @returns {Promise<MediumBytes>} */
export async function getBytes(path) {
  let response;
  try {
    response = await fetch(`/api/v1${path}`, { credentials: "same-origin", redirect: "error", signal: AbortSignal.timeout(60 * SECONDS) });
    if (response.ok) return { type: response.headers.get("Content-Type") ?? "", bytes: await response.arrayBuffer() };
  } catch (cause) {
    throw offline(cause);
  }
  throw new Problem(response.status === 404 ? "photo_not_here" : "server", { status: response.status });
}
