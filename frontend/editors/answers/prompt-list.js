/** All prompts beside the one that is open, where there is room for it. */
import { t } from "../../i18n/index.js";
import { Icon } from "../../ui/icon.js";
import { html } from "../../vendor/preact.js";
import { isAnswered } from "./points.js";

/** @param {any} props */
export const PromptList = ({ assignment, draft, at, current }) => html`
  <nav class="prompt-list" aria-label=${t("runner.all")}>
    <h2>${assignment.title}</h2>
    <ol>${assignment.prompts.map((/** @type {Prompt} */ prompt) => html`
      <li key=${prompt.id}><a href=${at(prompt.id)} aria-current=${prompt.id === current ? "step" : undefined}>
        <${Icon} name=${isAnswered(draft.content.answers[prompt.id]) ? "check" : prompt.pictogram} />
        <span>${prompt.title}${isAnswered(draft.content.answers[prompt.id]) && html`<span class="unseen"> (${t("runner.answered")})</span>`}</span></a></li>`)}
      <li><a href=${at("klaar")} aria-current=${current === "klaar" ? "step" : undefined}><${Icon} name="flag" /><span>${t("runner.end")}</span></a></li>
    </ol>
  </nav>`;
