/** Students who are in no group: who left school is decided here, one by one. */
import "../../i18n/coordinator.js";
import { newId } from "../../offline/box.js";
import { ask, change } from "../../offline/staff.js";
import { problemText, t } from "../../i18n/index.js";
import { Confirm } from "../../ui/dialog.js";
import { Alert } from "../../ui/field.js";
import { Icon } from "../../ui/icon.js";
import { href } from "../../ui/router.js";
import { say } from "../../ui/say.js";
import { Screen } from "../../ui/screen.js";
import { html, useState } from "../../vendor/preact.js";
import { useFetched } from "../me/fetched.js";
import { after } from "./school.js";

/** @typedef {import("./school.js").Loose} Loose */

/** @param {{when?: string}} props when: "straks" for the school year that is coming */
export default function LoosePage({ when }) {
  const [found, meanwhile, again] = useFetched(async () => {
    const now = /** @type {import("./school.js").Overview} */ (await ask("/school/overview"));
    return when === "straks" ? /** @type {typeof now} */ (await ask(`/school/overview?year=${after(now.year.name)}`)) : now;
  });
  const [asking, setAsking] = useState(/** @type {Loose | null} */ (null));
  const [problem, setProblem] = useState(/** @type {unknown} */ (null));
  const back = { to: href("school"), text: t("tab.school") };
  if (!found) return html`<${Screen} narrow title=${t("loose.title")} back=${back}>${meanwhile}<//>`;
  const undo = (/** @type {Loose} */ { id, name }) => change("DELETE", `/people/${id}/leaving`, { id: newId() }).then(() => (say(t("loose.undone", { name })), again()), setProblem);
  const leave = (/** @type {Loose} */ who) => {
    setAsking(null);
    const on = when === "straks" ? found.year.starts_on : today();
    change("PUT", `/people/${who.id}/leaving`, { json: { on }, id: newId() })
      .then(() => (say(t("loose.said", { name: who.name }), { text: t("loose.undo"), run: () => undo(who) }), again()), setProblem);
  };
  return html`
    <${Screen} narrow title=${t("loose.title")} lead=${t("loose.lead", { year: found.year.name })} back=${back}>
      <${Alert}>${problem && problemText(problem)}<//>
      ${found.in_no_group.length === 0 && html`<p class="note" data-tone="good"><${Icon} name="check" />${t("loose.none")}</p>`}
      ${found.in_no_group.length > 0 && html`<ul class="card rows">${found.in_no_group.map((each) => html`
        <li class="row wrap" key=${each.id}><div><b>${each.name}</b><small>${each.last_group ? t("loose.was", { group: each.last_group }) : t("loose.never")}</small></div>
          <button type="button" class="button quiet slim" aria-label=${`${t("loose.left")}: ${each.name}`} onClick=${() => setAsking(each)}>${t("loose.left")}</button></li>`)}</ul>`}
      ${asking && html`<${Confirm} title=${t("loose.ask", { name: asking.name })} text=${t("loose.ask.text", { name: asking.name })} yes=${t("loose.yes")} no=${t("loose.no")} onYes=${() => leave(asking)} onNo=${() => setAsking(null)} danger />`}
    <//>`;
}

/** The day at school, wherever this laptop is. */
const today = () => new Intl.DateTimeFormat("sv", { timeZone: "Europe/Amsterdam" }).format(new Date());
