/** Reads answers back, with their photos. */
import { t, tn } from "../../i18n/index.js";
import { Icon } from "../../ui/icon.js";
import { html } from "../../vendor/preact.js";
import { Photo } from "../../pages/parts/photo.js";
import { Recording } from "../../pages/parts/recording.js";
import { questionsToTakeAlong } from "./content.js";
import { isAnswered } from "./points.js";
import { tapped } from "./words.js";

/** @param {{assignment: Assignment, content: Content, media?: Record<Uuid, MediumState>}} props */
export default function Show({ assignment, content, media = {} }) {
  const answered = assignment.prompts.filter(({ id }) => isAnswered(content.answers[id]));
  const questions = questionsToTakeAlong(assignment, content);
  return html`
    <div class="stack">
      ${answered.map((prompt) => html`<${Answered} key=${prompt.id} prompt=${prompt} answer=${content.answers[prompt.id]} media=${media} />`)}
      ${answered.length === 0 && html`<p class="hint">${t("show.nothing")}</p>`}
      ${questions.length > 0 && html`<section class="answer"><h2><${Icon} name="question" />${t("questions.title")}</h2>
        <ul class="checks">${questions.map(({ id, text }) => html`<li key=${id}><${Icon} name="forward" flip /><span dir="auto">${text}</span></li>`)}</ul></section>`}
    </div>`;
}

/** @param {{prompt: Prompt, answer: Answer, media: Record<Uuid, MediumState>}} props */
const Answered = ({ prompt, answer, media }) => html`
  <section class="answer"><h2><${Icon} name=${prompt.pictogram} />${prompt.title}</h2>
    ${answer.chips && html`<ul class="said">${tapped(prompt, answer).map((text) => html`<li key=${text} class="badge">${text}</li>`)}</ul>`}
    ${answer.text && html`<p class="own-words" dir="auto">${answer.text}</p>`}
    ${answer.photos && html`<ul class="thumbs">${answer.photos.map((id, place) => html`<li key=${id}><${Photo} id=${id} size=${480} name=${tn("photo.name", place + 1)} pending=${media[id] === "pending"} /></li>`)}</ul>`}
    ${answer.recordings && html`<ul class="recordings">${answer.recordings.map((id) => html`<li key=${id}><${Recording} id=${id} state=${media[id]} /></li>`)}</ul>`}
  </section>`;
