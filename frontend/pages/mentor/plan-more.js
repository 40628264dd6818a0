/** What an activity has beside the date: folded, because its values are sensible already. */
import { listed, t } from "../../i18n/index.js";
import { html } from "../../vendor/preact.js";
import { Icon } from "../../ui/icon.js";
import { all, ChipChoice, Line, one } from "./plan-fields.js";
import { choosable, chosen, COMPETENCIES, withAssignment } from "./planning.js";

/** @typedef {import("./planning.js").Plan} Plan */

/** @param {{plan: Plan, edit: import("./plan-fields.js").Edit, catalogue: Assignment[]}} props */
export function PlanMore({ plan, edit, catalogue }) {
  const now = chosen(plan, catalogue);
  const titles = now.flatMap(({ id, version }) => catalogue.find((each) => each.id === id && each.version === version)?.title ?? []);
  return html`
    <details class="card more"><summary><span class="grow"><b>${t("plan.where")}</b><small>${[plan.place, plan.companion].filter(Boolean).join(" · ") || t("plan.where.hint")}</small></span><${Icon} name="forward" flip /></summary>
      <div class="stack">
        <${Line} name="place" label=${t("plan.place")} hint=${t("plan.place.hint")} value=${plan.place} onInput=${all(edit, "place")} maxlength="300" />
        <${Line} name="website" type="url" inputmode="url" dir="ltr" label=${t("plan.website")} value=${plan.website} onInput=${all(edit, "website")} maxlength="490" />
        <${Line} name="companion" label=${t("plan.companion")} hint=${t("plan.companion.hint")} value=${plan.companion} onInput=${all(edit, "companion")} maxlength="200" />
        <${Line} name="tasks" rows="3" label=${t("plan.tasks")} hint=${t("plan.tasks.hint")} value=${plan.tasks} onInput=${all(edit, "tasks")} maxlength="1000" />
      </div></details>
    <details class="card more"><summary><span class="grow"><b>${t("plan.asked")}</b><small>${titles.length ? listed(titles) : t("plan.asked.nothing")}</small></span><${Icon} name="forward" flip /></summary>
      <div class="stack">${choosable(catalogue).map(({ phase, assignments }) => assignments.length > 0 && html`
        <${ChipChoice} key=${phase} many name=${phase} legend=${t(`phase.${phase}`)} options=${assignments.map(({ id, title }) => ({ value: id, text: title }))}
          chosen=${now.filter((each) => each.phase === phase).map(({ id }) => id)}
          onChange=${(/** @type {string[]} */ ids) => edit(toggled(plan, ids, now, assignments, catalogue))} />`)}</div></details>
    <details class="card more"><summary><span class="grow"><b>${t("plan.rules")}</b><small>${t(`plan.photos.${plan.photos}`)}</small></span><${Icon} name="forward" flip /></summary>
      <div class="stack">
        <${ChipChoice} name="photos" legend=${t("plan.photos")} hint=${t("plan.photos.hint")} options=${["yes", "ask", "no"].map((value) => ({ value, text: t(`plan.photos.${value}`) }))} chosen=${[plan.photos]} onChange=${one(edit, "photos")} />
        <${ChipChoice} name="parents" legend=${t("plan.parents")} options=${["no", "yes"].map((value) => ({ value, text: t(`plan.parents.${value}`) }))} chosen=${[plan.parents ? "yes" : "no"]} onChange=${(/** @type {string[]} */ [parents]) => edit({ parents: parents === "yes" })} />
        <${ChipChoice} name="competencies" many legend=${t("plan.competencies")} options=${COMPETENCIES.map((value) => ({ value, text: t(`competency.${value}`) }))} chosen=${plan.competencies} onChange=${all(edit, "competencies")} />
      </div></details>`;
}

/** The chip that was tapped is the one that differs.
 * @param {Plan} plan @param {string[]} ids @param {Activity["assignments"]} now @param {Assignment[]} ofPhase @param {Assignment[]} catalogue */
function toggled(plan, ids, now, ofPhase, catalogue) {
  const tapped = ofPhase.find(({ id, phase }) => ids.includes(id) !== now.some((each) => each.id === id && each.phase === phase));
  return tapped ? withAssignment(plan, tapped, catalogue) : plan;
}
