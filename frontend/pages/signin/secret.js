/** The PIN or password: given, or chosen twice the first time. */
import "../../i18n/secret.js";
import { t } from "../../i18n/index.js";
import { problemText } from "../../i18n/problem.js";
import { html, useState } from "../../vendor/preact.js";
import { Alert } from "../../ui/field.js";
import { SecretField } from "./secret-field.js";
import { isEasyPin, isPin } from "./code.js";

/** What is wrong with a newly chosen secret, as a code.
 * @param {string} kind @param {string} secret */
export function complaint(kind, secret) {
  if (kind === "password") return secret.length < 10 ? "weak_password" : null;
  if (!isPin(secret)) return "pin_length";
  return isEasyPin(secret) ? "easy_pin" : null;
}

/** @param {{kind: string, isSet: boolean, onGiven: (secret: string) => Promise<unknown>}} props */
export function SecretStep({ kind, isSet, onGiven }) {
  const [secret, setSecret] = useState("");
  const [first, setFirst] = useState("");
  const [problem, setProblem] = useState(/** @type {any} */ (null));
  const [busy, setBusy] = useState(false);

  const give = async () => {
    setBusy(true);
    try {
      await onGiven(secret);
    } catch (error) {
      setProblem(error);
      setBusy(false);
      // Without a network nothing was wrong with what was typed.
      if (/** @type {any} */ (error).code === "offline") return;
      setSecret("");
      setFirst("");
    }
  };
  const choose = async () => {
    const code = first ? (first === secret ? null : "not_the_same") : complaint(kind, secret);
    if (!code && first) return await give();
    setProblem(code && { code });
    setFirst(code ? "" : secret);
    return setSecret("");
  };
  const submit = (/** @type {Event} */ event) => (event.preventDefault(), isSet ? give() : choose());
  const label = t(isSet ? `secret.${kind}` : first ? `secret.${kind}.again` : `secret.${kind}.new`);
  return html`
    <form class="card stack" onSubmit=${submit} noValidate>
      ${!isSet && !first && html`<p class="hint">${t(`secret.${kind}.rules`)}</p>`}
      <${SecretField} key=${first ? "again" : "once"} kind=${kind} label=${label} value=${secret} fresh=${!isSet} wrong=${problem}
        onInput=${(/** @type {string} */ value) => (setProblem(null), setSecret(value))} />
      <${Alert} id="secret-wrong">${problem && problemText(problem)}<//>
      <button type="submit" class="button full" disabled=${busy || !secret}>${t(busy ? "wait" : isSet || first ? "signin.enter" : "go_on")}</button>
    </form>
    ${isSet && html`<p class="hint">${t(`secret.${kind}.forgotten`)}</p>`}`;
}
