/** Reads the QR code of a card with the camera, where the browser can do that by itself. */
import { t } from "../../i18n/index.js";
import { html, useEffect, useRef, useState } from "../../vendor/preact.js";
import { plain } from "./code.js";

/** Whether this device has a camera and reads QR codes. */
export async function canScan() {
  const Detector = /** @type {any} */ (globalThis).BarcodeDetector;
  if (!Detector || !navigator.mediaDevices?.getUserMedia) return false;
  return (await Detector.getSupportedFormats().catch(() => [])).includes("qr_code");
}

/** @param {{onFound: (text: string) => void, onStop: () => void}} props */
export function Scanner({ onFound, onStop }) {
  const film = useRef(/** @type {HTMLVideoElement | null} */ (null));
  const [refused, refuse] = useState(false);
  useEffect(() => {
    let stop = () => {};
    let gone = false;
    watch(film, onFound).then((end) => (gone ? end() : (stop = end)), () => refuse(true));
    return () => ((gone = true), stop());
  }, []);
  return html`
    <div class="stack tight">
      ${refused ? html`<p class="note" data-tone="warn">${t("signin.scan.refused")}</p>` : html`<video ref=${film} class="scanner" autoplay playsinline muted></video><p class="hint small">${t("signin.scan.hint")}</p>`}
      <button type="button" class="button quiet full" onClick=${onStop}>${t("signin.scan.stop")}</button>
    </div>`;
}

/** Looks four times a second until a card is seen.
 * @param {{current: HTMLVideoElement | null}} film @param {(text: string) => void} onFound */
async function watch(film, onFound) {
  const detector = new /** @type {any} */ (globalThis).BarcodeDetector({ formats: ["qr_code"] });
  const stream = await navigator.mediaDevices.getUserMedia({ video: { facingMode: "environment" } });
  if (film.current) film.current.srcObject = stream;
  const timer = setInterval(async () => {
    if (!film.current?.videoWidth) return;
    const seen = await detector.detect(film.current);
    const card = seen.find((/** @type {any} */ each) => plain(each.rawValue).length === 16);
    if (card) onFound(card.rawValue);
  }, 250);
  return () => (clearInterval(timer), stream.getTracks().forEach((track) => track.stop()));
}
