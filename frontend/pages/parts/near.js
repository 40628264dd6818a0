/** What is fetched only when it comes into sight: a long list stays quick on a slow phone. */
import { html, useEffect, useRef, useState } from "../../vendor/preact.js";
import { usePhoto } from "./photo.js";

const EARLY = "300px";

/** @param {{instead: any, children: () => any}} props instead: what stands there until then */
export function Near({ instead, children }) {
  const place = useRef(/** @type {HTMLElement | null} */ (null));
  const [near, come] = useState(false);
  useEffect(() => {
    const watcher = new IntersectionObserver((seen) => seen.some(({ isIntersecting }) => isIntersecting) && come(true), { rootMargin: EARLY });
    watcher.observe(/** @type {HTMLElement} */ (place.current));
    return () => watcher.disconnect();
  }, []);
  return html`<div class="near" ref=${place}>${near ? children() : instead}</div>`;
}

/** @param {{id: Uuid, instead: any}} props instead: what stands there while there is no picture */
export const NearPicture = ({ id, instead }) => html`<${Near} instead=${instead}>${() => html`<${Loaded} id=${id} instead=${instead} />`}<//>`;

/** @param {{id: Uuid, instead: any}} props */
function Loaded({ id, instead }) {
  const url = usePhoto(id, 480);
  return url && url !== "none" ? html`<img src=${url} alt="" decoding="async" />` : instead;
}
