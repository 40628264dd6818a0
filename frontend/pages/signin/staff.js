/** Staff come in with e-mail and password. */
import "../../i18n/secret.js";
import { t } from "../../i18n/index.js";
import { html, useState } from "../../vendor/preact.js";
import { SecretField } from "./secret-field.js";

/** @param {{given: {email: string, password: string} | null, onGiven: (who: {email: string, password: string}) => void}} props */
export function StaffStep({ given, onGiven }) {
  const [email, setEmail] = useState(given?.email ?? "");
  const [password, setPassword] = useState("");
  const submit = (/** @type {Event} */ event) => (event.preventDefault(), onGiven({ email: email.trim(), password }));
  return html`
    <form class="card stack" onSubmit=${submit}>
      <p class="hint">${t("signin.staff.first")}</p>
      <div class="field"><label for="email">${t("signin.email")}</label>
        <input id="email" class="input" type="email" required autocomplete="username" value=${email} onInput=${(/** @type {any} */ event) => setEmail(event.target.value)} /></div>
      <${SecretField} kind="password" label=${t("secret.password")} value=${password} onInput=${setPassword} focus=${false} />
      <button type="submit" class="button full" disabled=${!password}>${t("go_on")}</button>
    </form>`;
}
