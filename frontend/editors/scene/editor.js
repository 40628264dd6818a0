/** Makes a scene, with fingers, a mouse or keys alone: the stage, the tools under it, and the trays that open over those. */
import "../../i18n/scene.js";
import { t } from "../../i18n/index.js";
import { say } from "../../ui/say.js";
import { wear } from "../../ui/style.js";
import { html, useEffect, useRef, useState } from "../../vendor/preact.js";
import { actOf, actsOf } from "./acts.js";
import { useDesk, useForgotten } from "./desk.js";
import { Actions, EDITS, Tools } from "./dock.js";
import { Outline, useLines } from "./outline.js";
import { Back, COLOURS, Round, WIDTHS } from "./parts.js";
import { bytesOf, LIMITS } from "./model/element.js";
import { loadFonts } from "./set.js";
import { whenIdle } from "../../ui/idle.js";
import { Stage } from "./stage.js";

await wear("scene");

export const TOOLS = ["photo", "sticker", "text", "balloon", "pen", "figure", "background", "list"];
const hand = () => import("./trays/hand.js");
const photo = () => import("./trays/photo.js");
const picked = () => import("./trays/picked.js");
const words = () => import("./trays/words.js");
/** The code of a tray comes when it is opened, or before, when the phone has nothing to do.
 * @type {Record<string, [() => Promise<any>, string]>} */
const TRAYS = {
  photo: [photo, "PhotoTray"], crop: [photo, "CropTray"], sticker: [picked, "StickerTray"], figure: [picked, "FigureTray"], background: [picked, "BackgroundTray"], text: [words, "TextTray"], balloon: [words, "TextTray"],
  why: [words, "WhyTray"], pen: [hand, "PenTray"], ink: [hand, "InkTray"], place: [hand, "PlaceTray"], list: [hand, "ListTray"],
};
/** @type {Map<Function, any>} */
const here = new Map();

/** @param {any} props kind: the tray's name, which words need */
function Lazy(props) {
  const [load, name] = TRAYS[props.kind];
  const [, come] = useState(false);
  useEffect(() => {
    if (!here.has(load)) load().then((room) => (here.set(load, room), come(true)), () => (say(t("broken.offline")), props.close()));
  }, []);
  return here.has(load) && html`<${here.get(load)[name]} ...${props} />`;
}

/** Every tray, one after another, between what a hand does. @returns {() => void} stops it */
function ahead() {
  const loads = [...new Set(Object.values(TRAYS).map(([load]) => load))];
  let stop = () => {};
  const next = () => {
    const load = loads.shift();
    if (load) stop = whenIdle(() => load().then((room) => (here.set(load, room), next()), () => {}));
  };
  next();
  return () => stop();
}

/** How large the work is, a moment after it changed: it takes longer than a frame. @param {unknown} work */
function useBytes(work) {
  const [bytes, weighed] = useState(0);
  useEffect(() => whenIdle(() => weighed(bytesOf(work))), [work]);
  return bytes;
}

/** Those that are about what is chosen. */
const OF_CHOSEN = ["crop", "ink", "place", "why"];

/** Bytes, for the last words. */
const ROOM = 10_000;
const PLACES = [0.5, 0.28, 0.72];

/** The spot in view with the least on it; the middle when all are alike. @param {import("./desk.js").Scene} scene @param {{x: number, y: number, side: number}} view */
function roomIn({ elements }, { x, y, side }) {
  const spots = PLACES.flatMap((across) => PLACES.map((down) => ({ x: Math.round(x + across * side), y: Math.round(y + down * side) })));
  const taken = (/** @type {{x: number, y: number}} */ spot) => elements.filter((el) => !el.locked && Math.abs(el.x - spot.x) < Math.max(el.w, 1200) / 2 && Math.abs(el.y - spot.y) < Math.max(el.h, 1200) / 2).length;
  return spots.reduce((best, spot) => (taken(spot) < taken(best) ? spot : best));
}

/** Keys belong to the field that is written in. @param {any} target */
const isField = (target) => /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName);

/** @param {{scene: import("./desk.js").Scene, onChange: import("./desk.js").Keep, activity: Activity, tools?: string[], top?: any, trays?: Record<string, any>, own?: {content?: object} & Record<string, any>, caption?: import("./model/element.js").Element,
 *   spot?: (kind: string, scene: import("./desk.js").Scene) => import("./make.js").At | null,
 *   voice?: {where: string, keep: (tape: import("../recorder/tapes.js").Tape) => Promise<unknown>, media?: Record<Uuid, MediumState>}}} props
 *   tools: the dock's, in order; top: what stands above the stage; voice: where a spoken reason belongs, and what puts it there;
 *   trays: further ones, which get `own`; own.content: the whole work, when the scene is only a part of it; caption: what stands over everything; spot: where something new of a kind comes, when not just where there is room */
export function SceneEditor({ scene, onChange, activity, tools = TOOLS, top, voice, trays, own, caption, spot }) {
  const desk = useDesk(scene, onChange);
  const acts = useRef(actsOf(desk)).current;
  const lines = useLines(desk.scene);
  const root = useRef(/** @type {HTMLElement | null} */ (null));
  const zoom = useRef(/** @type {any} */ (null));
  const [tray, setTray] = useState("");
  const [zoomed, setZoomed] = useState(false);
  const [marked, mark] = useState("");
  const [pen, setPen] = useState({ colour: COLOURS.ink, width: WIDTHS.middle, eraser: false });
  useForgotten(desk.scene);
  useEffect(() => {
    loadFonts().catch(() => {});
    return ahead();
  }, []);
  const { el } = desk;
  const work = own?.content ?? desk.scene;
  const bytes = useBytes(work);
  desk.isFull = bytes > LIMITS.bytes - ROOM;
  const shown = OF_CHOSEN.includes(tray) && !el ? "" : tray;
  const adds = useRef(false);
  const open = (/** @type {string} */ name) => {
    if (tools.includes(name) && EDITS[el?.kind ?? ""] !== name) desk.choose("");
    adds.current = !desk.el;
    setTray(name);
  };
  const close = () => {
    setTray("");
    setTimeout(() => /** @type {HTMLElement | null | undefined} */ (root.current?.querySelector(desk.el ? `[data-id="${desk.chosen}"]` : ".tool"))?.focus({ preventScroll: true }));
  };
  /** Whoever taps goes on to the next thing; keys go on with this one. */
  const done = (/** @type {MouseEvent | void} */ tap) => {
    if (adds.current && tap?.detail !== 0) desk.choose("");
    close();
  };
  const keys = useRef(/** @type {(event: KeyboardEvent) => void} */ (() => {}));
  keys.current = (event) => {
    const target = /** @type {Element} */ (event.target);
    if (event.key === "Escape" && (shown || desk.chosen)) return shown ? close() : desk.choose("");
    if (isField(target) || event.defaultPrevented) return;
    const act = actOf(event, acts, { chosen: Boolean(desk.el), onStage: !target.closest("button, a") || Boolean(target.closest(".outline")) });
    if (act) (event.preventDefault(), act());
  };
  useEffect(() => {
    const hear = (/** @type {KeyboardEvent} */ event) => keys.current(event);
    document.addEventListener("keydown", hear);
    return () => document.removeEventListener("keydown", hear);
  }, []);
  const at = (/** @type {string} */ kind) => spot?.(kind, desk.scene) ?? roomIn(desk.scene, zoom.current.view());
  const Open = TRAYS[shown] ? Lazy : trays?.[shown];
  const props = { desk, acts, el, at, close, done, open, tools, activity, voice, lines, pen, setPen, bytes, ...own };
  return html`
    <div class="easel" ref=${root}>
      ${top}
      <div class="easel-stage">
        <${Stage} desk=${desk} caption=${caption} zoom=${zoom} marked=${marked} onZoom=${setZoomed} tool=${shown === "pen" ? (pen.eraser ? "eraser" : "pen") : shown === "crop" ? "crop" : ""} pen=${pen}
          onPick=${() => setTray("")} onOpen=${() => el && EDITS[el.kind] && open(EDITS[el.kind])} />
        <${Outline} desk=${desk} lines=${lines} marked=${marked} mark=${mark} />
      </div>
      <div class="easel-low">
        <div class="easel-bar">
          <${Back} desk=${desk} />
          <span class="grow clip" dir="auto">${el && lines.find(({ id }) => id === el.id)?.text}</span>
          ${zoomed && html`<${Round} sign="zoom_out" name=${t("scene.zoom.out")} onClick=${() => zoom.current.whole()} />`}
          ${el ? html`<${Round} sign="check" name=${t("scene.unchoose")} onClick=${() => desk.choose("")} />`
            : html`<${Round} sign="zoom_in" name=${t("scene.zoom.in")} onClick=${() => zoom.current.zoomed(0.6)} />`}
        </div>
        ${Open ? html`<${Open} key=${shown} kind=${shown} ...${props} />` : el ? html`<${Actions} ...${props} />` : html`<${Tools} ...${props} />`}
        <p class="unseen" role="status">${desk.told}</p>
      </div>
    </div>`;
}
