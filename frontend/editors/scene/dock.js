/** Under the stage, where the thumb is: the tools, or what can be done with what is chosen. */
import { t, tn } from "../../i18n/index.js";
import { html } from "../../vendor/preact.js";
import { isKnown, nearLimit } from "./model/element.js";
import { Sign, Tile } from "./parts.js";

/** The tray that changes what is chosen. @type {Record<string, string>} */
export const EDITS = { photo: "crop", text: "text", balloon: "balloon", figure: "figure", stroke: "ink" };

/** @typedef {{desk: import("./desk.js").Desk, acts: import("./acts.js").Acts, tools: string[], open: (tray: string) => void, voice?: object, bytes: number}} Props */

/** @param {Props} props */
export function Tools({ desk, tools, open, bytes }) {
  const near = nearLimit(desk.scene, bytes);
  return html`
    <div class="dock" role="group" aria-label=${t("scene.tools")}>
      ${near && html`<p class="hint small">${tn(`scene.near.${near.what}`, near.left)}</p>`}
      <div class="dock-tiles tools" data-many=${tools.length > 8}>${tools.map((name) => html`<${Tile} key=${name} sign=${name} text=${t(`scene.tool.${name}`)} onClick=${() => open(name)} />`)}</div>
    </div>`;
}

/** @param {Props} props */
export function Actions({ desk, acts, open, voice }) {
  const el = /** @type {import("./model/element.js").Element} */ (desk.el);
  const lock = html`<${Tile} sign=${el.locked ? "unlock" : "lock"} text=${t(`scene.do.${el.locked ? "unlock" : "lock"}`)} onClick=${acts.lock} />`;
  const rest = html`<${Tile} sign="why" text=${t(voice ? "scene.do.why" : "scene.do.name")} onClick=${() => open("why")} /><${Tile} sign="trash" text=${t("scene.do.remove")} tone="danger" onClick=${acts.remove} />`;
  if (!isKnown(el)) return html`<div class="dock"><p class="note">${t("scene.newer.lead")}</p></div>`;
  return html`
    <div class="dock" role="group" aria-label=${t("scene.actions")}>
      ${el.kind === "photo" && !el.name && html`<button type="button" class="link" onClick=${() => open("why")}><${Sign} name="why" />${t("scene.photo.ask_name")}</button>`}
      <div class="dock-tiles">${el.locked ? html`${lock}${rest}` : html`
        ${EDITS[el.kind] && html`<${Tile} sign="edit" text=${t(`scene.edit.${el.kind}`)} onClick=${() => open(EDITS[el.kind])} />`}
        <${Tile} sign="minus" text=${t("scene.do.smaller")} onClick=${acts.smaller} /><${Tile} sign="plus" text=${t("scene.do.bigger")} onClick=${acts.bigger} />
        <${Tile} sign="right" text=${t("scene.do.right")} onClick=${acts.right} /><${Tile} sign="place" text=${t("scene.do.place")} onClick=${() => open("place")} />
        <${Tile} sign="forward" text=${t("scene.do.forward")} onClick=${acts.forward} /><${Tile} sign="backward" text=${t("scene.do.backward")} onClick=${acts.backward} />
        <${Tile} sign="copy" text=${t("scene.do.copy")} onClick=${acts.copy} />${lock}${rest}`}</div>
    </div>`;
}
