/** Reading: one panel at a time, as large as the screen, with a swipe, the arrow keys or two large buttons. */
import { t } from "../../i18n/index.js";
import { Icon } from "../../ui/icon.js";
import { html, useEffect, useRef, useState } from "../../vendor/preact.js";
import { useKeys, useSwipe } from "../../pages/show/turning.js";
import { isFilled, placeOf } from "./content.js";
import { PanelView, useTold } from "./page.js";

/** Empty panels are passed over.
 * @param {{content: import("./content.js").Comic, first?: string, onClose: () => void}} props first: the panel to begin with */
export function Reader({ content, first, onClose }) {
  const { title } = content;
  const panels = content.panels.filter(isFilled);
  const [place, to] = useState(() => Math.max(0, placeOf({ ...content, panels }, first)));
  const at = Math.min(place, panels.length - 1);
  const told = useTold();
  const dialog = useRef(/** @type {HTMLDialogElement | null} */ (null));
  useEffect(() => {
    const before = /** @type {HTMLElement | null} */ (document.activeElement);
    dialog.current?.showModal();
    return () => before?.focus();
  }, []);
  const turn = (/** @type {number} */ by) => to(Math.min(panels.length - 1, Math.max(0, at + by)));
  useKeys({ turn, to: (end) => to(end ? panels.length - 1 : 0), stop: onClose });
  const last = at === panels.length - 1;
  return html`
    <dialog ref=${dialog} class="reader" aria-label=${title.trim() || t("comic.read")} onClose=${onClose} ...${useSwipe(turn)}>
      <header class="line spread"><h1 class="clip" dir="auto">${title.trim() || t("comic.read")}</h1><span class="small" dir="ltr" aria-hidden="true">${at + 1} / ${panels.length}</span>
        <button type="button" class="round" aria-label=${t("close")} title=${t("close")} onClick=${onClose}><${Icon} name="close" /></button></header>
      <div class="reader-panel" aria-live="polite"><${PanelView} key=${panels[at].id} panel=${panels[at]} label=${told(panels[at], placeOf(content, panels[at].id))} /></div>
      <nav aria-label=${t("comic.turn")}>
        <button type="button" class="button quiet" disabled=${at === 0} onClick=${() => turn(-1)}><${Icon} name="back" flip />${t("comic.before")}</button>
        <button type="button" class="button" autofocus onClick=${last ? onClose : () => turn(1)}>${t(last ? "comic.end" : "comic.next")}${!last && html`<${Icon} name="forward" flip />`}</button>
      </nav>
    </dialog>`;
}
