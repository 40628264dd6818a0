/** Helps to fill a panel: the student's own figure, and where something new comes. Pure. */
import { drawnIn } from "../scene/drawn-in.js";

/** @typedef {import("../scene/model/element.js").Element} Element */

const BESIDE = [3100, 6900, 5000];
/** So that two lines leave room for a head. */
const LETTERS = 720;
/** Of a figure's height, above its middle. */
const MOUTH = 0.27;
/** A tail ends before it touches. */
const NEAR = 0.86;

/** People stand at the foot, beside each other; what somebody says hangs above them and points at them.
 * @param {string} kind @param {{elements: Element[]}} scene @param {Element} [caption] @returns {{x: number, y: number, tail?: number[], size?: number} | null} null: anywhere */
export function spotOf(kind, { elements }, caption) {
  const people = elements.filter((el) => el.kind === "figure");
  if (kind === "figure") return { x: BESIDE[people.length % BESIDE.length], y: 7100 };
  if (kind !== "balloon" || !people.length) return null;
  const said = elements.filter((el) => el.kind === "balloon").length;
  const who = people[said % people.length];
  const x = Math.min(7000, Math.max(3000, who.x + (who.x < 5000 ? 900 : who.x > 5000 ? -900 : 0)));
  const y = Math.min(5000, (caption?.h ?? 0) + 1350 + 1500 * said);
  return { x, y, size: LETTERS, tail: [who.x - x, who.y - who.h * MOUTH - y].map((way) => Math.round(way * NEAR)) };
}

/** @param {any} content of any kind */
const figuresIn = (content) => drawnIn(content).filter((el) => el.kind === "figure" && el.parts && el.layers);

/** @param {any} scene */
export const hasFigure = (scene) => figuresIn({ scene }).length > 0;

/** Standing at the foot of a panel. @param {any[]} contents of the student's own works, the comic itself first */
export function myFigure(contents) {
  const last = contents.flatMap((each) => figuresIn(each).slice(-1))[0];
  return last && { kind: "figure", ...spotOf("figure", { elements: [] }), turn: 0, w: last.w, h: last.h, parts: last.parts, layers: last.layers };
}
