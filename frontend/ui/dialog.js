/** A question on top of the screen; Escape and "no" are the same. */
import { html, useEffect, useRef } from "../vendor/preact.js";

/** @param {{onClose: () => void, children?: any, label: string, big?: boolean}} props */
export function Dialog({ onClose, children, label, big }) {
  const box = useRef(/** @type {HTMLDialogElement | null} */ (null));
  useEffect(() => {
    const before = /** @type {HTMLElement | null} */ (document.activeElement);
    box.current?.showModal();
    return () => before?.focus();
  }, []);
  const outside = (/** @type {MouseEvent} */ event) => event.target === box.current && onClose();
  return html`<dialog ref=${box} class=${big ? "big" : ""} aria-label=${label} onClose=${onClose} onClick=${outside}><div class="stack">${children}</div></dialog>`;
}

/** Asks before something that matters.
 * @param {{title: string, text: string, yes: string, no: string, onYes: () => void, onNo: () => void, danger?: boolean}} props */
export const Confirm = ({ title, text, yes, no, onYes, onNo, danger }) => html`
  <${Dialog} label=${title} onClose=${onNo}>
    <h2>${title}</h2><p>${text}</p>
    <button type="button" class=${`button full ${danger ? "danger" : ""}`} onClick=${onYes}>${yes}</button>
    <button type="button" class="button quiet full" autofocus onClick=${onNo}>${no}</button>
  <//>`;
