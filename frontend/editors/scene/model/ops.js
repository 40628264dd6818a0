/** Changes to a scene. Each gives a new scene that shares all that stayed the same; where there is nothing to do, the same one. */
import { isKnown, newElementId, roomFor } from "./element.js";
import { boundsOf } from "./transform.js";

/** @typedef {import("./element.js").Scene} Scene @typedef {import("./element.js").Element} Element */
/** @typedef {"front" | "forward" | "backward" | "back"} Way */

/** @param {Scene} scene @param {string | null | undefined} id */
export const find = (scene, id) => scene.elements.find((el) => el.id === id);

/** @param {Scene} scene @param {string} id */
const placeOf = (scene, id) => scene.elements.findIndex((el) => el.id === id);

/** @param {Scene} scene @param {(elements: Element[]) => unknown} edit @returns {Scene} */
const edited = (scene, edit) => {
  const elements = [...scene.elements];
  edit(elements);
  return { ...scene, elements };
};

/** On top. The same scene when it is full: ask `roomFor` before.
 * @param {Scene} scene @param {Element} el */
export const add = (scene, el) => (roomFor(scene)[el.kind === "stroke" ? "strokes" : "elements"] < 1 ? scene : edited(scene, (all) => all.push(el)));

/** A field that becomes undefined goes away.
 * @param {Scene} scene @param {string} id @param {Record<string, any>} patch */
export const change = (scene, id, patch) => {
  const at = placeOf(scene, id);
  const el = scene.elements[at];
  if (!el || !isKnown(el) || Object.keys(patch).every((key) => el[key] === patch[key])) return scene;
  /** @type {Element} */
  const next = { ...el, ...patch, id };
  for (const key in next) if (next[key] === undefined) delete next[key];
  return edited(scene, (all) => (all[at] = next));
};

/** @param {Scene} scene @param {string} id */
export const remove = (scene, id) => (find(scene, id) ? { ...scene, elements: scene.elements.filter((el) => el.id !== id) } : scene);

/** Forward and backward go past the next element that overlaps it, so that each step is seen; where there is none, past its neighbour.
 * @param {Scene} scene @param {string} id @param {Way} way */
export const order = (scene, id, way) => {
  const at = placeOf(scene, id);
  const last = scene.elements.length - 1;
  const up = way === "front" || way === "forward";
  const to = way === "front" ? last : way === "back" ? 0 : passed(scene.elements, at, up ? 1 : -1);
  if (at < 0 || to === at || to < 0 || to > last) return scene;
  return edited(scene, (all) => all.splice(to, 0, ...all.splice(at, 1)));
};

/** @param {Element[]} all @param {number} at @param {number} step */
const passed = (all, at, step) => {
  for (let to = at + step; all[at] && all[to]; to += step) if (isKnown(all[at]) && isKnown(all[to]) && overlap(all[at], all[to])) return to;
  return at + step;
};

/** @param {Element} one @param {Element} other */
const overlap = (one, other) => {
  const [a, b] = [boundsOf(one), boundsOf(other)];
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
};

/** A copy right above it, a little aside.
 * @param {Scene} scene @param {string} id */
export const duplicate = (scene, id) => {
  const at = placeOf(scene, id);
  const el = scene.elements[at];
  if (!el || roomFor(scene)[el.kind === "stroke" ? "strokes" : "elements"] < 1) return scene;
  /** @type {Element} */
  const copy = { ...el, id: newElementId() };
  if (isKnown(el)) {
    for (const way of ["x", "y"]) copy[way] += el[way] < 9000 ? 500 : -500;
    delete copy.locked;
  }
  return edited(scene, (all) => all.splice(at + 1, 0, copy));
};

/** The same picture with names of its own, as for the copy of a panel.
 * @param {Scene} scene @returns {Scene} */
export const renewed = (scene) => ({ ...scene, elements: scene.elements.map((el) => ({ ...el, id: newElementId() })) });

/** Undo and redo: a step costs little, because of what is shared.
 * @template T @param {T} first */
export function createHistory(first) {
  /** @type {T[]} */
  let steps = [first];
  let at = 0;
  let last = "";
  const go = (/** @type {number} */ step) => {
    at = Math.min(steps.length - 1, Math.max(0, at + step));
    last = "";
    return steps[at];
  };
  return {
    get value() {
      return steps[at];
    },
    get canUndo() {
      return at > 0;
    },
    get canRedo() {
      return at < steps.length - 1;
    },
    /** Steps of the same name in a row, such as letters typed into one text, are undone as one.
     * @param {T} value @param {string} [name] */
    push(value, name = "") {
      if (value === steps[at]) return;
      if (!name || name !== last || !at) at += 1;
      steps = [...steps.slice(0, at), value];
      last = name;
    },
    undo: () => go(-1),
    redo: () => go(1),
  };
}
