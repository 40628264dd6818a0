/** The school for its coordinator: who cannot come in yet, and what there is to arrange. */
import "../../i18n/coordinator.js";
import { box } from "../../offline/box.js";
import { ask } from "../../offline/staff.js";
import { t, tn } from "../../i18n/index.js";
import { Icon, Sticker } from "../../ui/icon.js";
import { href } from "../../ui/router.js";
import { Screen } from "../../ui/screen.js";
import { wear } from "../../ui/style.js";
import { html, useState } from "../../vendor/preact.js";
import { useFetched } from "../me/fetched.js";
import { after, byYear, isReady, LACKS, lacks, waiting } from "./school.js";

wear("mentor");

/** @typedef {import("./school.js").Overview} Overview */

/** An administrator keeps people; activities and worries are the coordinator's. */
const plans = () => box.me.roles.includes("coordinator");

export default function School() {
  const [overview, meanwhile] = useFetched(async () => /** @type {Overview} */ (await ask("/school/overview")));
  if (!overview) return html`<${Screen} title=${t("tab.school")}>${meanwhile}<//>`;
  const count = waiting(overview.groups);
  const heading = overview.groups.length === 0 ? t("school.empty") : count ? tn("school.waiting", count) : t("school.all_in");
  return html`
    <${Screen} title=${t("tab.school")} heading=${heading} lead=${t("school.year", { year: overview.year.name })} aside=${html`<${Ways} overview=${overview} />`}>
      ${overview.groups.length === 0 ? html`<div class="card line"><${Sticker} name="people" /><p class="grow">${t("school.empty.lead")}</p></div>` : html`<${Groups} groups=${overview.groups} />`}
    <//>`;
}

/** @param {{groups: import("./school.js").Place[]}} props */
function Groups({ groups }) {
  const [lack, choose] = useState(/** @type {import("./school.js").Lack} */ ("all"));
  const shown = groups.filter((each) => lacks(each, lack));
  return html`
    <div class="chips slim" role="group" aria-label=${t("school.show")}>${LACKS.map((each) => html`
      <button type="button" key=${each} class="chip" aria-pressed=${each === lack} onClick=${() => choose(each)}>${t(`school.show.${each}`)} <b>${groups.filter((group) => lacks(group, each)).length}</b></button>`)}</div>
    ${shown.length === 0 && html`<p class="note" data-tone="good"><${Icon} name="check" />${t("school.none_left")}</p>`}
    ${byYear(shown).map(([year, places]) => html`
      <section class="card stack tight" key=${year}><h2>${t("school.grade", { year })}</h2><ul class="rows">${places.map((place) => html`<${Group} key=${place.id} place=${place} />`)}</ul></section>`)}`;
}

/** @param {{place: import("./school.js").Place}} props */
const Group = ({ place }) => html`
  <li><a class="row" href=${href("school", "klas", place.id)}><${Sticker} name="people" small phase=${isReady(place) ? "reflect" : "prepare"} />
    <div><b>${place.name}</b><small>${place.mentors.length ? place.mentors.map(({ name }) => name).join(", ") : t("school.without_mentor")}</small>
      <small>${isReady(place) ? `${tn("school.students", place.students)}. ${t("school.complete")}.` : lackingOf(place).join(" · ")}</small></div>
    <${Icon} name="forward" flip /></a></li>`;

/** @param {import("./school.js").Place} place */
const lackingOf = (place) => [
  tn("school.students", place.students),
  ...(place.without_card ? [tn("school.without_card", place.without_card)] : []),
  ...(place.never_signed_in ? [tn("school.never_signed_in", place.never_signed_in)] : []),
];

/** @param {{overview: Overview}} props */
const Ways = ({ overview }) => html`
  <section class="card stack tight"><h2>${t("school.do")}</h2><div class="rows">
    ${plans() && html`<${Way} to="activiteiten" icon="cycle" text=${t("school.activities")} hint=${t("school.activities.hint")} />`}
    <${Way} to="lijst" icon="people" text=${t("school.list")} hint=${t("school.list.hint")} />
    <${Way} to="jaar" icon="flag" text=${t("school.next")} hint=${t("school.next.hint", { year: after(overview.year.name) })} />
    ${overview.in_no_group.length > 0 && html`<${Way} to="los" icon="question" text=${t("school.loose")} hint=${tn("school.loose.hint", overview.in_no_group.length)} />`}
    ${plans() && html`<${Worries} />`}
  </div>
  ${overview.due_to_go > 0 && html`<p class="note"><${Icon} name="clock" /><span>${tn("school.due", overview.due_to_go)} ${t("school.due.how")} <code>portfolio retention --dry-run</code></span></p>`}</section>`;

/** How many worries are open; the rest of the school does not wait for it. */
function Worries() {
  const [open] = useFetched(async () => (await ask("/concerns?limit=200")).items.filter((/** @type {any} */ each) => !each.settled_at).length);
  return html`<${Way} to="zorgen" icon="heart" text=${t("school.concerns")} hint=${open === null ? "" : tn("school.concerns.hint", open)} />`;
}

/** @param {{to: string, icon: string, text: string, hint: string}} props */
const Way = ({ to, icon, text, hint }) => html`
  <a class="row" href=${href("school", to)}><${Sticker} name=${icon} small /><div><b>${text}</b><small>${hint}</small></div><${Icon} name="forward" flip /></a>`;
