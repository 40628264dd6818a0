/** Parts of forms. */
import { html } from "../vendor/preact.js";
import { Icon } from "./icon.js";

/** What is wrong, said aloud when it appears; the place is always there, so that screen readers watch it.
 * @param {{id?: string, children?: any}} props */
export const Alert = ({ id, children }) => html`
  <div id=${id} role="alert">${children && html`<p class="note" data-tone="warn"><${Icon} name="warning" /><span>${children}</span></p>`}</div>`;

/** Choices of which one counts, as large as a thumb.
 * @param {{name: string, legend: string, value: string, onChange: (value: string) => void, hideLegend?: boolean,
 *   options: {value: string, text: string, hint?: string, icon: string}[]}} props */
export const Choices = ({ name, legend, value, onChange, options, hideLegend }) => html`
  <fieldset class="stack tight">
    <legend class=${hideLegend ? "unseen" : ""}>${legend}</legend>
    ${options.map((each) => html`
      <label class="choice" key=${each.value}>
        <input type="radio" name=${name} value=${each.value} checked=${each.value === value} onChange=${() => onChange(each.value)} />
        <span class="grow">${each.text}${each.hint && html`<small class="soft small block">${each.hint}</small>`}</span>
        <${Icon} name=${each.icon} />
      </label>`)}
  </fieldset>`;
