/** The last phase of a round: the step that was chosen, or the way to choose one once the visit is over. */
import { t } from "../../i18n/index.js";
import { StepFacts } from "../../editors/step/facts.js";
import { Icon } from "../../ui/icon.js";
import { href } from "../../ui/router.js";
import { html } from "../../vendor/preact.js";
import { assignmentsOf } from "../parts/cycle.js";

/** @param {{round: import("../parts/cycle.js").Round}} props */
export function NextStep({ round }) {
  const [assignment] = assignmentsOf(round.activity, "next_step");
  const made = round.works.find(({ kind, finished_at }) => kind === "step" && finished_at);
  if (made) return html`<${Chosen} work=${made} />`;
  return html`
    <p class="hint">${t(round.phases.next_step === "done" ? "step.next_step.done" : "step.next_step.todo")}</p>
    ${assignment && round.past && !round.off && html`<a class=${`button ${round.now === "next_step" ? "" : "quiet slim"}`} href=${href("maken", round.activity.id, "next_step", assignment.id)}>${t("do.next_step")}<${Icon} name="arrow" flip /></a>`}`;
}

/** @param {{work: WorkRead}} props */
const Chosen = ({ work }) => html`
  <p class="own-words" dir="auto"><b>${work.content.what}</b></p>
  <${StepFacts} step=${work.content} />
  <a class="button quiet slim" href=${href("maken", work.activity_id, work.phase, work.assignment.id)}>${t("work.read")}<${Icon} name="forward" flip /></a>`;
