/** Seals what a shared device stores: without the key that the school keeps, nobody can read it. */

import { isSealed } from "./store.js";
// Signing out must work without a network too.
import "./wipe.js";

/** @typedef {{seal: (place: string, value: any) => Promise<any>, open: (place: string, value: any) => Promise<any>}} Seal */

/** @param {string} storeKey base64url, 32 bytes @returns {Promise<Seal>} */
export async function sealWith(storeKey) {
  const bytes = Uint8Array.from(atob(storeKey.replaceAll("-", "+").replaceAll("_", "/")), (char) => char.charCodeAt(0));
  const key = await crypto.subtle.importKey("raw", bytes, "AES-GCM", false, ["encrypt", "decrypt"]);
  // The place is authenticated too: a value moved elsewhere does not open.
  const way = (/** @type {string} */ place, /** @type {any} */ iv) => ({ name: "AES-GCM", iv, additionalData: new TextEncoder().encode(place) });
  return {
    async seal(place, value) {
      const iv = crypto.getRandomValues(new Uint8Array(12));
      return { iv, sealed: await crypto.subtle.encrypt(way(place, iv), key, packed(value)) };
    },
    async open(place, value) {
      if (!isSealed(value)) return value;
      // Closed with another key: it stays where it is.
      const clear = await crypto.subtle.decrypt(way(place, value.iv), key, value.sealed).catch(() => null);
      return clear ? unpacked(clear) : undefined;
    },
  };
}

/** JSON with, behind it, the bytes of a medium: length of the JSON, JSON, bytes. @param {any} value */
function packed(value) {
  const { bytes, ...rest } = value instanceof Object && value.bytes ? value : { bytes: undefined, rest: value };
  const head = new TextEncoder().encode(JSON.stringify(rest));
  const all = new Uint8Array(4 + head.length + (bytes?.byteLength ?? 0));
  new DataView(all.buffer).setUint32(0, head.length);
  all.set(head, 4);
  if (bytes) all.set(new Uint8Array(bytes), 4 + head.length);
  return all;
}

/** @param {ArrayBuffer} clear */
function unpacked(clear) {
  const end = 4 + new DataView(clear).getUint32(0);
  const value = JSON.parse(new TextDecoder().decode(clear.slice(4, end)));
  return "rest" in value ? value.rest : { ...value, bytes: clear.slice(end) };
}
