/** The school for its coordinator: who cannot come in yet, and what there is to arrange. */
import "../../i18n/coordinator.js";
import { box } from "../../offline/box.js";
import { ask } from "../../offline/staff.js";
import { t, tn } from "../../i18n/index.js";
import { Icon, Sticker } from "../../ui/icon.js";
import { href } from "../../ui/router.js";
import { Screen } from "../../ui/screen.js";
import { wear } from "../../ui/style.js";
import { html } from "../../vendor/preact.js";
import { useFetched } from "../me/fetched.js";
import { useWorries, Worries } from "../staff/worries.js";
import { Find } from "./find.js";
import { Groups } from "./groups.js";
import { after, waiting } from "./school.js";

wear("mentor");

/** @typedef {import("./school.js").Overview} Overview */

/** An administrator keeps people; activities and worries are the coordinator's. */
const plans = () => box.me.roles.includes("coordinator");

export default function School() {
  const [overview, meanwhile] = useFetched(async () => /** @type {Overview} */ (await ask("/school/overview")));
  const worries = useWorries();
  if (!overview) return html`<${Screen} title=${t("tab.school")}>${meanwhile}<//>`;
  const count = waiting(overview.groups);
  const heading = overview.groups.length === 0 ? t("school.empty") : count ? tn("school.waiting", count) : t("school.all_in");
  return html`
    <${Screen} title=${t("tab.school")} heading=${heading} lead=${t("school.year", { year: overview.year.name })} aside=${html`<${Ways} overview=${overview} worries=${worries} />`}>
      <${Worries} open=${worries} />
      ${overview.groups.length > 0 && html`<${Find} />`}
      ${overview.groups.length === 0 ? html`<div class="card line"><${Sticker} name="people" /><p class="grow">${t("school.empty.lead")}</p></div>` : html`<${Groups} groups=${overview.groups} />`}
    <//>`;
}

/** @param {{overview: Overview, worries: number | null}} props */
const Ways = ({ overview, worries }) => html`
  <section class="card stack tight"><h2>${t("school.do")}</h2><div class="rows">
    ${plans() && html`<${Way} to="activiteiten" icon="cycle" text=${t("school.activities")} hint=${t("school.activities.hint")} />`}
    <${Way} to="lijst" icon="people" text=${t("school.list")} hint=${t("school.list.hint")} />
    <${Way} to="jaar" icon="flag" text=${t("school.next")} hint=${t("school.next.hint", { year: after(overview.year.name) })} />
    ${overview.in_no_group.length > 0 && html`<${Way} to="los" icon="question" text=${t("school.loose")} hint=${tn("school.loose.hint", overview.in_no_group.length)} />`}
    ${plans() && html`<${Way} to="zorgen" icon="heart" text=${t("school.concerns")} hint=${worries === null ? "" : tn("school.concerns.hint", worries)} />`}
  </div>
  ${overview.due_to_go > 0 && html`<p class="note"><${Icon} name="clock" /><span>${tn("school.due", overview.due_to_go)} ${t("school.due.how")} <code>portfolio retention --dry-run</code></span></p>`}</section>`;

/** @param {{to: string, icon: string, text: string, hint: string}} props */
const Way = ({ to, icon, text, hint }) => html`
  <a class="row" href=${href("school", to)}><${Sticker} name=${icon} small /><div><b>${text}</b><small>${hint}</small></div><${Icon} name="forward" flip /></a>`;
