/** The square itself. While fingers move, only attributes of what they move are set; the scene changes when they leave. */
import { html, useLayoutEffect, useRef, useState } from "../../vendor/preact.js";
import { createGestures } from "./gestures.js";
import { frameOf, gripNear, gripsOf } from "./grips.js";
import { resolved } from "./model/resolve.js";
import { halfOf, hit, moved, pinched, pointed, snapped, stretched, toLocal } from "./model/transform.js";
import { measure } from "./set.js";
import { drawing, Ground, placed, SIDE } from "./view.js";

/** Pixels. */
const THUMB = 24;
const PULL = 7;
const CLOSEST = 2000;

/** @typedef {import("./desk.js").Desk} Desk */
/** @typedef {[number, number]} Point */

/** @param {{desk: Desk, caption?: import("./model/element.js").Element, tool: string, pen: {colour: string, width: number}, onPick: () => void, onOpen: () => void, onZoom: (zoomed: boolean) => void, zoom: {current: any}, marked: string}} props
 *   tool: pen, eraser or crop; onPick: something else is chosen; onOpen: what is chosen was tapped once more; marked: has the focus of the keyboard */
export function Stage({ desk, caption, tool, pen, onPick, onOpen, onZoom, zoom, marked }) {
  const svg = useRef(/** @type {any} */ (null));
  const [over, setOver] = useState(/** @type {any} */ (null));
  const now = useRef(/** @type {any} */ ({}));
  now.current = { desk, tool, pen, onPick, onOpen, onZoom, setOver };
  useLayoutEffect(() => {
    const host = hostOf(svg.current, now);
    zoom.current = host;
    return listen(svg.current, createGestures(host), host);
  }, []);
  const chosen = over ?? desk.el;
  const focused = desk.scene.elements.find(({ id }) => id === marked);
  useLayoutEffect(() => zoom.current.frame(chosen), [chosen, tool]);
  return html`
    <svg class="scene stage-scene" ref=${svg} data-tool=${tool} aria-hidden="true">
      <${Ground} background=${desk.scene.background} />
      ${desk.scene.elements.map((el) => drawing(el.id === over?.id ? over : el))}
      ${caption && drawing(caption)}
      <polygon class="ink" fill=${pen.colour} />
      ${focused && html`<polygon class="focus" points=${frameOf(focused)} />`}
      <g class="over"><line class="guide" /><line class="guide" /><polygon class="frame" />
        <circle class="grip" data-grip="size" /><circle class="grip" data-grip="wide" /><circle class="grip" data-grip="tail" /></g>
    </svg>`;
}

/** @param {any} svg @param {ReturnType<typeof createGestures>} fingers @param {any} host */
function listen(svg, fingers, host) {
  const down = (/** @type {PointerEvent} */ event) => {
    host.settle();
    /** @type {HTMLElement | null} */ (document.activeElement)?.blur();
    svg.setPointerCapture(event.pointerId);
    fingers.down(event);
  };
  const wheel = (/** @type {WheelEvent} */ event) => {
    if (!event.ctrlKey) return;
    event.preventDefault();
    host.zoomed(Math.exp(event.deltaY / 200), [event.clientX, event.clientY]);
  };
  const off = new AbortController();
  // Else a browser may take a stroke for a fling, and the tap after it for the end of that.
  svg.addEventListener("touchstart", (/** @type {Event} */ event) => event.preventDefault(), { passive: false, signal: off.signal });
  svg.addEventListener("pointerdown", down, off);
  svg.addEventListener("pointermove", fingers.move, off);
  for (const end of ["pointerup", "pointercancel", "lostpointercapture"]) svg.addEventListener(end, fingers.up, off);
  svg.addEventListener("wheel", wheel, { passive: false, signal: off.signal });
  addEventListener("blur", fingers.finish, off);
  return () => (fingers.finish(), off.abort());
}

/** What gestures ask for and call. @param {any} svg @param {{current: any}} now */
function hostOf(svg, now) {
  let rect = svg.getBoundingClientRect();
  let view = { x: 0, y: 0, side: SIDE };
  /** What follows the fingers. @type {any} */
  let moving = null;
  const desk = () => /** @type {Desk} */ (now.current.desk);
  const unit = () => view.side / rect.width;
  const [across, down, frame, ...dots] = svg.querySelectorAll(".over > *");
  const ink = svg.querySelector(".ink");
  /** @param {string} id */
  const node = (id) => svg.querySelector(`[data-element="${id}"]`);
  /** @param {Point} at @returns {Point} */
  const toScene = ([x, y]) => [view.x + (x - rect.left) * unit(), view.y + (y - rect.top) * unit()];
  /** Without them it is not there. @param {any} shape @param {Record<string, number> | false | undefined} attributes */
  function draw(shape, attributes) {
    if (shape.hidden !== !attributes) shape.style.display = (shape.hidden = !attributes) ? "none" : "";
    for (const name in attributes || {}) shape.setAttribute(name, String(/** @type {any} */ (attributes)[name]));
  }
  /** @param {any} line @param {any} guide */
  const guideLine = (line, guide) => draw(line, guide && { x1: guide.x ?? 0, x2: guide.x ?? SIDE, y1: guide.y ?? 0, y2: guide.y ?? SIDE });
  let guided = "-";
  /** @param {any[]} all */
  function guides(all) {
    const at = JSON.stringify(all);
    if (at === guided) return;
    guided = at;
    guideLine(across, all.find(({ x }) => x !== undefined));
    guideLine(down, all.find(({ y }) => y !== undefined));
  }
  /** @param {any} el */
  const snap = (el) => {
    const found = snapped(desk().scene, el, PULL * unit());
    guides(found.guides);
    return found.el;
  };
  function look() {
    svg.setAttribute("viewBox", `${view.x} ${view.y} ${view.side} ${view.side}`);
    host.frame(desk().el);
    now.current.onZoom(view.side < SIDE);
  }
  /** @type {Record<string, (...given: any[]) => any>} */
  const host = {
    soon: (run) => requestAnimationFrame(run), unit, toScene,
    settle: () => (rect = svg.getBoundingClientRect()),
    tool: () => now.current.tool,
    chosen: () => desk().el,
    found: (id) => desk().find(id),
    choose(id) {
      if (id !== desk().chosen || !id) now.current.onPick();
      desk().choose(id);
    },
    hit: ([x, y]) => hit(desk().scene, x, y, { slack: THUMB / 2 * unit() }),
    covers(el, [x, y]) {
      const [lx, ly] = toLocal(el, x, y);
      return !el.locked && Math.abs(lx) < Math.max(halfOf(el), THUMB * unit()) && Math.abs(ly) < Math.max(el.h / 2, THUMB * unit());
    },
    between([ax, ay], [bx, by]) {
      const { el } = desk();
      return el && host.covers(el, [(ax + bx) / 2, (ay + by) / 2]) ? el : host.hit([bx, by]);
    },
    gripAt: (at) => gripNear(desk().el, toScene(at), unit(), THUMB * unit()),
    gripped(grip, el, from, at) {
      if (grip === "wide") return stretched(el, "right", at[0] - from[0], at[1] - from[1], measure);
      if (grip === "tail") return resolved(pointed(el, at[0], at[1]), measure);
      return snap(pinched(el, [[el.x, el.y], from], [[el.x, el.y], at]));
    },
    moved: (el, [dx, dy]) => snap(moved(el, dx, dy)),
    pinched: (el, from, to) => snap(pinched(el, from, to)),
    cropped: (el, [dx, dy], factor) => desk().crop?.(el, factor, dx, dy) ?? el,
    show(el, before, inside) {
      if (inside) return now.current.setOver(el);
      if (moving?.dataset.element !== el.id) {
        moving = node(el.id);
        moving.style.willChange = "transform";
        host.frame(el);
      }
      moving.style.transform = placed(el, el.w / before.w, "px", "deg");
    },
    rest(el) {
      guides([]);
      now.current.setOver(null);
      moving?.setAttribute("transform", placed(el));
      moving?.removeAttribute("style");
      moving = null;
      host.frame(el);
    },
    keep: (el) => desk().put(el),
    tap(el) {
      if (el && el.id === desk().chosen) now.current.onOpen();
      else host.choose(el?.id ?? "");
    },
    view: () => view,
    /** @param {{x: number, y: number, side: number}} start @param {Point} from @param {Point} to in pixels @param {number} by */
    look(start, from, to, by) {
      const side = Math.min(SIDE, Math.max(CLOSEST, start.side * by));
      const part = (/** @type {number} */ at, /** @type {number} */ edge) => (at - edge) / rect.width;
      const held = (/** @type {number} */ value) => Math.min(SIDE - side, Math.max(0, value));
      view = { side, x: held(start.x + part(from[0], rect.left) * start.side - part(to[0], rect.left) * side), y: held(start.y + part(from[1], rect.top) * start.side - part(to[1], rect.top) * side) };
      look();
    },
    zoomed(by, at = [rect.left + rect.width / 2, rect.top + rect.height / 2]) { host.look(view, at, at, by); },
    whole: () => host.look(view, [0, 0], [0, 0], SIDE),
    ink(points) {
      ink.setAttribute("points", (points ? desk().ink?.penLine(points, now.current.pen.width) ?? [] : []).flat().map(Math.round).join(" "));
    },
    drawn: (points) => desk().draw(points, now.current.pen),
    strokeAt: ([x, y]) => hit({ ...desk().scene, elements: desk().scene.elements.filter(({ kind }) => kind === "stroke") }, x, y, { slack: THUMB / 2 * unit() }),
    hide(ids) { for (const stroke of svg.querySelectorAll("[data-element]")) stroke.style.opacity = ids.has(stroke.dataset.element) ? "0" : ""; },
    erased(ids) { host.hide(new Set()); desk().erase(ids); },
    /** Around what is chosen, and its handles; while fingers move it, nothing stands between them and the thing itself. */
    frame(el) {
      const shown = el && !moving && now.current.tool !== "pen" && now.current.tool !== "eraser";
      frame.setAttribute("points", shown ? frameOf(el) : "");
      const grips = shown && !el.locked ? gripsOf(el, unit()) : [];
      for (const dot of dots) {
        const grip = grips.find((each) => each.grip === dot.dataset.grip);
        draw(dot, grip && { cx: grip.at[0], cy: grip.at[1], r: 8 * unit() });
      }
    },
  };
  guides([]);
  svg.setAttribute("viewBox", `0 0 ${SIDE} ${SIDE}`);
  return host;
}
