/** What a pen drew, as an outline of few points. */
import { getStroke } from "../../../vendor/perfect-freehand.js";
import { flat, newElementId, whole } from "./element.js";
import { LIMITS } from "./element.js";

/** @typedef {import("./element.js").Element} Element @typedef {[number, number]} Point */

/** The line so far, for while it is being drawn. Slow is thick, fast is thin.
 * @param {number[][]} points with the pressure of a pen as a third number, where there is one @param {number} width @returns {Point[]} */
export const penLine = (points, width) => getStroke(points, { size: width, thinning: 0.55, smoothing: 0.6, streamline: 0.4, simulatePressure: points[0]?.[2] === undefined });

/** @param {number[][]} points in the scene @param {{colour: string, width: number, id?: string}} pen @returns {Element | null} null where nothing was drawn */
export function strokeOf(points, { colour, width, id = newElementId() }) {
  const given = points.filter((point) => point.every(Number.isFinite)).map(([x, y, ...pressure]) => [whole(x, -10000), whole(y, -10000), ...pressure]);
  const line = given.length ? penLine(given, Math.max(20, width)) : [];
  if (line.length < 3) return null;
  let outline = simple(line, 6);
  for (let reach = 12; outline.length > LIMITS.points; reach *= 2) outline = simple(line, reach);
  const [left, right, top, bottom] = [0, 1].flatMap((i) => [Math.min(...outline.map((point) => point[i])), Math.max(...outline.map((point) => point[i]))]);
  const [x, y] = [whole((left + right) / 2, -10000), whole((top + bottom) / 2, -10000)];
  const box = { w: whole(right - left, 1, 40000), h: whole(bottom - top, 1, 40000), turn: 0 };
  return { id, kind: "stroke", x, y, ...box, colour, outline: flat(outline.flatMap((point) => [point[0] - x, point[1] - y])) };
}

/** Without the points that a line between others passes within `reach` (Ramer, Douglas and Peucker).
 * @param {Point[]} line closed @param {number} reach */
function simple(line, reach) {
  const kept = new Set([0, Math.floor(line.length / 3), Math.floor((2 * line.length) / 3)]);
  const spans = [...kept].map((from, i, all) => [from, all[i + 1] ?? line.length]);
  for (let span = spans.pop(); span; span = spans.pop()) {
    const [from, to] = span;
    const [[ax, ay], [bx, by]] = [line[from], line[to % line.length]];
    const length = Math.hypot(bx - ax, by - ay);
    let [far, at] = [reach, -1];
    for (let i = from + 1; i < to; i++) {
      const [dx, dy] = [line[i][0] - ax, line[i][1] - ay];
      const off = length ? Math.abs(dx * (by - ay) - dy * (bx - ax)) / length : Math.hypot(dx, dy);
      if (off > far) [far, at] = [off, i];
    }
    if (at > 0) {
      kept.add(at);
      spans.push([from, at], [at, to]);
    }
  }
  return [...kept].sort((a, b) => a - b).map((i) => line[i]);
}
