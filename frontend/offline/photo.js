/** Photos: made small enough to travel (a whole class sends over one school network), kept and shown. */
import { getBytes } from "./bytes.js";
import { Problem } from "./http.js";
import { addMedium } from "./outbox.js";
import { all, mediaIn } from "./reading.js";

const LONGEST = 2048;
const QUALITY = 0.85;
const MOST_BYTES = 25 * 1024 * 1024;

/** @param {Blob} file @returns {Promise<MediumBytes>} */
export async function shrink(file) {
  const picture = await decoded(file);
  if (picture) return drawn(picture);
  // Android browsers cannot show an iPhone's HEIC; the server can.
  if (!file.size || file.size > MOST_BYTES || !(await looksLikeHeic(file))) throw new Problem("photo_unreadable");
  return { type: file.type || "image/heic", bytes: await file.arrayBuffer() };
}

/** Upright, as it was taken. @param {Blob} file @returns {Promise<ImageBitmap | null>} */
async function decoded(file) {
  try {
    return await createImageBitmap(file, { imageOrientation: "from-image" });
  } catch {
    // Not a picture that this browser knows; the caller says what to do.
    return null;
  }
}

/** @param {ImageBitmap} picture @returns {Promise<MediumBytes>} */
async function drawn(picture) {
  const scale = Math.min(1, LONGEST / Math.max(picture.width, picture.height));
  const [width, height] = [picture.width, picture.height].map((side) => Math.max(1, Math.round(side * scale)));
  const { canvas, toBlob } = surface(width, height);
  const pen = /** @type {CanvasRenderingContext2D} */ (canvas.getContext("2d"));
  pen.fillStyle = "white";
  pen.fillRect(0, 0, width, height);
  pen.drawImage(picture, 0, 0, width, height);
  picture.close();
  const blob = await toBlob();
  if (!blob) throw new Problem("photo_unreadable");
  return { type: "image/jpeg", bytes: await blob.arrayBuffer() };
}

/** @param {number} width @param {number} height */
function surface(width, height) {
  if (typeof OffscreenCanvas !== "undefined") {
    const canvas = new OffscreenCanvas(width, height);
    return { canvas, toBlob: () => canvas.convertToBlob({ type: "image/jpeg", quality: QUALITY }) };
  }
  const canvas = Object.assign(document.createElement("canvas"), { width, height });
  /** @returns {Promise<Blob | null>} */
  const toBlob = () => new Promise((done) => canvas.toBlob(done, "image/jpeg", QUALITY));
  return { canvas, toBlob };
}

/** By its first bytes: `ftyp` and the family of HEIF. @param {Blob} file */
async function looksLikeHeic(file) {
  const head = new TextDecoder("latin1").decode(await file.slice(4, 12).arrayBuffer());
  return /^ftyp(hei|hev|mif|msf|avi)/.test(head);
}

/** @typedef {ReturnType<typeof openPhotos>} Photos */

/** What every browser shows. */
const SHOWN = ["image/jpeg", "image/png", "image/webp", "image/gif"];

/** @param {import("./client.js").Client} client */
export function openPhotos(client) {
  /** @type {Map<string, Promise<string>>} */
  const urls = new Map();

  /** @param {Blob} file @returns {Promise<Uuid>} */
  async function add(file) {
    const id = client.tools.newId();
    const medium = await shrink(file);
    await client.update((shelf) => addMedium(shelf, id, medium, client.tools));
    return id;
  }

  /** @param {Uuid} id @param {number} size */
  function show(id, size) {
    const key = `${id}/${size}`;
    const url = urls.get(key) ?? found(id, key).then(({ type, bytes }) => URL.createObjectURL(new Blob([bytes], { type })));
    urls.set(key, url);
    // Not here yet is no reason not to ask again.
    url.catch(() => urls.delete(key));
    return url;
  }

  /** The own one as it was taken, else a copy kept before, else the school's. @param {Uuid} id @param {string} key @returns {Promise<MediumBytes>} */
  async function found(id, key) {
    const own = await client.store.medium(id);
    if (own && (SHOWN.includes(own.type) || client.shelf.changes.has(id))) return own;
    return (await client.store.medium(key)) ?? fetched(id, key);
  }

  /** @param {Uuid} id @param {string} key */
  async function fetched(id, key) {
    const medium = await getBytes(`/media/${key}`);
    await client.update((shelf) => (isNamed(shelf, id) ? [{ room: "media", key, value: medium }] : [])).catch(onlyWhenFull);
    return medium;
  }

  /** A work that was taken back while its photo came in leaves nothing behind. @param {Shelf} shelf @param {Uuid} id */
  const isNamed = (shelf, id) => all(shelf, "work").some(({ content }) => mediaIn(content).includes(id));

  /** A photo can be shown without being kept. @param {any} problem */
  function onlyWhenFull(problem) {
    if (problem?.code !== "phone_full") throw problem;
  }

  /** Nothing of this user stays in memory. */
  function forget() {
    for (const url of urls.values()) url.then(URL.revokeObjectURL, () => {});
    urls.clear();
  }

  return { add, show, forget };
}
