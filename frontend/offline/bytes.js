/** Photos and recordings on the road; most visits have none to send. */
import { offline, Problem, reply, SECONDS } from "./http.js";

/** Bytes a second: a film over a poor mobile network takes a quarter of an hour, and arrives. */
const SLOWEST = 10_000;

/** How long they may take. @param {ArrayBuffer} bytes */
export const patience = (bytes) => 300 + Math.ceil(bytes.byteLength / SLOWEST);

/** A digest lets the server see a photo that was damaged on the way. @param {ArrayBuffer} bytes @param {string} [type] */
export async function aboutBytes(bytes, type = "application/octet-stream") {
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  return { "Content-Type": type, "Content-Digest": `sha-256=:${btoa(String.fromCharCode(...digest))}:` };
}

/**
 * A photo, with progress, which fetch cannot tell.
 * @param {{method: string, url: string, headers: Record<string, string>, bytes: ArrayBuffer, timeout: number, onProgress?: (part: number) => void}} ask
 * @returns {Promise<Reply>}
 */
export function upload({ method, url, headers, bytes, timeout, onProgress }) {
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
