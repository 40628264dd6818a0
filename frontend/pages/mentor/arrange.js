/** Picking students, and saying at once for all of them: was not there, or goes somewhere else. */
import { newId } from "../../offline/box.js";
import { change } from "../../offline/staff.js";
import { t, tn } from "../../i18n/index.js";
import { Alert } from "../../ui/field.js";
import { Icon } from "../../ui/icon.js";
import { say } from "../../ui/say.js";
import { html, useState } from "../../vendor/preact.js";
import { ArrangeForm } from "./arrange-form.js";
import { bodyWithState, bodyWithTouched } from "./arranging.js";
import { isOff, isPast } from "./overview.js";
import { planProblem } from "./plan.js";

/** @param {{activity: Activity, cycles: Cycle[], shown: Cycle[], picked: Uuid[] | null, pick: (picked: Uuid[] | null) => void}} props */
export function ArrangeBar({ activity, cycles, shown, picked, pick }) {
  const [open, show] = useState(false);
  const [problem, setProblem] = useState(/** @type {unknown} */ (null));
  if (!cycles.length) return null;
  if (!picked) return html`<button type="button" class="link" onClick=${() => pick([])}><${Icon} name="hands" />${t("arrange.start")}</button>`;
  const chosen = cycles.filter(({ id }) => picked.includes(id));
  const apply = async (/** @type {(cycle: Cycle) => object} */ body, /** @type {(count: number) => string} */ said) => {
    setProblem(null);
    const { done, failed, error } = await arrangeAll(chosen, body);
    pick(failed.length ? failed : null);
    if (error) setProblem(error);
    if (done) say(said(done));
    return !error;
  };
  const absent = chosen.length > 0 && chosen.every(isOff);
  const away = () => apply((cycle) => bodyWithState(cycle, "absent"), (count) => tn("arrange.absent.done", count));
  const back = () => apply((cycle) => bodyWithState(cycle, "planned"), (count) => tn("arrange.back.done", count));
  return html`
    <div class="panel stack tight" role="group" aria-label=${t("arrange.start")}>
      <div class="line"><b class="picked" role="status">${tn("arrange.picked", chosen.length)}</b>
        <button type="button" class="link" onClick=${() => pick(chosen.length === shown.length ? [] : shown.map(({ id }) => id))}>${t(chosen.length === shown.length ? "arrange.none" : "arrange.all")}</button>
        <button type="button" class="link" onClick=${() => pick(null)}>${t("arrange.stop")}</button></div>
      <div class="line">
        <button type="button" class="button slim" disabled=${!chosen.length} onClick=${absent ? back : away}>
          ${t(absent ? "arrange.back" : isPast(activity) ? "arrange.absent.past" : "arrange.absent")}</button>
        <button type="button" class="button quiet slim" disabled=${!chosen.length} onClick=${() => show(true)}><${Icon} name="pin" />${t("arrange.elsewhere")}</button>
      </div>
      <${Alert}>${problem && planProblem(problem)}<//>
      ${open && html`<${ArrangeForm} activity=${activity} cycles=${chosen} onClose=${() => show(false)}
        onSave=${(/** @type {import("./arranging.js").Touched} */ touched) => apply((cycle) => bodyWithTouched(cycle, touched, activity), (count) => tn("arrange.done", count))} />`}
    </div>`;
}

/** One after the other; whoever did not succeed stays picked.
 * @param {Cycle[]} cycles @param {(cycle: Cycle) => object} body */
async function arrangeAll(cycles, body) {
  const failed = /** @type {Uuid[]} */ ([]);
  let error = /** @type {unknown} */ (null);
  for (const cycle of cycles) {
    if (error) failed.push(cycle.id);
    else await arrangeOne(cycle, body).catch((problem) => (failed.push(cycle.id), (error = problem)));
  }
  return { done: cycles.length - failed.length, failed, error };
}

/** When a colleague was a moment earlier, it goes on top of that.
 * @param {Cycle} cycle @param {(cycle: Cycle) => object} body @returns {Promise<any>} */
export function arrangeOne(cycle, body) {
  const put = (/** @type {Cycle} */ on) => change("PUT", `/cycles/${on.id}`, { json: body(on), base: on.version, id: newId() });
  return put(cycle).catch((problem) => (problem.code === "stale" ? put(problem.current) : Promise.reject(problem)));
}
