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

/** About as large as a balloon with few words. */
const BALLOON = { w: 3800, h: 2100 };
/** Where one hangs at the left and at the right. */
const SIDES = [2500, 7500];

/** How much of what is said there would be covered. @param {{x: number, y: number}} spot @param {Element[]} said */
const covered = ({ x, y }, said) => said.reduce((sum, el) => sum + shared(el.x - x, el.w, BALLOON.w) * shared(el.y - y, el.h, BALLOON.h), 0);

/** @param {number} off @param {number} one @param {number} other */
const shared = (off, one, other) => Math.max(0, (one + other) / 2 - Math.abs(off));

/** People stand at the foot, beside each other; what somebody says hangs above them, beside what was said before, and points at them.
 * @param {string} kind @param {{elements: Element[]}} scene @param {Element} [caption] @returns {{x: number, y: number, tail?: number[], size?: number} | null} null: anywhere */
export function spotOf(kind, { elements }, caption) {
  const people = elements.filter((el) => el.kind === "figure");
  if (kind === "figure") return { x: BESIDE[people.length % BESIDE.length], y: 7100 };
  if (kind !== "balloon" || !people.length) return null;
  const said = elements.filter((el) => el.kind === "balloon");
  const who = people[said.length % people.length];
  const inward = Math.min(7000, Math.max(3000, who.x + (who.x < 5000 ? 900 : who.x > 5000 ? -900 : 0)));
  // Where more people talk, each keeps to a side.
  const sides = who.x < 5000 ? SIDES : [...SIDES].reverse();
  const near = people.length > 1 && who.x !== 5000 ? sides[0] : inward;
  const top = (caption?.h ?? 0) + 1500;
  const spots = [top, top + 2300].flatMap((y) => [near, ...sides].map((x) => ({ x, y })));
  const { x, y } = spots.reduce((best, spot) => (covered(spot, said) < covered(best, said) ? spot : best));
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
