/** One of two versions of answers; only what differs is shown, so that little has to be read. */
import "../../i18n/conflict.js";
import { t } from "../../i18n/index.js";
import { Icon } from "../../ui/icon.js";
import { html } from "../../vendor/preact.js";
import { emptyContent } from "./content.js";
import { isAnswered } from "./points.js";
import { answerInWords } from "./words.js";

/** @param {{assignment: Assignment, content: Content, other: Content | null}} props */
export default function Compare({ assignment, content, other }) {
  const { answers, questions } = other ?? emptyContent();
  const apart = assignment.prompts.filter(({ id }) => JSON.stringify(content.answers[id] ?? {}) !== JSON.stringify(answers[id] ?? {}));
  const asked = content.questions.filter(({ id, text }) => !questions.some((each) => each.id === id && each.text === text));
  return html`
    ${apart.map((prompt) => html`<div class="answer" key=${prompt.id}><h3>${prompt.title}</h3>
      <p dir="auto">${isAnswered(content.answers[prompt.id]) ? answerInWords(prompt, content.answers[prompt.id]) : t("overview.open")}</p></div>`)}
    ${asked.map(({ id, text }) => html`<p key=${id} class="line"><${Icon} name="question" /><span class="grow" dir="auto">${text}</span></p>`)}
    ${apart.length + asked.length === 0 && html`<p class="hint">${t("conflict.same")}</p>`}`;
}
