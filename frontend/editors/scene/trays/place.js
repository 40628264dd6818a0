/** Everything that fingers do, as buttons: where it stands, how large, how it is turned. */
import { t } from "../../../i18n/index.js";
import { html } from "../../../vendor/preact.js";
import { Tile, Tray } from "../parts.js";

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
