/** Makes a preparation or a reflection: one prompt per screen, kept after every tap. */
import "../../i18n/answers.js";
import { t } from "../../i18n/index.js";
import { problemText } from "../../i18n/problem.js";
import { Icon } from "../../ui/icon.js";
import { go, href } from "../../ui/router.js";
import { Alert } from "../../ui/field.js";
import { html, useEffect } from "../../vendor/preact.js";
import { StandingLine } from "../../pages/parts/safety.js";
import { TalkWay } from "../../pages/parts/talk-way.js";
import { useDraft } from "../draft.js";
import { emptyContent, firstOpen } from "./content.js";
import { Overview } from "./overview.js";
import { PromptList } from "./prompt-list.js";
import { PromptScreen } from "./prompt.js";
import { Proud } from "./proud.js";

export const LAST = "klaar";
export const AFTER = "trots";

/** @param {{activity: Activity, phase: Phase, assignment: Assignment, step?: string, me: Me}} props */
export default function Edit({ activity, phase, assignment, step, me }) {
  const draft = useDraft({ activity_id: activity.id, phase, assignment: { id: assignment.id, version: assignment.version } }, emptyContent());
  const at = (/** @type {string} */ where) => href("maken", activity.id, phase, assignment.id, where);
  const resume = firstOpen(assignment, draft.content)?.id ?? LAST;
  useEffect(() => void (!step && go(at(resume), { replace: true })), [step]);
  const place = assignment.prompts.findIndex(({ id }) => id === step);
  const prompt = assignment.prompts[place];
  if (step === AFTER && draft.work) return html`<${Proud} activity=${activity} phase=${phase} work=${draft.work} me=${me} />`;
  const shared = { activity, phase, assignment, draft, at, place };
  return html`
    <div class="runner" data-phase=${phase}>
      <${Top} ...${shared} />
      <${PromptList} ...${shared} current=${step} />
      <main id="main" class="screen prompt">
        <${Alert}>${draft.problem && problemText(draft.problem)}<//>
        ${draft.work?.standing === "conflict" && html`<p class="note" data-tone="warn"><${Icon} name="swap" /><span>${t("banner.conflict")} <a href=${href("werkstuk", draft.work.id, "kiezen")}>${t("banner.conflict.now")}</a></span></p>`}
        ${prompt ? html`<${PromptScreen} key=${prompt.id} prompt=${prompt} ...${shared} />` : html`<${Overview} ...${shared} resume=${resume} />`}
      </main>
    </div>`;
}

/** How far, where it is kept, and the way out.
 * @param {any} props */
const Top = ({ activity, assignment, draft, place }) => {
  const count = assignment.prompts.length;
  const now = place < 0 ? count : place + 1;
  return html`
    <header class="runner-top">
      <a class="round" href=${href("rondje", activity.id)} aria-label=${t("runner.stop")} title=${t("runner.stop")}><${Icon} name="close" /></a>
      <progress class="meter" max=${count} value=${place < 0 ? count : place} aria-label=${t("runner.progress")}></progress>
      <${TalkWay} />
      <div class="line spread runner-state"><span class="small soft">${place < 0 ? t("runner.end") : t("runner.place", { now, count })}</span>
        <span role="status">${draft.work && html`<${StandingLine} standing=${draft.saving ? "saving" : draft.work.standing} />`}</span></div>
    </header>`;
};
