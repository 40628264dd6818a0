/** The layouts as small pictures; those in which not everything fits that was made cannot be taken. */
import { t, tn } from "../../i18n/index.js";
import { Icon } from "../../ui/icon.js";
import { html } from "../../vendor/preact.js";
import { fits, laid } from "./arrange.js";
import { LayoutPicture } from "./layout-picture.js";
import { LAYOUTS } from "./layouts.js";

/** @param {{content: import("./content.js").Comic, onPick: (how: (now: any) => any) => void, onClose: () => void}} props */
export const Layouts = ({ content, onPick, onClose }) => html`
  <div class="dock stack tight" role="group" aria-label=${t("comic.layout")}>
    <div class="comic-layouts">${Object.entries(LAYOUTS).map(([layout, { slots }], nth) => html`
      <button type="button" key=${layout} aria-pressed=${layout === content.layout} disabled=${!fits(content, layout)} aria-label=${`${t("comic.layout")} ${nth + 1}, ${tn("comic.panels", slots.length)}`}
        onClick=${() => onPick((now) => laid(now, layout))}><${LayoutPicture} layout=${layout} /></button>`)}</div>
    <button type="button" class="button quiet full" onClick=${onClose}><${Icon} name="check" />${t("comic.order.done")}</button>
  </div>`;
