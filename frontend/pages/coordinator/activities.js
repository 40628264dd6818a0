/** What all groups do, with filters; asked of the school each time, so that it is what colleagues see. */
import "../../i18n/coordinator.js";
import "../../i18n/mentor.js";
import { ask, everything } from "../../offline/staff.js";
import { t, tn } from "../../i18n/index.js";
import { Icon, Sticker } from "../../ui/icon.js";
import { href } from "../../ui/router.js";
import { Screen } from "../../ui/screen.js";
import { html, useState } from "../../vendor/preact.js";
import { useFetched } from "../me/fetched.js";
import { KINDS, named } from "../mentor/planning.js";
import { signOf } from "../parts/cycle.js";
import { Facts } from "../parts/facts.js";
import { byYear, chosen } from "./school.js";

const EVERY = "all";
const STEP = 40;
const FEW = 6;
const FILTER = "trots.agenda";

/** @typedef {{when: string, group: string, kind: string}} Filter `group` is a group's id, a year, or everything */

export default function Activities() {
  const [found, meanwhile] = useFetched(async () => ({ groups: named(await ask("/groups")), activities: await everything("/activities") }));
  const [filter, keep] = useState(() => /** @type {Filter} */ (JSON.parse(sessionStorage.getItem(FILTER) ?? "null") ?? { when: "coming", group: EVERY, kind: EVERY }));
  const edit = (/** @type {Partial<Filter>} */ more) => (sessionStorage.setItem(FILTER, JSON.stringify({ ...filter, ...more })), keep({ ...filter, ...more }));
  return html`
    <${Screen} title=${t("school.activities")} lead=${t("agenda.lead")} back=${{ to: href("school"), text: t("tab.school") }}
      aside=${html`<a class="button full" href=${href("plannen")}><${Icon} name="plus" />${t("agenda.plan")}</a>${found && html`<${Filters} filter=${filter} edit=${edit} groups=${found.groups} />`}`}>
      ${meanwhile}${found && html`<${List} ...${found} filter=${filter} />`}
    <//>`;
}

/** @param {{filter: Filter, edit: (more: Partial<Filter>) => void, groups: {id: Uuid, name: string, year: number}[]}} props */
function Filters({ filter, edit, groups }) {
  const moments = ["coming", "been"].map((value) => ({ value, text: t(`agenda.when.${value}`) }));
  const kinds = [{ value: EVERY, text: t("agenda.kind.all") }, ...KINDS.map((value) => ({ value, text: t(`kind.${value}.name`) }))];
  return html`
    <section class="card stack">
      <${Select} name="when" label=${t("agenda.when")} value=${filter.when} options=${moments} onChange=${(/** @type {string} */ when) => edit({ when })} />
      <div class="field"><label for="group">${t("agenda.groups")}</label>
        <select id="group" class="input" value=${filter.group} onChange=${(/** @type {any} */ event) => edit({ group: event.target.value })}>
          <option value=${EVERY}>${t("agenda.groups.all")}</option>
          ${byYear(groups).map(([year, each]) => html`<optgroup key=${year} label=${t("school.grade", { year })}>
            <option value=${String(year)}>${t("agenda.grade", { year })}</option>${each.map(({ id, name }) => html`<option key=${id} value=${id}>${name}</option>`)}</optgroup>`)}
        </select></div>
      <${Select} name="kind" label=${t("agenda.kind")} value=${filter.kind} options=${kinds} onChange=${(/** @type {string} */ kind) => edit({ kind })} />
    </section>`;
}

/** @param {{name: string, label: string, value: string, options: {value: string, text: string}[], onChange: (value: string) => void}} props */
const Select = ({ name, label, value, options, onChange }) => html`
  <div class="field"><label for=${name}>${label}</label><select id=${name} class="input" value=${value} onChange=${(/** @type {any} */ event) => onChange(event.target.value)}>
    ${options.map((each) => html`<option key=${each.value} value=${each.value}>${each.text}</option>`)}</select></div>`;

/** @param {{name: string}[]} groups */
const inShort = (groups) => [...groups.slice(0, groups.length > FEW ? FEW - 1 : FEW).map(({ name }) => name), ...(groups.length > FEW ? [t("agenda.groups.more", { n: groups.length - FEW + 1 })] : [])].join(", ");

/** @param {{activities: Activity[], groups: {id: Uuid, year: number}[], filter: Filter}} props */
function List({ activities, groups, filter }) {
  const wanted = groups.filter(({ id, year }) => [EVERY, id, String(year)].includes(filter.group)).map(({ id }) => id);
  const [most, show] = useState(STEP);
  const found = chosen(activities, filter, wanted);
  const shown = found.slice(0, most);
  if (!shown.length) return html`<div class="card line"><${Sticker} name="cycle" /><p class="grow">${t("agenda.none")}</p></div>`;
  return html`
    <section class="card stack tight"><h2>${tn("agenda.count", found.length)}</h2><ul class="rows">${shown.map((each) => html`
      <li key=${each.id}><a class="row" href=${href("rondje", each.id)}><${Sticker} name=${signOf(each)} small />
        <div><b>${each.title}</b>${each.cancelled_at && html`<small class="warn">${t("agenda.cancelled")}</small>`}
          <${Facts} starts_at=${each.starts_at} more=${html`<li><${Icon} name="people" /><span>${inShort(each.groups)}</span></li>`} /></div>
        <${Icon} name="forward" flip /></a></li>`)}</ul>
      ${found.length > most && html`<button type="button" class="button quiet" onClick=${() => show(most + STEP)}>${t("agenda.more", { n: found.length - most })}</button>`}</section>`;
}
