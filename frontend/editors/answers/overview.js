/** The end of an assignment: what was answered, what was skipped, and Klaar. */
import { t, tn } from "../../i18n/index.js";
import { Icon } from "../../ui/icon.js";
import { lastRating } from "../../pages/looking/said.js";
import { go, href } from "../../ui/router.js";
import { Heading } from "../../ui/screen.js";
import { html } from "../../vendor/preact.js";
import { answeredCount } from "./content.js";
import { isAnswered } from "./points.js";
import { answerInWords } from "./words.js";
import { Questions } from "./own-questions.js";

/** @param {any} props */
export function Overview({ activity, assignment, phase, draft, at }) {
  const count = answeredCount(assignment, draft.content);
  const finish = async () => {
    if (!(await draft.finish())) return;
    // After the first look back: what did it yield?
    const asks = phase === "reflect" && !lastRating(activity.id);
    go(asks ? href("maken", activity.id, "opbrengst", assignment.id) : at("trots"), { replace: true });
  };
  return html`
    <div class="prompt-form">
      <div class="stack wide prompt-scroll" data-scroll>
        <header class="stack tight"><${Heading} title=${t("overview.title")} /><p class="hint">${tn("overview.count", count, { all: assignment.prompts.length })}</p></header>
        ${phase === "prepare" && html`<${Questions} assignment=${assignment} draft=${draft} />`}
        <section class="card stack tight"><h2>${t("overview.answers")}</h2><div class="rows">
          ${assignment.prompts.map((/** @type {Prompt} */ prompt) => html`<${OverviewRow} key=${prompt.id} prompt=${prompt} answer=${draft.content.answers[prompt.id]} to=${at(prompt.id)} />`)}
        </div></section>
      </div>
      <div class="thumb single"><button type="button" class="button full" disabled=${!count} onClick=${finish}><${Icon} name="check" />${t("overview.done")}</button>
        ${!count && html`<p class="hint small">${t("overview.nothing")}</p>`}</div>
    </div>`;
}

/** @param {{prompt: Prompt, answer?: Answer, to: string}} props */
const OverviewRow = ({ prompt, answer, to }) => html`
  <a class="row" href=${to}><${Icon} name=${isAnswered(answer) ? "check" : prompt.pictogram} />
    <div><b>${prompt.title}</b><small>${isAnswered(answer) ? answerInWords(prompt, answer) : t("overview.open")}</small></div><${Icon} name="forward" flip /></a>`;
