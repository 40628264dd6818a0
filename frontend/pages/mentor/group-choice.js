/** For which groups: one by one, or a whole year at once for who plans for many. */
import { t } from "../../i18n/index.js";
import { html } from "../../vendor/preact.js";
import { ChipChoice } from "./plan-fields.js";
import { named } from "./planning.js";

const MANY = 6;

/** @typedef {import("./planning.js").PlanGroup} PlanGroup */

/** @param {{groups: PlanGroup[], chosen: Uuid[], onChange: (chosen: Uuid[]) => void}} props */
export function GroupChoice({ groups, chosen, onChange }) {
  const options = named(groups).sort((a, b) => a.year - b.year || a.name.localeCompare(b.name)).map(({ id, name }) => ({ value: id, text: name }));
  return html`
    <${ChipChoice} name="groups" many legend=${t("plan.groups")} options=${options} chosen=${chosen} onChange=${onChange} />
    ${groups.length > MANY && html`<div class="chips" role="group" aria-label=${t("plan.years")}>${[...new Set(groups.map(({ year }) => year))].sort().map((year) => html`
      <${WholeYear} key=${year} year=${year} ids=${groups.filter((each) => each.year === year).map(({ id }) => id)} chosen=${chosen} onChange=${onChange} />`)}</div>`}`;
}

/** @param {{year: number, ids: Uuid[], chosen: Uuid[], onChange: (chosen: Uuid[]) => void}} props */
function WholeYear({ year, ids, chosen, onChange }) {
  const all = ids.every((id) => chosen.includes(id));
  const others = chosen.filter((id) => !ids.includes(id));
  return html`<button type="button" class="chip" aria-pressed=${all} onClick=${() => onChange(all ? others : [...others, ...ids])}>${t("plan.year", { year })}</button>`;
}
