/** What mentors worry about, for the coordinator alone: what waits on top, what was taken care of folded away. */
import "../../i18n/coordinator.js";
import { newId } from "../../offline/box.js";
import { change, everything } from "../../offline/staff.js";
import { ago, t, tn } from "../../i18n/index.js";
import { problemText } from "../../i18n/problem.js";
import { Confirm } from "../../ui/dialog.js";
import { Alert } from "../../ui/field.js";
import { Icon } from "../../ui/icon.js";
import { href } from "../../ui/router.js";
import { Screen } from "../../ui/screen.js";
import { wear } from "../../ui/style.js";
import { html, useState } from "../../vendor/preact.js";
import { useFetched } from "../me/fetched.js";

/** @typedef {{id: Uuid, student: {id: Uuid, name: string, group: string | null}, author: {name: string}, text: string, received_at: Moment, settled_at: Moment | null}} Concern */

wear("mentor");

export default function Concerns() {
  const [found, meanwhile, again] = useFetched(async () => /** @type {Concern[]} */ (await everything("/concerns")));
  const [asking, ask] = useState(/** @type {Concern | null} */ (null));
  const [problem, setProblem] = useState(/** @type {unknown} */ (null));
  const settle = ({ id } = /** @type {Concern} */ (asking)) => (ask(null), setProblem(null), change("PUT", `/concerns/${id}/settlement`, { id: newId() }).then(again, setProblem));
  const open = found?.filter(({ settled_at }) => !settled_at) ?? [];
  const settled = found?.filter(({ settled_at }) => settled_at) ?? [];
  return html`
    <${Screen} narrow title=${t("school.concerns")} lead=${t("concerns.lead")} back=${{ to: href("school"), text: t("tab.school") }}>
      ${meanwhile}<${Alert}>${problem && problemText(problem)}<//>
      ${found && !open.length && html`<p class="note" data-tone="good"><${Icon} name="check" />${t("concerns.none")}</p>`}
      ${open.map((each) => html`<section class="card stack tight" key=${each.id}><${Said} concern=${each} />
        <button type="button" class="button quiet" aria-label=${`${t("concerns.settle")}: ${each.student.name}`} onClick=${() => ask(each)}>${t("concerns.settle")}</button></section>`)}
      ${settled.length > 0 && html`<details class="card more"><summary><b class="grow">${tn("concerns.all_settled", settled.length)}</b><${Icon} name="forward" flip /></summary>
        <div class="stack wide">${settled.map((each) => html`<section class="stack tight" key=${each.id}><${Said} concern=${each} />
          <p class="safe"><${Icon} name="check" />${t("concerns.settled", { when: ago(each.settled_at ?? "") })}</p></section>`)}</div></details>`}
      ${asking && html`<${Confirm} title=${t("concerns.ask", { name: asking.student.name })} text=${t("concerns.ask.text", { author: asking.author.name })} yes=${t("concerns.yes")} no=${t("concerns.no")} onYes=${() => settle()} onNo=${() => ask(null)} />`}
    <//>`;
}

/** @param {{concern: Concern}} props */
const Said = ({ concern: { student, text, author, received_at } }) => html`
  <h2>${student.name}${student.group && ` · ${student.group}`}</h2><p class="own-words" dir="auto">${text}</p>
  <p class="small soft">${t("concerns.from", { author: author.name, when: ago(received_at) })}</p>`;
