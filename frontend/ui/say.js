/** Short messages: seen at the bottom, heard by a screen reader. */
import { html, useEffect, useState } from "../vendor/preact.js";
import { Icon } from "./icon.js";

/** @typedef {{text: string, action?: {text: string, run: () => unknown}}} Message */
/** @type {(message: Message | null) => void} */
let show = () => {};

/** Tells the person something that has just happened.
 * @param {string} text
 * @param {{text: string, run: () => unknown}} [action] for instance to take it back */
export const say = (text, action) => show({ text, action });

/** Where messages appear; there is one of these. */
export function Messages() {
  const [message, set] = useState(/** @type {Message | null} */ (null));
  useEffect(() => {
    show = set;
    if (!message) return;
    const timer = setTimeout(set, message.action ? 10_000 : 5_000, null);
    return () => clearTimeout(timer);
  }, [message]);
  const act = () => (message?.action?.run(), set(null));
  return html`<div class="messages" role="status" aria-live="polite">
    ${message && html`<div class="message rise"><${Icon} name="check" /><span class="grow">${message.text}</span>
      ${message.action && html`<button type="button" onClick=${act}>${message.action.text}</button>`}</div>`}
  </div>`;
}
