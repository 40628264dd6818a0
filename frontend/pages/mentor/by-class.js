/** Many classes at once, as a coordinator sees them: one by one, drawn when it is opened. */
import { t } from "../../i18n/index.js";
import { html, useState } from "../../vendor/preact.js";
import { Icon } from "../../ui/icon.js";
import { byClass } from "./overview.js";

/** @typedef {import("./overview.js").Standing} Standing */

/** @param {{students: Standing[], phase: "prepare" | "reflect", children: (students: Standing[]) => any}} props */
export const ByClass = ({ students, phase, children }) => byClass(students).map(([name, each]) => html`<${Class} key=${name} name=${name} students=${each} phase=${phase}>${children}<//>`);

/** @param {{name: string, students: Standing[], phase: "prepare" | "reflect", children: (students: Standing[]) => any}} props */
function Class({ name, students, phase, children }) {
  const [isOpen, open] = useState(false);
  const here = students.filter(({ off }) => !off);
  const done = here.filter(({ phases }) => phases[phase] === "done").length;
  return html`
    <details class="more" onToggle=${(/** @type {any} */ { currentTarget }) => open(currentTarget.open)}>
      <summary><span class="grow"><b>${name || t("mentor.no_class")}</b><small>${t(`mentor.${phase}.count`, { n: done, all: here.length })}</small></span><${Icon} name="forward" flip /></summary>
      ${isOpen && html`<ul class="rows">${children(students)}</ul>`}</details>`;
}
