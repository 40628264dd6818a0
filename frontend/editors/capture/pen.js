/** Strokes on paper: what the finger did, as points on a square of white. */

export const SIDE = 1024;
/** Strokes; none is no drawing. */
export const SMALLEST = 1;
const WIDTH = 10;

/** @typedef {{x: number, y: number}} Point */
/** @typedef {{colour: string, points: Point[]}} Stroke */

/** On white paper, in the dark as well. */
export const COLOURS = [
  { name: "ink", value: "#221d3c" },
  { name: "red", value: "#c8321e" },
  { name: "blue", value: "#2456c8" },
  { name: "green", value: "#1a7a45" },
  { name: "yellow", value: "#f2b100" },
];

/** Where the finger is, whatever the size of the paper on the screen.
 * @param {PointerEvent} event @returns {Point} */
export function pointOf({ currentTarget, clientX, clientY }) {
  const { left, top, width, height } = /** @type {Element} */ (currentTarget).getBoundingClientRect();
  return { x: ((clientX - left) / width) * SIDE, y: ((clientY - top) / height) * SIDE };
}

/** @param {HTMLCanvasElement} paper @param {Stroke[]} strokes */
export function drawn(paper, strokes) {
  const pen = /** @type {CanvasRenderingContext2D} */ (paper.getContext("2d"));
  Object.assign(pen, { fillStyle: "white", lineWidth: WIDTH, lineCap: "round", lineJoin: "round" });
  pen.fillRect(0, 0, SIDE, SIDE);
  for (const { colour, points } of strokes) {
    pen.strokeStyle = colour;
    pen.beginPath();
    pen.moveTo(points[0].x, points[0].y);
    for (const { x, y } of points) pen.lineTo(x, y);
    // A tap is a dot: without any length nothing would be drawn.
    if (points.length === 1) pen.lineTo(points[0].x + 0.1, points[0].y);
    pen.stroke();
  }
  return paper;
}

/** @param {Stroke[]} strokes @returns {Promise<Blob>} */
export function toPicture(strokes) {
  const paper = drawn(Object.assign(document.createElement("canvas"), { width: SIDE, height: SIDE }), strokes);
  return new Promise((done, fail) => paper.toBlob((picture) => (picture ? done(picture) : fail(new Error("no picture"))), "image/png"));
}
