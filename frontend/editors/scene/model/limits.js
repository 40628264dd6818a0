/** How much fits into a scene and a work, the same as at school (portfolio/works/scene.py), told before it is hit. */

/** @typedef {import("./element.js").Scene} Scene */

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

/** @param {any} content of a moodboard or a comic @returns {Scene[]} */
const scenesOf = (content) => content.panels?.map((/** @type {any} */ panel) => panel.scene) ?? [content.scene];

/** What the school would refuse, if anything.
 * @param {any} content @returns {null | "panels" | "elements" | "strokes" | "bytes"} */
export function complaintOf(content) {
  if (content.panels?.length > LIMITS.panels) return "panels";
  const rooms = scenesOf(content).map(roomFor);
  if (rooms.some((room) => room.elements < 0)) return "elements";
  if (rooms.some((room) => room.strokes < 0)) return "strokes";
  return bytesOf(content) > LIMITS.bytes ? "bytes" : null;
}

/** What is nearly full, to say so in time.
 * @param {Scene} scene the one being edited @param {number} [bytes] of the whole work @returns {null | {what: "elements" | "strokes" | "bytes", left: number}} left: how many, or per cent */
export function nearLimit(scene, bytes = 0) {
  const { elements, strokes } = roomFor(scene);
  const part = Math.max(0, Math.floor(100 - bytes / (LIMITS.bytes / 100)));
  if (elements <= 10) return { what: "elements", left: Math.max(0, elements) };
  if (strokes <= 20) return { what: "strokes", left: Math.max(0, strokes) };
  return part <= 10 ? { what: "bytes", left: part } : null;
}
