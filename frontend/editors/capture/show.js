/** Reads back what was caught: the moments in the order of the day, the thumbs, the questions that were asked. */
import "../../i18n/capture.js";
import { clock, t, tn } from "../../i18n/index.js";
import { Icon } from "../../ui/icon.js";
import { wear } from "../../ui/style.js";
import { html } from "../../vendor/preact.js";
import { chipsOf, hasResults, MARKS, newestFirst } from "./content.js";
import { Moment } from "./moment.js";

await wear("capture");

const SIGNS = { up: "thumb_up", down: "thumb_down", ask: "question" };

/** @param {{assignment: Assignment, content: import("./content.js").Capture, media?: Record<Uuid, MediumState>}} props */
export default function Show({ assignment, content, media = {} }) {
  const moments = newestFirst(content).reverse();
  const topics = assignment.prompts.filter(({ id }) => content.marks[id]);
  return html`
    <div class="stack">
      ${!hasResults(content) && html`<p class="hint">${t("show.nothing")}</p>`}
      ${moments.length > 0 && html`<ul class="moments">${moments.map((moment) => html`
        <li key=${moment.id} class="moment" data-kind=${moment.kind}><${Moment} moment=${moment} state=${media[moment.medium ?? ""]} />
          <span class="small soft">${t(`capture.kind.${moment.kind}`)} · ${clock(moment.at)}</span></li>`)}</ul>`}
      ${topics.map((prompt) => html`<${Topic} key=${prompt.id} prompt=${prompt} content=${content} />`)}
      ${content.asked.length > 0 && html`<p class="line"><${Icon} name="check" />${tn("capture.asked", content.asked.length)}</p>`}
    </div>`;
}

/** @param {{prompt: Prompt, content: import("./content.js").Capture}} props */
function Topic({ prompt, content }) {
  const marks = content.marks[prompt.id];
  const chips = chipsOf(prompt, content).filter(({ id }) => marks[id]);
  return html`
    <section class="answer"><h2><${Icon} name=${prompt.pictogram} />${prompt.title}</h2>
      <ul class="said">${MARKS.flatMap((mark) => chips.filter(({ id }) => marks[id] === mark)).map(({ id, text }) => html`
        <li key=${id} class="badge"><${Icon} name=${SIGNS[marks[id]]} /><span class="unseen">${t(`capture.mark.${marks[id]}`)}: </span><span dir="auto">${text}</span></li>`)}</ul></section>`;
}
