/** Making, copying and changing an activity: title, company and date are enough, the rest has sensible values. */
import "../../i18n/mentor.js";
import { box, newId } from "../../offline/box.js";
import { ask, change } from "../../offline/staff.js";
import { listed, t } from "../../i18n/index.js";
import { problemText } from "../../i18n/problem.js";
import { Alert } from "../../ui/field.js";
import { go, href } from "../../ui/router.js";
import { say } from "../../ui/say.js";
import { Screen } from "../../ui/screen.js";
import { wear } from "../../ui/style.js";
import { html, useState } from "../../vendor/preact.js";
import { useFetched } from "../me/fetched.js";
import { Gone } from "../parts/gone.js";
import { useDraft } from "../staff/draft.js";
import { backFrom } from "../staff/home.js";
import { PlanFields } from "./plan-fields.js";
import { PlanMore } from "./plan-more.js";
import { blankPlan, bodyOf, copyOf, forOwnGroups, open, planOf } from "./planning.js";

wear("mentor");

/** @param {{activity_id?: Uuid, copied_id?: Uuid}} props */
export default function PlanPage({ activity_id, copied_id }) {
  const known = box.activity(activity_id ?? copied_id ?? "");
  const back = known ? { to: href("rondje", known.id), text: known.title } : backFrom();
  const [school, meanwhile] = useFetched(async () => {
    const [groups, catalogue] = await Promise.all([ask("/groups"), ask("/assignments")]);
    return { groups, catalogue };
  });
  if ((activity_id || copied_id) && !known) return html`<${Gone} />`;
  const title = t(activity_id ? "plan.edit" : copied_id ? "plan.copy" : "plan.new");
  return html`
    <${Screen} narrow title=${title} lead=${t(activity_id ? "plan.edit.lead" : copied_id ? "plan.copy.lead" : "plan.lead")} back=${back}>
      ${meanwhile}
      ${school && html`<${Form} ...${school} name=${activity_id ?? (copied_id ? `copy.${copied_id}` : "new")}
        start=${() => (!known ? blankPlan(newId) : activity_id ? planOf(known, newId) : copyOf(known, newId))} />`}
    <//>`;
}

/** @param {{groups: import("./planning.js").PlanGroup[], catalogue: Assignment[], name: string, start: () => import("./planning.js").Plan}} props */
function Form({ groups, catalogue, name, start }) {
  const [plan, keep, forget] = useDraft(`plan.${name}`, () => forOwnGroups(start(), groups));
  const [problem, setProblem] = useState(/** @type {unknown} */ (null));
  const [missing, setMissing] = useState(/** @type {string[]} */ ([]));
  const foreign = plan.groups.filter((id) => !groups.some((group) => group.id === id));
  if (foreign.length) return html`<p class="note" data-tone="warn">${t("plan.not_yours")}</p>`;
  const edit = (/** @type {Partial<import("./planning.js").Plan>} */ more) => (setMissing([]), keep({ ...plan, ...more }));
  const submit = async (/** @type {Event} */ event) => {
    event.preventDefault();
    if (open(plan).length) return setMissing(open(plan));
    try {
      await change("PUT", `/activities/${plan.id}`, { json: bodyOf(plan, catalogue), base: plan.base, id: plan.change_id });
      forget();
      say(t(plan.base === null ? "plan.made" : "plan.changed"));
      go(href("rondje", plan.id), { replace: true });
    } catch (error) {
      setProblem(error);
      keep(afterRefusal(plan, error));
    }
  };
  return html`
    <form class="stack wide plan" onSubmit=${submit} noValidate>
      <${PlanFields} plan=${plan} edit=${edit} groups=${groups} missing=${missing} />
      <${PlanMore} plan=${plan} edit=${edit} catalogue=${catalogue} />
      <${Alert}>${missing.length ? t("plan.missing", { what: listed(missing.map((each) => t(`plan.missing.${each}`))) }) : problem && planProblem(problem)}<//>
      <button type="submit" class="button full">${t(plan.base === null ? "plan.make" : "plan.keep")}</button>
      <button type="button" class="link" onClick=${() => (forget(), history.back())}>${t("plan.throw")}</button>
    </form>`;
}

/** A refused change gets a new name; after a colleague's, it goes on top of that once the mentor asks again.
 * @param {import("./planning.js").Plan} plan @param {any} error @returns {import("./planning.js").Plan} */
function afterRefusal(plan, error) {
  if (!error?.status) return plan;
  return { ...plan, change_id: newId(), base: error.code === "stale" ? error.current.version : plan.base };
}

/** @param {any} problem */
export const planProblem = (problem) =>
  ["offline", "stale", "not_allowed"].includes(problem?.code) ? t(`plan.problem.${problem.code}`) : problemText(problem);
