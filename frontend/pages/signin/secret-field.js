/** A field for a PIN (digits only) or a password, which can be made visible. */
import "../../i18n/secret.js";
import { t } from "../../i18n/index.js";
import { html, useEffect, useRef, useState } from "../../vendor/preact.js";

/** @param {{kind: string, label: string, value: string, fresh?: boolean, wrong?: unknown, onInput: (value: string) => void, id?: string, focus?: boolean}} props */
export function SecretField({ kind, label, value, fresh, wrong, onInput, id = "secret", focus = true }) {
  const [seen, see] = useState(false);
  const input = useRef(/** @type {HTMLInputElement | null} */ (null));
  useEffect(() => void (focus && input.current?.focus()), []);
  const isPin = kind === "pin";
  const typed = (/** @type {any} */ { target }) => {
    if (isPin) target.value = target.value.replace(/\D/g, "").slice(0, 8);
    onInput(target.value);
  };
  return html`
    <div class="field">
      <label for=${id}>${label}</label>
      <input ref=${input} id=${id} class=${`input ${isPin ? "pin" : ""}`} type=${seen ? "text" : "password"} inputmode=${isPin ? "numeric" : "text"} value=${value} onInput=${typed}
        autocomplete=${fresh ? "new-password" : "current-password"} enterkeyhint="go" aria-invalid=${Boolean(wrong)} aria-describedby=${`${id}-wrong`} />
      <button type="button" class="link small" aria-pressed=${seen} onClick=${() => see(!seen)}>${t(seen ? "secret.hide" : "secret.show")}</button>
    </div>`;
}
