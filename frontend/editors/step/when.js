/** By when: two quick choices, or a day. */
import "../../i18n/looking.js";
import { day, t } from "../../i18n/index.js";
import { Icon } from "../../ui/icon.js";
import { html } from "../../vendor/preact.js";
import { dayOf, endOfWeek, momentOf } from "./content.js";

const WEEKS = [{ weeks: 0, text: "step.when.this_week" }, { weeks: 1, text: "step.when.next_week" }];

/** @param {{on: string | null, onChoose: (on: string) => void, id?: string, now?: Date}} props */
export const When = ({ on, onChoose, id = "day", now = new Date() }) => html`
  <div class="stack">
    <div class="chips">
      ${WEEKS.map(({ weeks, text }) => {
        const friday = endOfWeek(weeks, now);
        return html`<button type="button" key=${text} class="chip tall" aria-pressed=${on === friday} onClick=${() => onChoose(friday)}>
          <${Icon} name=${on === friday ? "check" : "clock"} /><span>${t(text)}<small class="block small">${t("step.when.before", { when: day(momentOf(friday), now) })}</small></span></button>`;
      })}
    </div>
    <div class="field"><label for=${id}>${t("step.when.day")}</label>
      <input id=${id} class="input" type="date" min=${dayOf(now)} value=${on ?? ""} onChange=${(/** @type {any} */ { target }) => target.value && onChoose(target.value)} /></div>
  </div>`;
