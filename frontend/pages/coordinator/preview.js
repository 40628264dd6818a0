/** What a class list would do, name by name; or which lines cannot be read, and why. */
import { t, tn } from "../../i18n/index.js";
import { Icon } from "../../ui/icon.js";
import { wear } from "../../ui/style.js";
import { html } from "../../vendor/preact.js";

wear("mentor");

/** @typedef {{name: string, before: string, after: string}} Move */
/** @typedef {{known_students: number, added: string[], moved: Move[], returned: string[], renamed: {before: string, after: string}[], new_groups: string[], new_mentors: string[], ended_mentors: string[]}} Enrolment */
/** @typedef {{refused: {line: number, column: string, reason: string}[], ignored_columns: string[], outcome: string | null, enrolment: Enrolment | null}} Seen */

/** @param {{seen: Seen, busy: boolean, onTake: () => void}} props */
export function Preview({ seen, busy, onTake }) {
  const { known_students, added, moved, returned, renamed, new_groups, new_mentors, ended_mentors } = /** @type {Enrolment} */ (seen.enrolment);
  return html`
    <section class="card stack"><h2>${t("list.preview")}</h2>
      <div class="rows">
        <${Part} text=${tn("list.added", added.length)} names=${added} />
        <${Part} text=${tn("list.moved", moved.length)} names=${moved.map((each) => t("list.from_to", each))} hint=${moved.length > 0 && t("list.moved.hint")} />
        ${returned.length > 0 && html`<${Part} text=${tn("list.returned", returned.length)} names=${returned} />`}
        ${known_students > 0 && html`<${Part} text=${tn("list.known", known_students)} names=${[]} />`}
        ${renamed.length > 0 && html`<${Part} text=${tn("list.renamed", renamed.length)} names=${renamed.map((each) => t("list.old_new", each))} />`}
        ${new_groups.length > 0 && html`<${Part} text=${tn("list.new_groups", new_groups.length)} names=${new_groups} />`}
        ${new_mentors.length > 0 && html`<${Part} text=${tn("list.new_mentors", new_mentors.length)} names=${new_mentors} />`}
        ${ended_mentors.length > 0 && html`<${Part} text=${tn("list.ended_mentors", ended_mentors.length)} names=${ended_mentors} />`}
      </div>
      ${seen.ignored_columns.length > 0 && html`<p class="hint small">${t("list.ignored", { columns: seen.ignored_columns.join(", ") })}</p>`}
      <button type="button" class="button full" disabled=${busy} onClick=${onTake}>${t("list.take")}</button>
    </section>`;
}

/** A count, with the names behind it. @param {{text: string, names: string[], hint?: string | false}} props */
const Part = ({ text, names, hint }) =>
  names.length === 0
    ? html`<p class="row"><b>${text}</b></p>`
    : html`<details class="more"><summary><div class="grow"><b>${text}</b>${hint && html`<small>${hint}</small>`}</div><${Icon} name="forward" flip /></summary>
        <ul class="stack tight">${names.map((name) => html`<li key=${name} dir="auto">${name}</li>`)}</ul></details>`;

/** @param {{seen: Seen}} props */
export const Refused = ({ seen }) => html`
  <section class="card stack" role="alert"><h2>${tn("list.refused", seen.refused.length)}</h2><p>${t("list.refused.do")}</p>
    <ul class="rows">${seen.refused.map(({ line, column, reason }) => html`
      <li class="row" key=${`${line} ${column}`}><${Icon} name="warning" /><div><b>${line ? t("list.line", { line }) : t("list.file")}${column && `: ${column}`}</b><small>${reason}</small></div></li>`)}</ul></section>`;
