/** What a scene is made of, as docs/scenes.md says: whole numbers, 10000 to a side, nothing left for a renderer to decide. */

/** @typedef {import("./scene.js").Element} Element @typedef {import("./scene.js").Background} Background @typedef {import("./scene.js").Scene} Scene */
/** @typedef {import("./scene.js").Run} Run @typedef {import("./scene.js").Measure} Measure */

export const SIDE = 10000;
const KINDS = ["photo", "sticker", "text", "balloon", "stroke", "figure"];

/** A kind of a newer app is kept and listed, but neither drawn nor changed.
 * @param {Element} el */
export const isKnown = (el) => KINDS.includes(el.kind);

/** @returns {Scene} */
export const newScene = (colour = "#ffffff") => ({ background: { colour }, elements: [] });

export const newElementId = () => Array.from(crypto.getRandomValues(new Uint8Array(12)), (byte) => (byte % 36).toString(36)).join("");

/** @param {string} kind @param {Record<string, any>} more @returns {Element} */
export const newElement = (kind, more) => ({ id: newElementId(), kind, x: 5000, y: 5000, w: 2500, h: 2500, turn: 0, ...more });

/** A whole number within bounds, whatever came in.
 * @param {number} n */
export const whole = (n, low = -20000, high = 20000) => Math.round(Math.min(high, Math.max(low, n || 0))) || 0;

/** An outline or other list of points in whole numbers.
 * @param {Iterable<number>} points */
export const flat = (points) => Array.from(points, (n) => whole(n));

/** Works that a newer version of the app made are shown as such, and left alone.
 * @param {{schema?: unknown}} content */
export const isNewer = (content) => !(Number(content.schema) <= 1);

export const LIMITS = { elements: 100, strokes: 200, points: 500, panels: 8, bytes: 1_000_000, text: 600, name: 200 };

/** How many more fit.
 * @param {Scene} scene */
export const roomFor = ({ elements }) => {
  const strokes = elements.filter((el) => el.kind === "stroke").length;
  return { elements: LIMITS.elements - elements.length + strokes, strokes: LIMITS.strokes - strokes };
};

/** Of the work as it travels.
 * @param {unknown} content */
export const bytesOf = (content) => new TextEncoder().encode(JSON.stringify(content)).length;

/** What is nearly full, to say so in time.
 * @param {Scene} scene the one being edited @param {number} [bytes] of the whole work @returns {null | {what: "elements" | "strokes" | "bytes", left: number}} left: how many, or per cent */
export function nearLimit(scene, bytes = 0) {
  const left = { ...roomFor(scene), bytes: Math.floor(100 - bytes / 10_000) };
  const what = /** @type {const} */ (["elements", "strokes", "bytes"]).find((each) => left[each] <= (each === "strokes" ? 20 : 10));
  return what ? { what, left: Math.max(0, left[what]) } : null;
}

/** `t` knows `scene.photo`, `scene.text`, …, `scene.newer` and `scene.place`, the kinds' names.
 * @typedef {{sticker: (id: string) => string, place: (id: string) => string, t: (key: string) => string}} Words */

/** @param {Element} el @param {Words} words */
const lineOf = (el, { sticker, t }) => {
  if (!isKnown(el)) return t("scene.newer");
  const said = el.name?.trim() || el.text?.trim() || (el.sticker && sticker(el.sticker));
  return t(`scene.${el.kind}`) + (said ? `: ${said}` : "");
};

/** Back to front.
 * @param {Scene} scene @param {Words} words @returns {{id: string, text: string}[]} the background has no id */
export const linesOf = ({ background: { picture }, elements }, words) => [
  ...(picture?.startsWith("place/") ? [{ id: "", text: `${words.t("scene.place")}: ${words.place(picture)}` }] : []),
  ...elements.map((el) => ({ id: el.id, text: lineOf(el, words) })),
];
