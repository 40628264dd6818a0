/** Who is where: the class by company, place, time and companion. */
import { Facts } from "../parts/facts.js";
import { t } from "../../i18n/index.js";
import { html } from "../../vendor/preact.js";
import { Icon } from "../../ui/icon.js";
import { Callable } from "./callable.js";

/** @param {{places: import("./overview.js").Place[], children: (students: import("./overview.js").Standing[]) => any}} props */
export const Places = ({ places, children }) => places.map(({ company, place, starts_at, companion, students }) => html`
  <section class="place stack tight" key=${students[0].cycle.id}><h3>${company || place || t("mentor.where.open")}</h3>
    <${Facts} starts_at=${starts_at} place=${company && place && html`<${Callable} text=${place} />`} more=${companion && html`<li><${Icon} name="people" /><span><${Callable} text=${companion} /></span></li>`} />
    <ul class="rows">${children(students)}</ul></section>`);
