/** A round of one's own, without a mentor: what, where and when; ready at once, also without a network. */
import "../../i18n/looking.js";
import { t } from "../../i18n/index.js";
import { problemText } from "../../i18n/problem.js";
import { box } from "../../offline/box.js";
import { Alert, Choices } from "../../ui/field.js";
import { Icon } from "../../ui/icon.js";
import { go, href } from "../../ui/router.js";
import { say } from "../../ui/say.js";
import { Screen } from "../../ui/screen.js";
import { wear } from "../../ui/style.js";
import { html, useRef, useState } from "../../vendor/preact.js";
import { Gone } from "../parts/gone.js";
import { markTyping } from "../parts/typing.js";
import { useBox } from "../parts/use-box.js";
import { KINDS, kindOf, missingIn, planOf, prefill } from "./plan.js";

wear("looking");

/** @param {{activity_id?: Uuid, work_id?: Uuid}} props activity_id: to change one; work_id: the next step that it comes from */
export default function OwnCycle({ activity_id, work_id }) {
  useBox();
  const activity = activity_id ? box.activity(activity_id) : undefined;
  if (activity_id && !activity?.owner) return html`<${Gone} />`;
  const step = work_id ? box.work(work_id)?.content : undefined;
  return html`<${Form} key=${activity_id} activity=${activity} step=${step} />`;
}

/** @param {{activity?: Activity, step?: any}} props */
function Form({ activity, step }) {
  const [plan, setPlan] = useState(() => prefill(activity, step, new Date()));
  const [problem, setProblem] = useState("");
  const desk = useRef({}).current;
  const set = (/** @type {Partial<typeof plan>} */ part) => (markTyping(desk, true), setProblem(""), setPlan({ ...plan, ...part }));
  const typed = (/** @type {string} */ name) => (/** @type {any} */ { target }) => set({ [name]: target.value.replaceAll("\0", "") });
  const keep = async (/** @type {Event} */ event) => {
    event.preventDefault();
    // Without the assignments that school sends once, a round would stay empty.
    const missing = missingIn(plan) ?? (box.assignments().length ? null : "catalogue");
    if (missing) return setProblem(t(`own.missing.${missing}`));
    try {
      const id = await box.planOwn(planOf(plan, box.assignments(), activity), activity?.id);
      markTyping(desk, false);
      say(t(activity ? "own.kept" : "own.made"));
      go(href("rondje", id), { replace: true });
    } catch (error) {
      setProblem(problemText(error));
    }
  };
  return html`
    <${Screen} title=${t(activity ? "own.change" : "own.title")} lead=${activity ? undefined : t("own.lead")} narrow
      back=${activity ? { to: href("rondje", activity.id), text: activity.title } : { to: href("rondjes"), text: t("tab.cycles") }}>
      ${activity?.standing === "refused" && html`<p class="note" data-tone="warn"><${Icon} name="warning" /><span>${t("own.refused", { why: problemText(activity.problem) })}</span></p>`}
      <form class="stack wide" onSubmit=${keep} noValidate>
        <div class="stack tight kinds"><${Choices} name="kind" legend=${t("own.kind")} value=${plan.kind} onChange=${(/** @type {any} */ kind) => set({ kind })}
          options=${KINDS.map(({ id, icon }) => ({ value: id, icon, text: t(`own.kind.${id}`) }))} />
          <p class="hint" aria-live="polite">${t(`own.kind.${plan.kind}.hint`)}</p></div>
        <div class="field"><label for="what">${t("own.what")}</label><p id="what-hint" class="hint small">${t("own.what.hint")}</p>
          <input id="what" class="input" dir="auto" maxlength="120" autocomplete="off" aria-describedby="what-hint" value=${plan.title} onInput=${typed("title")} /></div>
        <div class="field"><label for="where">${t("own.where")}</label><p id="where-hint" class="hint small">${t("own.optional")}</p>
          <input id="where" class="input" dir="auto" maxlength="300" autocomplete="off" aria-describedby="where-hint" value=${plan.place} onInput=${typed("place")} /></div>
        <div class="pair">
          <div class="field"><label for="day">${t("own.day")}</label><input id="day" class="input" type="date" value=${plan.day} onChange=${typed("day")} /></div>
          <div class="field"><label for="time">${t("own.time")}</label><input id="time" class="input" type="time" value=${plan.time} onChange=${typed("time")} /></div>
        </div>
        <p class="note"><${Icon} name="eye" /><span>${t("own.seen")}</span></p>
        <${Alert}>${problem}<//>
        <button type="submit" class="button full"><${Icon} name=${kindOf(plan.kind).icon} />${t(activity ? "own.keep" : "own.make")}</button>
      </form>
    <//>`;
}
