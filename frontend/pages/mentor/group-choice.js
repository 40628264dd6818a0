/** For which groups: one by one, or a whole year at once for who plans for many. */
import { t } from "../../i18n/index.js";
import { html } from "../../vendor/preact.js";
import { ChipChoice } from "./plan-fields.js";
import { named, wholeYears } from "./planning.js";

const MANY = 6;

/** @typedef {import("./planning.js").PlanGroup} PlanGroup */

/** @param {{groups: PlanGroup[], chosen: Uuid[], onChange: (chosen: Uuid[]) => void}} props */
export function GroupChoice({ groups, chosen, onChange }) {
  const options = named(groups).sort((a, b) => a.year - b.year || a.name.localeCompare(b.name)).map(({ id, name }) => ({ value: id, text: name }));
  return html`
    ${groups.length > MANY && html`<div class="stack tight" role="group" aria-labelledby="whole-years"><b id="whole-years">${t("plan.years")}</b>
      <div class="chips">${wholeYears(groups).map(({ name, ids }) => html`<${WholeYear} key=${name} name=${name} ids=${ids} chosen=${chosen} onChange=${onChange} />`)}</div></div>`}
    <${ChipChoice} name="groups" many legend=${t("plan.groups")} options=${options} chosen=${chosen} onChange=${onChange} />`;
}

/** @param {{name: string, ids: Uuid[], chosen: Uuid[], onChange: (chosen: Uuid[]) => void}} props */
function WholeYear({ name, ids, chosen, onChange }) {
  const all = ids.every((id) => chosen.includes(id));
  const others = chosen.filter((id) => !ids.includes(id));
  return html`<button type="button" class="chip" aria-pressed=${all} onClick=${() => onChange(all ? others : [...others, ...ids])}>${name}</button>`;
}
