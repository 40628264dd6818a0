/** Answers to tap. */
import { t } from "../../i18n/index.js";
import { Icon } from "../../ui/icon.js";
import { html } from "../../vendor/preact.js";
import { tapChip } from "./content.js";

/** @param {{prompt: Prompt, answer: Answer, onChange: (part: Answer) => void}} props */
export const Chips = ({ prompt, answer, onChange }) => html`
  <div class="stack tight" role="group" aria-label=${t(prompt.many ? "chips.several" : "chips.single")}>
    <p class="small soft" aria-hidden="true">${t(prompt.many ? "chips.several" : "chips.single")}</p>
    <div class="chips">
      ${prompt.chips.map(({ id, text, pictogram }) => {
        const on = (answer.chips ?? []).includes(id);
        return html`<button type="button" key=${id} class="chip" aria-pressed=${on} onClick=${() => onChange({ chips: tapChip(prompt, answer.chips ?? [], id) })}>
          ${(on || pictogram) && html`<${Icon} name=${on ? "check" : pictogram} />`}${text}</button>`;
      })}
    </div>
  </div>`;
