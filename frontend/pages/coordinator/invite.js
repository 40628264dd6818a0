/** A new way in for a member of staff: a link that works once. */
import { newId } from "../../offline/box.js";
import { change } from "../../offline/staff.js";
import { t } from "../../i18n/index.js";
import { problemText } from "../../i18n/problem.js";
import { Confirm, Dialog } from "../../ui/dialog.js";
import { Alert } from "../../ui/field.js";
import { html, useState } from "../../vendor/preact.js";

/** @param {{person: import("./school.js").Staff}} props */
export function Invite({ person }) {
  const [asking, setAsking] = useState(false);
  const [made, setMade] = useState(/** @type {{url: string, code: string, last_day: string} | null} */ (null));
  const [problem, setProblem] = useState(/** @type {unknown} */ (null));
  const invite = () => (setAsking(false), change("PUT", `/people/${person.id}/invitation`, { id: newId() }).then(setMade, setProblem));
  const start = () => (setProblem(null), person.has_signed_in ? setAsking(true) : invite());
  const { name } = person;
  return html`
    <button type="button" class="button quiet slim" onClick=${start}>${t("klas.invite")}</button>
    <${Alert}>${problem && problemText(problem)}<//>
    ${asking && html`<${Confirm} title=${t("klas.invite.ask", { name })} text=${t("klas.invite.text", { name })} yes=${t("klas.invite.yes")} no=${t("klas.invite.no")} onYes=${invite} onNo=${() => setAsking(false)} danger />`}
    ${made && html`<${Dialog} label=${t("klas.invite")} onClose=${() => setMade(null)}>
      <h2>${t("klas.invite")}</h2><p>${t("klas.invite.made", { name, day: made.last_day })}</p>
      <p class="panel" dir="ltr">${made.url}</p><p>${t("klas.invite.code")} <b dir="ltr">${made.code}</b></p>
      <button type="button" class="button full" autofocus onClick=${() => setMade(null)}>${t("ok")}</button><//>`}`;
}
