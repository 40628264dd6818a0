/** Another company, place, time or companion for the students that were picked; empty is as for everybody. */
import { box } from "../../offline/box.js";
import { listed, t } from "../../i18n/index.js";
import { Dialog } from "../../ui/dialog.js";
import { html } from "../../vendor/preact.js";
import { useDraft } from "../staff/draft.js";
import { common, UNTOUCHED } from "./arranging.js";
import { Line } from "./plan-fields.js";

const FIELDS = /** @type {const} */ ([["company", { maxlength: "200" }], ["website", { type: "url", inputmode: "url", dir: "ltr", maxlength: "490" }], ["place", { maxlength: "300" }], ["companion", { maxlength: "200" }]]);
const MOMENT = /** @type {const} */ (["date", "time"]);

/** @param {{activity: Activity, cycles: Cycle[], onClose: () => void, onSave: (touched: import("./arranging.js").Touched) => Promise<boolean>}} props */
export function ArrangeForm({ activity, cycles, onClose, onSave }) {
  const [touched, keep, forget] = useDraft(`arrange.${activity.id}`, () => UNTOUCHED);
  const now = common(cycles);
  const field = (/** @type {keyof typeof UNTOUCHED} */ name) => ({
    name: `own-${name}`, label: t(`plan.${name}`), value: touched[name] ?? now[name] ?? "", onInput: (/** @type {string} */ value) => keep({ ...touched, [name]: value }),
  });
  const submit = async (/** @type {Event} */ event) => {
    event.preventDefault();
    if (await onSave(touched)) forget();
    onClose();
  };
  const names = cycles.slice(0, 3).map(({ student }) => student.name);
  const more = cycles.length - names.length;
  return html`
    <${Dialog} label=${t("arrange.elsewhere")} onClose=${onClose}>
      <h2>${listed(more > 0 ? [...names, t("arrange.more", { n: more })] : names)}</h2><p class="hint">${t("arrange.hint")}</p>
      <form class="stack" onSubmit=${submit} noValidate>
        ${FIELDS.map(([name, how]) => html`<${Line} key=${name} ...${field(name)} ...${how} list=${name === "company" ? "own-companies" : undefined} />`)}
        <datalist id="own-companies">${[...new Set(box.cycles(activity.id).map(({ company }) => company?.name).filter(Boolean))].map((name) => html`<option key=${name} value=${name}></option>`)}</datalist>
        <div class="pair">${MOMENT.map((name) => html`<${Line} key=${name} ...${field(name)} type=${name} dir=${undefined} />`)}</div>
        <button type="submit" class="button full">${t("plan.keep")}</button>
        <button type="button" class="button quiet full" onClick=${() => (forget(), onClose())}>${t("plan.throw")}</button>
      </form>
    <//>`;
}
