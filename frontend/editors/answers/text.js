/** An answer in words, kept while typing. */
import { t, tn } from "../../i18n/index.js";
import { html, useEffect, useLayoutEffect, useRef, useState } from "../../vendor/preact.js";
import { LONGEST } from "./content.js";

const NEAR = 500;

/** @param {{prompt: Prompt, answer: Answer, onChange: (part: Answer, how: {typing: boolean}) => void, fresh: boolean}} props fresh: it was just opened */
export function TextAnswer({ prompt, answer, onChange, fresh }) {
  const area = useRef(/** @type {HTMLTextAreaElement | null} */ (null));
  const [typed, type] = useState(answer.text ?? "");
  const left = LONGEST - typed.length;
  useEffect(() => void (fresh && area.current?.focus()), []);
  // What another device or the other choice brought in, unless it is what was typed here. Before the next key can come:
  // later it would put back a text that has been typed on meanwhile.
  useLayoutEffect(() => type((now) => (now.slice(0, LONGEST) === (answer.text ?? "") ? now : (answer.text ?? ""))), [answer.text]);
  const input = (/** @type {any} */ { target }) => {
    const text = target.value.replaceAll("\0", "");
    type(text);
    onChange({ text: text.slice(0, LONGEST) }, { typing: true });
  };
  return html`
    <div class="field">
      <label for="text">${t("text.label")}</label>
      <textarea id="text" class="input" ref=${area} dir="auto" rows="3" value=${typed} onInput=${input} aria-describedby="room" aria-invalid=${left < 0} data-prompt=${prompt.id}></textarea>
      <p id="room" class=${`small ${left < 0 ? "warn" : "soft"}`} role="status">${left < 0 ? tn("text.over", -left) : left < NEAR ? tn("text.left", left) : ""}</p>
    </div>`;
}
