/** What was drawn, as a picture of its own: kept on the device, or given to the phone's own way of sharing. Nothing is sent to school. */
import "../../i18n/drawn.js";
import { box } from "../../offline/box.js";
import { t } from "../../i18n/index.js";
import { Icon } from "../../ui/icon.js";
import { save } from "../../ui/save.js";
import { say } from "../../ui/say.js";
import { html, useRef, useState } from "../../vendor/preact.js";
import { fontOf } from "./set.js";

const WIDE = 1600;
const LINE = 6;
const INK = "#221d3c";

/** Bytes in words. @param {string} address of the school @param {string} type */
async function wordsOf(address, type) {
  const bytes = new Uint8Array(await (await fetch(address)).arrayBuffer());
  return `data:${type};base64,${btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(""))}`;
}

/** What stands at an address, within the picture itself: an SVG that is drawn on a canvas may fetch nothing.
 * @param {string} address */
async function inside(address) {
  if (!address.startsWith("blob:")) return wordsOf(address, "image/webp");
  // A photo of this device is no page's to fetch; it can be looked at.
  const image = Object.assign(new Image(), { src: address });
  await image.decode();
  const canvas = Object.assign(document.createElement("canvas"), { width: image.naturalWidth, height: image.naturalHeight });
  canvas.getContext("2d")?.drawImage(image, 0, 0);
  return canvas.toDataURL("image/webp", 0.92);
}

/** @param {string} font */
async function faceOf(font) {
  return `@font-face{font-family:trots-${font};src:url(${await wordsOf(fontOf(font), "font/woff2")})}`;
}

/** A scene with everything in it. @param {SVGElement} scene @param {Map<string, Promise<string>>} held by address */
async function wholeOf(scene, held) {
  const copy = /** @type {SVGElement} */ (scene.cloneNode(true));
  const images = [...copy.querySelectorAll("image")];
  const fonts = new Set([...copy.querySelectorAll("text")].flatMap((text) => text.getAttribute("font-family")?.replace("trots-", "") ?? []));
  const once = (/** @type {string} */ key, /** @type {(key: string) => Promise<string>} */ make) => held.get(key) ?? held.set(key, make(key)).get(key);
  await Promise.all(images.map(async (image) => image.setAttribute("href", (await once(/** @type {string} */ (image.getAttribute("href")), inside)) ?? "")));
  const style = document.createElementNS("http://www.w3.org/2000/svg", "style");
  style.textContent = (await Promise.all([...fonts].map((font) => once(font, faceOf)))).join("");
  copy.prepend(style);
  return copy;
}

/** @param {SVGElement} scene @param {number} side @param {Map<string, Promise<string>>} held */
async function imageOf(scene, side, held) {
  const copy = await wholeOf(scene, held);
  for (const [name, value] of Object.entries({ xmlns: "http://www.w3.org/2000/svg", width: side, height: side })) copy.setAttribute(name, String(value));
  const address = URL.createObjectURL(new Blob([new XMLSerializer().serializeToString(copy)], { type: "image/svg+xml" }));
  const image = Object.assign(new Image(), { src: address });
  await image.decode();
  URL.revokeObjectURL(address);
  return image;
}

/** Every scene within it, where it stands on the screen. @param {Element} root @returns {Promise<Blob>} PNG */
export async function pictureIn(root) {
  const frame = root.getBoundingClientRect();
  const scale = WIDE / frame.width;
  const canvas = Object.assign(document.createElement("canvas"), { width: WIDE, height: Math.round(frame.height * scale) });
  const pen = /** @type {CanvasRenderingContext2D} */ (canvas.getContext("2d"));
  Object.assign(pen, { fillStyle: "#ffffff", strokeStyle: INK, lineWidth: LINE });
  pen.fillRect(0, 0, canvas.width, canvas.height);
  const scenes = /** @type {SVGElement[]} */ ([...root.querySelectorAll("svg.scene")]);
  const held = new Map();
  for (const scene of scenes) {
    const { left, top, width } = scene.getBoundingClientRect();
    const [x, y, side] = [left - frame.left, top - frame.top, width].map((pixels) => Math.round(pixels * scale));
    pen.drawImage(await imageOf(scene, side, held), x, y, side, side);
    if (scenes.length > 1) pen.strokeRect(x + LINE / 2, y + LINE / 2, side - LINE, side - LINE);
  }
  return new Promise((done, fail) => canvas.toBlob((blob) => (blob ? done(blob) : fail(new Error("no picture"))), "image/png"));
}

/** Only the student takes their own work out of school. Stands within `[data-drawn]`, whose first child is the drawing.
 * @param {{name: string}} props */
export function AsPicture({ name }) {
  const here = useRef(/** @type {HTMLElement | null} */ (null));
  const [busy, setBusy] = useState(false);
  if (box.me.is_staff) return null;
  const shares = Boolean(navigator.canShare?.({ files: [new File([], "a.png", { type: "image/png" })] }));
  const run = async (/** @type {(file: File) => unknown} */ give) => {
    setBusy(true);
    try {
      const picture = await pictureIn(/** @type {Element} */ (here.current?.closest("[data-drawn]")?.querySelector("[data-picture]")));
      await give(new File([picture], `${name.replace(/[\\/:*?"<>|]/g, " ").trim() || "Trots"}.png`, { type: "image/png" }));
    } catch (problem) {
      // The person closed the sheet again.
      if (/** @type {Error} */ (problem).name !== "AbortError") (reportError(problem), say(t("drawn.failed")));
    }
    setBusy(false);
  };
  return html`<span class="line as-picture" ref=${here}>
    <button type="button" class="button quiet slim" disabled=${busy} onClick=${() => run((file) => save(file, file.name))}><${Icon} name="photo" />${t(busy ? "wait" : "drawn.save")}</button>
    ${shares && html`<button type="button" class="button quiet slim" disabled=${busy} onClick=${() => run((file) => navigator.share({ files: [file] }))}><${Icon} name="share" />${t("drawn.share")}</button>`}
  </span>`;
}
