/** Everything that fingers can do with what is chosen, as one tap or one key. */
import { isKnown } from "./model/element.js";
import { change } from "./model/ops.js";
import { moved, sized, turned } from "./model/transform.js";

/** @typedef {import("./desk.js").Desk} Desk */
/** @typedef {import("./model/element.js").Element} Element */

const CLOSER = 1.12;
/** Tenths of a degree. */
const QUARTER = 150;

/** @param {Desk} desk */
export function actsOf(desk) {
  /** @param {(el: Element) => Element} how @param {string} said */
  const to = (how, said) => {
    const { el } = desk;
    if (el && isKnown(el) && !el.locked) desk.put(how(el), said);
  };
  return {
    smaller: () => to((el) => sized(el, 1 / CLOSER), "smaller"),
    bigger: () => to((el) => sized(el, CLOSER), "bigger"),
    left: () => to((el) => turned(el, -QUARTER), "turned"),
    right: () => to((el) => turned(el, QUARTER), "turned"),
    /** @param {number} dx @param {number} dy */
    move: (dx, dy) => to((el) => moved(el, dx, dy), "moved"),
    flip: () => to((el) => ({ ...el, flip: el.flip ? undefined : true }), "flipped"),
    forward: () => desk.order("forward"),
    backward: () => desk.order("backward"),
    copy: desk.copy,
    remove: desk.remove,
    lock: () => desk.el && desk.step(change(desk.scene, desk.chosen, { locked: desk.el.locked ? undefined : true }), desk.el.locked ? "unlocked" : "locked"),
    undo: desk.undo,
    redo: desk.redo,
  };
}

/** @typedef {ReturnType<typeof actsOf>} Acts */

/** @type {Record<string, [number, number]>} */
const ARROWS = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };
const NEAR = 10;
const FAR = 100;
/** @type {Record<string, keyof Acts>} */
const KEYS = { "+": "bigger", "=": "bigger", "-": "smaller", "[": "left", "]": "right", Delete: "remove", Backspace: "remove" };
/** @type {Record<string, keyof Acts>} */
const WITH_CTRL = { z: "undo", y: "redo", Z: "redo", d: "copy", "]": "forward", "[": "backward" };

/** What a key means; null when it means nothing here. Arrows move what is chosen while the stage has the focus.
 * @param {{key: string, ctrlKey: boolean, metaKey: boolean, shiftKey: boolean}} event @param {Acts} acts @param {{chosen: boolean, onStage: boolean}} at
 * @returns {(() => unknown) | null} */
export function actOf({ key, ctrlKey, metaKey, shiftKey }, acts, { chosen, onStage }) {
  if (ctrlKey || metaKey) return WITH_CTRL[key] ? /** @type {() => void} */ (acts[WITH_CTRL[key]]) : null;
  if (!chosen) return null;
  const arrow = onStage && ARROWS[key];
  if (arrow) return () => acts.move(...(/** @type {[number, number]} */ (arrow.map((way) => way * (shiftKey ? NEAR : FAR)))));
  return /** @type {(() => void) | undefined} */ (acts[KEYS[key]]) ?? null;
}
