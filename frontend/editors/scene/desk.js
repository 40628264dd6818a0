/** What lies on the table: the scene, what is chosen in it, and every step back. One for each scene that is open. */
import { box } from "../../offline/box.js";
import { plain } from "../../offline/outbox.js";
import { t } from "../../i18n/index.js";
import { say } from "../../ui/say.js";
import { useEffect, useReducer, useRef, useState } from "../../vendor/preact.js";
import { forgetLater } from "../forget.js";
import { roomFor } from "./model/element.js";
import { add, change, createHistory, duplicate, find, order, remove } from "./model/ops.js";

/** @typedef {import("./model/element.js").Scene} Scene */
/** @typedef {import("./model/element.js").Element} Element */
/** @typedef {(scene: Scene, how?: {typing?: boolean, soon?: boolean}) => any} Keep */
/** @typedef {ReturnType<typeof createDesk>} Desk */

/** What a change is called in a screen reader's ear, in words of `scene.said.…`. @typedef {string} Said */

/** @param {Scene} first @param {() => void} redraw */
function createDesk(first, redraw) {
  const history = createHistory(first);
  let given = first;
  /** @type {Keep} */
  let keep = () => undefined;
  const desk = {
    chosen: "", told: "",
    /** Whether the work is as large as school takes it. */
    isFull: false,
    get scene() { return history.value; },
    get canUndo() { return history.canUndo; },
    get canRedo() { return history.canRedo; },
    /** What is chosen, if it is still there. */
    get el() { return desk.find(desk.chosen); },
    /** @param {string} id */
    find: (id) => find(history.value, id),
    /** What the work holds; what another device brought in is a step like any other. @param {Scene} scene @param {Keep} onChange */
    take(scene, onChange) {
      keep = onChange;
      if (scene === given) return;
      given = scene;
      if (plain(scene) !== plain(history.value)) history.push(scene);
    },
    /** @param {string} text */
    tell(text) {
      desk.told = text;
      redraw();
    },
    /** @param {string} id */
    choose(id) {
      if (id === desk.chosen) return;
      desk.chosen = id;
      redraw();
    },
    /** A step. @param {Scene} next @param {Said} [said] @param {string} [typed] steps of one name are one step back */
    step(next, said, typed) {
      if (next === history.value) return;
      history.push(next, typed);
      given = next;
      keep(next, { typing: Boolean(typed), soon: !typed });
      if (said) desk.told = t(`scene.said.${said}`);
      redraw();
    },
    /** @param {Element} el as it is now @param {Said} [said] @param {string} [typed] */
    put: (el, said, typed) => desk.step(change(history.value, el.id, gone(desk.find(el.id), el)), said, typed),
    /** Where nothing more fits, that is said. @param {Element | null} el */
    add(el) {
      if (!el || !desk.hasRoom(el.kind)) return;
      desk.chosen = el.kind === "stroke" ? "" : el.id;
      desk.step(add(history.value, el), "added");
    },
    /** @param {string} kind */
    hasRoom(kind) {
      const left = roomFor(history.value)[kind === "stroke" ? "strokes" : "elements"];
      const full = desk.isFull ? "bytes" : left > 0 ? "" : kind === "stroke" ? "strokes" : "elements";
      if (full) say(t(`scene.full.${full}`));
      return !full;
    },
    /** How a pen draws; it comes with the pen's tray. @type {typeof import("./model/stroke.js") | null} */
    ink: null,
    /** How a photo moves within its box; it comes with that tray. @type {typeof import("./crop.js").cropped | null} */
    crop: null,
    /** @param {[number, number][]} points @param {{colour: string, width: number}} pen */
    draw: (points, pen) => desk.add(desk.ink?.strokeOf(points, pen) ?? null),
    /** @param {Set<string>} ids */
    erase: (ids) => desk.step([...ids].reduce(remove, history.value), "removed"),
    remove() {
      const { el } = desk;
      if (!el) return;
      desk.chosen = "";
      desk.step(remove(history.value, el.id), "removed");
    },
    copy() {
      const { el } = desk;
      if (!el || !desk.hasRoom(el.kind)) return;
      const next = duplicate(history.value, el.id);
      desk.chosen = next.elements[next.elements.indexOf(el) + 1].id;
      desk.step(next, "copied");
    },
    /** @param {"front" | "forward" | "backward" | "back"} way */
    order: (way) => desk.step(order(history.value, desk.chosen, way), way),
    undo: () => travel(history.undo, "undone"),
    redo: () => travel(history.redo, "redone"),
  };

  /** @param {() => Scene} go @param {Said} said */
  function travel(go, said) {
    const before = history.value;
    given = go();
    if (given === before) return;
    keep(given);
    desk.tell(t(`scene.said.${said}`));
  }
  return desk;
}

/** Fields that are there no more. @param {any} before @param {any} after */
const gone = (before, after) => ({ ...Object.fromEntries(Object.keys(before ?? {}).map((key) => [key, undefined])), ...after });

/** @param {Scene} scene @param {Keep} onChange @returns {Desk} */
export function useDesk(scene, onChange) {
  const [, redraw] = useReducer((/** @type {number} */ count) => count + 1, 0);
  const [desk] = useState(() => createDesk(scene, () => redraw(null)));
  desk.take(scene, onChange);
  return desk;
}

/** What was taken out of the scene and is not wanted back travels no further. Until the editor closes, "undo" may still want it.
 * @param {Scene} scene */
export function useForgotten(scene) {
  const seen = useRef(/** @type {Set<Uuid>} */ (new Set())).current;
  const last = useRef(scene);
  last.current = scene;
  const media = () => last.current.elements.flatMap(({ medium, why }) => [medium, why?.recording].filter(Boolean));
  for (const id of media()) seen.add(id);
  useEffect(() => () => {
    const still = media();
    for (const id of seen) if (!still.includes(id)) forgetLater(box, id);
  }, []);
}
