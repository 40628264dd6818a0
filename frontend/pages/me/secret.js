/** Another PIN; for staff, another password. */
import "../../i18n/secret.js";
import "../../i18n/me.js";
import { changeSecret } from "../../offline/account.js";
import { t } from "../../i18n/index.js";
import { problemText } from "../../i18n/problem.js";
import { Alert } from "../../ui/field.js";
import { go, href } from "../../ui/router.js";
import { say } from "../../ui/say.js";
import { Screen } from "../../ui/screen.js";
import { html, useState } from "../../vendor/preact.js";
import { complaint } from "../signin/secret.js";
import { SecretField } from "../signin/secret-field.js";

/** @param {{me: Me}} props */
export default function Secret({ me }) {
  const kind = me.is_staff ? "password" : "pin";
  const [given, give] = useState({ old: "", fresh: "", again: "" });
  const [problem, setProblem] = useState(/** @type {unknown} */ (null));
  const set = (/** @type {string} */ name) => (/** @type {string} */ value) => (setProblem(null), give({ ...given, [name]: value }));
  const submit = async (/** @type {Event} */ event) => {
    event.preventDefault();
    const code = complaint(kind, given.fresh) ?? (given.fresh === given.again ? null : "not_the_same");
    if (code) return setProblem({ code });
    try {
      await changeSecret(given.old, given.fresh);
      say(t(`secret.${kind}.changed`));
      go(href("ik"), { replace: true });
    } catch (error) {
      setProblem(error);
    }
  };
  return html`
    <${Screen} narrow title=${t(`me.${kind}`)} lead=${t(`secret.${kind}.rules`)} back=${{ to: href("ik"), text: t("tab.me") }}>
      <form class="card stack" onSubmit=${submit} noValidate>
        <${SecretField} id="old" kind=${kind} label=${t(`secret.${kind}.old`)} value=${given.old} onInput=${set("old")} focus=${false} />
        <${SecretField} id="fresh" kind=${kind} label=${t(`secret.${kind}.new`)} value=${given.fresh} onInput=${set("fresh")} fresh focus=${false} />
        <${SecretField} id="again" kind=${kind} label=${t(`secret.${kind}.again`)} value=${given.again} onInput=${set("again")} fresh focus=${false} />
        <${Alert}>${problem && problemText(problem)}<//>
        <button type="submit" class="button" disabled=${!given.old || !given.fresh || !given.again}>${t("secret.save")}</button>
      </form>
    <//>`;
}
