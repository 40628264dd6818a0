/** What mentors worry about, for the coordinator alone. */
import "../../i18n/coordinator.js";
import { newId } from "../../offline/box.js";
import { ask, change } from "../../offline/staff.js";
import { ago, problemText, t } from "../../i18n/index.js";
import { Alert } from "../../ui/field.js";
import { Icon } from "../../ui/icon.js";
import { href } from "../../ui/router.js";
import { Screen } from "../../ui/screen.js";
import { html, useState } from "../../vendor/preact.js";
import { useFetched } from "../me/fetched.js";

/** @typedef {{id: Uuid, student: {id: Uuid, name: string, group: string | null}, author: {name: string}, text: string, received_at: Moment, settled_at: Moment | null}} Concern */

export default function Concerns() {
  const [found, meanwhile, again] = useFetched(async () => /** @type {Concern[]} */ ((await ask("/concerns?limit=200")).items));
  const [problem, setProblem] = useState(/** @type {unknown} */ (null));
  const settle = (/** @type {Concern} */ { id }) => change("PUT", `/concerns/${id}/settlement`, { id: newId() }).then(again, setProblem);
  const sorted = [...(found ?? [])].sort((a, b) => Number(!!a.settled_at) - Number(!!b.settled_at));
  return html`
    <${Screen} narrow title=${t("school.concerns")} lead=${t("concerns.lead")} back=${{ to: href("school"), text: t("tab.school") }}>
      ${meanwhile}<${Alert}>${problem && problemText(problem)}<//>
      ${found?.every(({ settled_at }) => settled_at) && html`<p class="note" data-tone="good"><${Icon} name="check" />${t("concerns.none")}</p>`}
      ${sorted.map((each) => html`<section class="card stack tight" key=${each.id}>
        <h2>${each.student.name}${each.student.group && ` · ${each.student.group}`}</h2><p dir="auto">${each.text}</p>
        <p class="small soft">${t("concerns.from", { author: each.author.name, when: ago(each.received_at) })}</p>
        ${each.settled_at ? html`<p class="safe"><${Icon} name="check" />${t("concerns.settled", { when: ago(each.settled_at) })}</p>`
          : html`<button type="button" class="button quiet" aria-label=${`${t("concerns.settle")}: ${each.student.name}`} onClick=${() => settle(each)}>${t("concerns.settle")}</button>`}
      </section>`)}
    <//>`;
}
