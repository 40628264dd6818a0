/** A step in words. */
import "../../i18n/looking.js";
import { day, t, tn } from "../../i18n/index.js";
import { Icon } from "../../ui/icon.js";
import { html } from "../../vendor/preact.js";
import { isLate, momentOf } from "./content.js";

/** @param {{step: import("./content.js").Step, now?: Date}} props */
export const StepFacts = ({ step, now = new Date() }) => html`
  <ul class="facts">
    ${step.with_whom && html`<li><${Icon} name="people" /><span dir="auto">${t("step.with_whom", { name: step.with_whom })}</span></li>`}
    <li><${Icon} name=${step.done_on ? "check" : "clock"} /><span>${whenText(step, now)}</span></li>
    ${step.moved > 0 && html`<li><${Icon} name="swap" /><span>${tn("step.moved", step.moved)}</span></li>`}
  </ul>`;

/** @param {import("./content.js").Step} step @param {Date} now */
function whenText(step, now) {
  if (step.done_on) return t("step.done_on", { when: day(momentOf(step.done_on), now) });
  if (!step.on) return t("step.no_day");
  return t(isLate(step, now) ? "step.late" : "step.on", { when: day(momentOf(step.on), now) });
}
