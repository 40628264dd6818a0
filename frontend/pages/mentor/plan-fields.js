/** What a mentor types for an activity: what, where to, when and for whom. */
import { box } from "../../offline/box.js";
import { t } from "../../i18n/index.js";
import { html } from "../../vendor/preact.js";
import { GroupChoice } from "./group-choice.js";
import { KINDS } from "./planning.js";

/** @typedef {import("./planning.js").Plan} Plan */
/** @typedef {(more: Partial<Plan>) => void} Edit */

/** Takes over what was typed or chosen; `one` the only one of a choice. @param {Edit} edit @param {string} name */
export const all = (edit, name) => (/** @type {any} */ value) => edit({ [name]: value });
/** @param {Edit} edit @param {string} name */
export const one = (edit, name) => (/** @type {any[]} */ [value]) => edit({ [name]: value });

/** A line to type in, or with `rows` several.
 * @param {{name: string, label: string, value: string, onInput: (value: string) => void, hint?: string, wrong?: boolean, rows?: number, [more: string]: any}} props */
export function Line({ name, label, value, onInput, hint, wrong, rows, ...more }) {
  const tag = rows ? "textarea" : "input";
  const typed = (/** @type {any} */ event) => onInput(event.target.value.replaceAll("\0", ""));
  return html`<div class="field"><label for=${name}>${label}</label>
    ${hint && html`<p class="hint small" id=${`${name}-hint`}>${hint}</p>`}
    <${tag} id=${name} name=${name} class="input" dir="auto" autocomplete="off" rows=${rows} value=${value} onInput=${typed} aria-invalid=${wrong ? "true" : undefined}
      aria-describedby=${hint && `${name}-hint`} ...${more}></${tag}></div>`;
}

/** Chips of which one counts, or with `many` several.
 * @param {{name: string, legend: string, options: {value: string, text: string}[], chosen: string[], onChange: (chosen: string[]) => void, many?: boolean, hint?: string}} props */
export const ChipChoice = ({ name, legend, options, chosen, onChange, many, hint }) => html`
  <fieldset class="stack tight"><legend>${legend}</legend>${hint && html`<p class="hint small">${hint}</p>`}
    <div class="chips">${options.map(({ value, text }) => html`
      <label class="chip" key=${value}><input type=${many ? "checkbox" : "radio"} name=${name} checked=${chosen.includes(value)}
        onChange=${() => onChange(many ? (chosen.includes(value) ? chosen.filter((each) => each !== value) : [...chosen, value]) : [value])} />${text}</label>`)}</div></fieldset>`;

/** @param {{plan: Plan, edit: Edit, groups: import("./planning.js").PlanGroup[], missing: string[]}} props */
export function PlanFields({ plan, edit, groups, missing }) {
  const companies = knownCompanies();
  const company = (/** @type {string} */ name) => {
    const same = companies.find((each) => each.name === name);
    edit({ company: name, ...(same && { website: same.website ?? "", place: plan.place || same.place }) });
  };
  return html`
    <section class="card stack">
      <${ChipChoice} name="kind" legend=${t("plan.kind")} options=${KINDS.map((value) => ({ value, text: t(`kind.${value}.name`) }))} chosen=${[plan.kind]} onChange=${one(edit, "kind")} />
      <${Line} name="company" label=${t("plan.company")} value=${plan.company} onInput=${company} maxlength="200" list="companies" />
      <datalist id="companies">${companies.map(({ name }) => html`<option key=${name} value=${name}></option>`)}</datalist>
      <${Line} name="title" label=${t("plan.title")} value=${plan.title} onInput=${all(edit, "title")} maxlength="120" placeholder=${plan.company} wrong=${missing.includes("title")} />
      <div class="pair">
        <${Line} name="date" type="date" label=${t("plan.date")} value=${plan.date} onInput=${all(edit, "date")} wrong=${missing.includes("date")} dir=${undefined} />
        <${Line} name="time" type="time" label=${t("plan.time")} value=${plan.time} onInput=${all(edit, "time")} dir=${undefined} />
      </div>
      <${GroupChoice} groups=${groups} chosen=${plan.groups} onChange=${all(edit, "groups")} />
    </section>`;
}

/** Companies of earlier activities, to choose instead of type. */
const knownCompanies = () =>
  [...new Map(box.activities().flatMap(({ company, place }) => (company ? [[company.name, { ...company, place }]] : []))).values()];
