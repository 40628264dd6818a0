/** The pen: a colour, three widths, and an eraser that takes whole strokes. The stage above is the paper. */
import { t } from "../../../i18n/index.js";
import { html } from "../../../vendor/preact.js";
import { Colours, Options, Tray } from "../parts.js";

/** Units of the scene. */
export const WIDTHS = { thin: 70, middle: 150, thick: 340 };

/** @param {any} props pen: {colour, width, eraser} */
export const PenTray = ({ desk, pen, setPen, close }) => html`
  <${Tray} desk=${desk} title=${t("scene.tool.pen")} onClose=${close}>
    <${Options} name=${t("scene.pen.width")} value=${pen.eraser ? "eraser" : pen.width}
      options=${[...Object.entries(WIDTHS).map(([id, value]) => ({ value, sign: `pen_${id}`, text: t(`scene.pen.${id}`) })), { value: "eraser", sign: "eraser", text: t("scene.pen.eraser") }]}
      onPick=${(/** @type {any} */ value) => setPen(value === "eraser" ? { ...pen, eraser: true } : { ...pen, width: value, eraser: false })} />
    <${Colours} name=${t("scene.pen.colour")} value=${pen.eraser ? "" : pen.colour} onPick=${(/** @type {string} */ colour) => setPen({ ...pen, colour, eraser: false })} />
    <p class="hint small">${t("scene.pen.how")}</p>
  <//>`;

/** @param {any} props */
export const InkTray = ({ desk, el, close }) => html`
  <${Tray} desk=${desk} title=${t("scene.pen.colour")} onClose=${close}><${Colours} name=${t("scene.pen.colour")} value=${el.colour} onPick=${(/** @type {string} */ colour) => desk.put({ ...el, colour }, "changed")} /><//>`;
