/** The student's own questions, at hand on the day and to tick. */
import { box } from "../../offline/box.js";
import { t } from "../../i18n/index.js";
import { html } from "../../vendor/preact.js";
import { questionsToTakeAlong } from "../answers/content.js";
import { withAsked } from "./content.js";

/** What the preparation of this activity brings along.
 * @param {Uuid} activity_id @returns {{id: string, text: string}[]} */
export const questionsOf = (activity_id) =>
  box.works({ activity_id }).filter(({ phase, deleted_at }) => phase === "prepare" && !deleted_at).flatMap(({ assignment, content }) => {
    const known = box.assignment(assignment.id, assignment.version);
    return known ? questionsToTakeAlong(known, content) : [];
  });

/** @param {any} props */
export function Questions({ activity, draft }) {
  const questions = questionsOf(activity.id);
  if (!questions.length) return html`<p class="hint">${t("capture.questions.none")}</p>`;
  return html`
    <p class="hint">${t("capture.questions.lead")}</p>
    <div class="stack tight">${questions.map(({ id, text }) => html`
      <label class="choice" key=${id}><input type="checkbox" checked=${draft.content.asked.includes(id)} onChange=${() => draft.change((/** @type {any} */ now) => withAsked(now, id))} />
        <span class="grow" dir="auto">${text}</span></label>`)}</div>`;
}
