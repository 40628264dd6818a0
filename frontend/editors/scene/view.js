/** A scene as SVG: the same in the editor, on a page and in Laten zien. Everything is laid out already; nothing is decided here. */
import { usePhoto } from "../../pages/parts/photo.js";
import { html, useMemo } from "../../vendor/preact.js";
import { isKnown } from "./model/element.js";
import { pictureOf } from "./set.js";

export const SIDE = 10_000;
const GONE = "#d9d6e3";
const EDGE = 80;

/** @typedef {import("./model/element.js").Scene} Scene */
/** @typedef {import("./model/element.js").Element} Element */
/** A photo's address on this device: null while it comes, "none" when it cannot be had. @typedef {(id: Uuid) => string | null} Photos */

/** @type {Photos} */
const onThisDevice = (id) => usePhoto(id, 1600);

/** @param {any} el @param {number} [scale] while fingers pinch it @param {string} [px] @param {string} [deg] the units, for a style */
export const placed = ({ x, y, turn, flip }, scale = 1, px = "", deg = "") => `translate(${x}${px}, ${y}${px}) rotate(${turn / 10}${deg}) scale(${flip ? -scale : scale}, ${scale})`;

/** Where the whole photo lies, of which the box shows a part. @param {any} el */
export const photoBox = ({ w, h, crop }) => ({
  x: -w / 2 - (crop.x / crop.w) * w, y: -h / 2 - (crop.y / crop.h) * h, width: (w / crop.w) * SIDE, height: (h / crop.h) * SIDE,
});

/** @param {any} el */
const box = ({ w, h }) => ({ x: -w / 2, y: -h / 2, width: w, height: h, preserveAspectRatio: "none" });

/** One of the set that is not on this phone leaves its place empty until there is a network. @param {any} event */
function waits({ target }) {
  target.style.visibility = "hidden";
  addEventListener("online", () => (target.style.removeProperty("visibility"), target.setAttribute("href", target.getAttribute("href"))), { once: true });
}

/** @param {{id: string} & Record<string, any>} props */
const Picture = ({ id, ...more }) => html`<image key=${id} ...${more} href=${pictureOf(id)} onError=${waits} />`;

/** @type {Record<string, (props: {el: any, photos: Photos}) => any>} */
const BODIES = {
  photo: Photo,
  sticker: ({ el }) => html`<${Picture} ...${box(el)} id=${el.sticker} />`,
  figure: ({ el }) => el.layers.map((/** @type {string} */ layer) => html`<${Picture} key=${layer} ...${box(el)} id=${layer} />`),
  stroke: ({ el }) => html`<polygon points=${el.outline.join(" ")} fill=${el.colour} />`,
  text: ({ el }) => html`${el.fill && html`<rect ...${box(el)} fill=${el.fill} />`}<${Runs} el=${el} />`,
  balloon: ({ el: { outlines, fill, line, ...el } }) => html`
    ${[...outlines].reverse().map((outline) => html`<polygon points=${outline.join(" ")} fill=${fill} stroke=${line ?? "none"} stroke-width=${EDGE} stroke-linejoin="round" />`)}
    <${Runs} el=${el} />`,
};

/** @param {{el: any}} props */
const Runs = ({ el: { runs, size, colour } }) => runs.map((/** @type {any} */ run) => (run.emoji
  ? html`<${Picture} x=${run.x} y=${run.y} width=${run.size} height=${run.size} id=${run.emoji} />`
  : html`<text x=${run.x} y=${run.y} font-family=${`trots-${run.font}`} font-size=${size} fill=${colour} ...${run.rtl && { direction: "rtl", "text-anchor": "end" }}>${run.text}</text>`));

/** Not useId, which gives the same one twice once a page was shown anew. */
let cuts = 0;
/** @param {{el: any, photos: Photos}} props */
function Photo({ el, photos }) {
  const cut = useMemo(() => `cut${++cuts}`, []);
  const { w, h, outline = [-w / 2, -h / 2, w / 2, -h / 2, w / 2, h / 2, -w / 2, h / 2] } = el;
  const url = photos(el.medium);
  const points = outline.join(" ");
  if (!url || url === "none") return html`<polygon points=${points} fill=${GONE} />`;
  return html`<clipPath id=${cut}><polygon points=${points} /></clipPath>
    <g clip-path=${`url(#${cut})`}><image class="photo-whole" ...${photoBox(el)} preserveAspectRatio="none" href=${url} /></g>`;
}

/** One element; drawn again only when it was changed. @param {{el: Element, photos?: Photos}} props */
export function Drawn({ el, photos = onThisDevice }) {
  const Body = isKnown(el) && BODIES[el.kind];
  return useMemo(() => Body && html`<g data-element=${el.id} transform=${placed(el)}><${Body} el=${el} photos=${photos} /></g>`, [el, photos]);
}

/** @type {WeakMap<Element, any>} */
const drawings = new WeakMap();

/** The same for the same element: what has not changed is passed over at once, however often the screen around it is drawn. @param {Element} el */
export function drawing(el) {
  const known = drawings.get(el) ?? html`<${Drawn} key=${el.id} el=${el} />`;
  drawings.set(el, known);
  return known;
}

/** @param {{background: Scene["background"]}} props */
export const Ground = ({ background: { colour, picture } }) => html`
  <rect width=${SIDE} height=${SIDE} fill=${colour} />${picture && html`<${Picture} width=${SIDE} height=${SIDE} id=${picture} />`}`;

/** Heard by the whole picture: what stands in it is not drawn again when a tap comes to mean something else.
 * @param {(id: string) => void} onTap */
const tapped = (onTap) => (/** @type {any} */ { target }) => {
  const id = target.closest("[data-element]")?.getAttribute("data-element");
  if (id) onTap(id);
};

/** @param {{scene: Scene, label: string, caption?: Element, photos?: Photos, class?: string, marked?: string | null, onTap?: (id: string) => void}} props label: empty where words stand beside it; marked: an element that somebody points at; onTap: on an element */
export const SceneView = ({ scene, label, caption, photos, class: more = "", marked, onTap }) => html`
  <svg class=${`scene ${more}`} viewBox=${`0 0 ${SIDE} ${SIDE}`} role="img" aria-label=${label || undefined} aria-hidden=${!label} onClick=${onTap && tapped(onTap)}>
    <${Ground} background=${scene.background} />
    ${scene.elements.map((el) => (photos ? html`<${Drawn} key=${el.id} el=${el} photos=${photos} />` : drawing(el)))}
    ${caption && html`<${Drawn} el=${caption} photos=${photos} />`}
    ${scene.elements.filter(({ id }) => id === marked).map((el) => html`<rect class="marked" transform=${placed(el)} ...${box(el)} />`)}
  </svg>`;
