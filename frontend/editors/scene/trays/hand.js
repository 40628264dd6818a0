/** What a hand does without dragging: the pen's tray, buttons that move and turn, the list of all there is. */
import { t } from "../../../i18n/index.js";
import { html } from "../../../vendor/preact.js";
import * as ink from "../model/stroke.js";
import { Colours, Options, Round, Sign, Tile, Tray, WIDTHS } from "../parts.js";

/** @param {any} props pen: {colour, width, eraser} */
export function PenTray({ desk, pen, setPen, close }) {
  desk.ink = ink;
  return html`
    <${Tray} desk=${desk} title=${t("scene.tool.pen")} onClose=${close}>
      <${Options} name=${t("scene.pen.width")} value=${pen.eraser ? "eraser" : pen.width}
        options=${[...Object.entries(WIDTHS).map(([id, value]) => ({ value, sign: `pen_${id}`, text: t(`scene.pen.${id}`) })), { value: "eraser", sign: "eraser", text: t("scene.pen.eraser") }]}
        onPick=${(/** @type {any} */ value) => setPen(value === "eraser" ? { ...pen, eraser: true } : { ...pen, width: value, eraser: false })} />
      <${Colours} name=${t("scene.pen.colour")} value=${pen.eraser ? "" : pen.colour} onPick=${(/** @type {string} */ colour) => setPen({ ...pen, colour, eraser: false })} />
      <p class="hint small">${t("scene.pen.how")}</p>
    <//>`;
}

/** @param {any} props */
export const InkTray = ({ desk, el, close }) => html`
  <${Tray} desk=${desk} title=${t("scene.pen.colour")} onClose=${close}><${Colours} name=${t("scene.pen.colour")} value=${el.colour} onPick=${(/** @type {string} */ colour) => desk.put({ ...el, colour }, "changed")} /><//>`;

const STEP = 400;

/** @param {any} props */
export const PlaceTray = ({ desk, el, acts, close }) => html`
  <${Tray} desk=${desk} title=${t("scene.do.place")} onClose=${close}>
    <div class="dock-tiles">
      <${Tile} sign="west" text=${t("scene.do.west")} onClick=${() => acts.move(-STEP, 0)} /><${Tile} sign="north" text=${t("scene.do.north")} onClick=${() => acts.move(0, -STEP)} />
      <${Tile} sign="south" text=${t("scene.do.south")} onClick=${() => acts.move(0, STEP)} /><${Tile} sign="east" text=${t("scene.do.east")} onClick=${() => acts.move(STEP, 0)} />
      <${Tile} sign="minus" text=${t("scene.do.smaller")} onClick=${acts.smaller} /><${Tile} sign="plus" text=${t("scene.do.bigger")} onClick=${acts.bigger} />
      <${Tile} sign="left" text=${t("scene.do.left")} onClick=${acts.left} /><${Tile} sign="right" text=${t("scene.do.right")} onClick=${acts.right} />
      <${Tile} sign="forward" text=${t("scene.do.forward")} onClick=${acts.forward} /><${Tile} sign="backward" text=${t("scene.do.backward")} onClick=${acts.backward} />
      ${["photo", "sticker", "figure"].includes(el.kind) && html`<${Tile} sign="flip" text=${t("scene.do.flip")} onClick=${acts.flip} />`}
    </div>
  <//>`;

/** @param {any} props */
export function ListTray({ desk, lines, close }) {
  const rows = [...lines].reverse();
  const pick = (/** @type {string} */ id) => (desk.choose(id), close());
  const move = (/** @type {string} */ id, /** @type {"forward" | "backward"} */ way) => (desk.choose(id), desk.order(way));
  return html`
    <${Tray} title=${t("scene.list")} onClose=${close}>
      ${!rows.length && html`<p class="hint">${t("scene.list.none")}</p>`}
      <ol class="layers">${rows.map(({ id, text }) => html`
        <li key=${id}><button type="button" class="option grow" aria-pressed=${id === desk.chosen} onClick=${() => pick(id)}>${desk.find(id)?.locked && html`<${Sign} name="lock" />`}<span class="clip" dir="auto">${text}</span></button>
          <${Round} sign="forward" name=${t("scene.list.forward", { text })} onClick=${() => move(id, "forward")} /><${Round} sign="backward" name=${t("scene.list.backward", { text })} onClick=${() => move(id, "backward")} /></li>`)}</ol>
    <//>`;
}
