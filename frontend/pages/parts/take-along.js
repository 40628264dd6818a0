/** The questions to ask on the day: those that follow from answers, and the student's own. */
import { box } from "../../offline/box.js";
import { questionsToTakeAlong } from "../../editors/answers/content.js";
import { t } from "../../i18n/index.js";
import { html } from "../../vendor/preact.js";
import { Icon } from "../../ui/icon.js";

/** @param {{round: import("./cycle.js").Round}} props */
export function TakeAlong({ round }) {
  const questions = round.works.flatMap((work) => {
    const assignment = box.assignment(work.assignment.id, work.assignment.version);
    return assignment ? questionsToTakeAlong(assignment, work.content) : [];
  });
  if (!questions.length) return null;
  return html`
    <section class="card stack tight"><h2>${t("questions.title")}</h2>
      <ul class="checks">${questions.map(({ id, text }) => html`<li key=${id}><${Icon} name="question" /><span>${text}</span></li>`)}</ul></section>`;
}
