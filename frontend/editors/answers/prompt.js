/** One prompt: a picture, the question, a hint, and ways to answer of which typing is the last. */
import { language, t } from "../../i18n/index.js";
import { Icon, Sticker } from "../../ui/icon.js";
import { go } from "../../ui/router.js";
import { Heading } from "../../ui/screen.js";
import { useSpeech } from "../../ui/speech.js";
import { html, useState } from "../../vendor/preact.js";
import { Chips } from "./chips.js";
import { withAnswer } from "./content.js";
import { isAnswered } from "./points.js";
import { OwnQuestion } from "./own-questions.js";
import { Photos } from "./photos.js";
import { Recordings } from "./recordings.js";
import { TextAnswer } from "./text.js";

/** @param {any} props */
export function PromptScreen({ prompt, activity, phase, assignment, draft, at, place }) {
  const answer = draft.content.answers[prompt.id] ?? {};
  /** What takes a while builds on the answer as it is by then. @param {Answer | ((now: Answer) => Answer)} part @param {{typing?: boolean}} [how] */
  const set = (part, how) => draft.change((/** @type {Content} */ now) => withAnswer(now, prompt.id, typeof part === "function" ? part(now.answers[prompt.id] ?? {}) : part), how);
  const after = at(assignment.prompts[place + 1]?.id ?? "klaar");
  const before = assignment.prompts[place - 1]?.id;
  const done = isAnswered(answer);
  const next = (/** @type {Event} */ event) => {
    event.preventDefault();
    if (!done) set({ skipped: true });
    go(after);
  };
  return html`
    <form class="prompt-form" onSubmit=${next}>
      <div class="stack prompt-scroll" data-scroll>
        <div class="line spread"><${Sticker} name=${prompt.pictogram} phase=${phase} /><${ReadAloud} prompt=${prompt} /></div>
        <header class="stack tight"><${Heading} title=${prompt.title} /><p class="hint">${prompt.hint}</p></header>
        ${prompt.ways.includes("chips") && html`<${Chips} prompt=${prompt} answer=${answer} onChange=${set} />`}
        <${Ways} prompt=${prompt} answer=${answer} activity=${activity} assignment=${assignment} onChange=${set} draft=${draft} phase=${phase} />
      </div>
      <div class=${`thumb ${before ? "" : "single"}`}>
        ${before && html`<a class="button quiet" href=${at(before)} aria-label=${t("runner.before")}><${Icon} name="back" flip /></a>`}
        <button type="submit" class=${`button ${done ? "" : "quiet"}`}>${t(done ? "runner.next" : "runner.skip")}<${Icon} name="forward" flip /></button>
      </div>
    </form>`;
}

/** Typing, a photo, speaking, a question of one's own; each opens when it is wanted.
 * @param {any} props */
function Ways({ prompt, answer, activity, assignment, onChange, draft, phase }) {
  const only = prompt.ways.length === 1 && prompt.ways[0] === "text";
  const [typing, type] = useState(Boolean(answer.text) || only);
  const [asking, ask] = useState(false);
  const speaks = prompt.ways.includes("voice") || prompt.ways.includes("video");
  const others = html`
    ${speaks && html`<${Recordings} prompt=${prompt} answer=${answer} where=${`${activity.id}/${assignment.id}/${prompt.id}`} media=${draft.work?.media} onChange=${onChange} />`}
    ${prompt.ways.includes("text") && !typing && html`<button type="button" class="way" onClick=${() => type(true)}><${Icon} name="keyboard" />${t("way.text")}</button>`}
    ${phase === "prepare" && !asking && html`<button type="button" class="way" onClick=${() => ask(true)}><${Icon} name="question" />${t("way.question")}</button>`}`;
  return html`
    ${typing && html`<${TextAnswer} prompt=${prompt} answer=${answer} onChange=${onChange} fresh=${!answer.text && !only} />`}
    ${asking && html`<${OwnQuestion} draft=${draft} onDone=${() => ask(false)} />`}
    ${prompt.ways.includes("photo") ? html`<${Photos} answer=${answer} activity=${activity} onChange=${onChange} others=${others} />` : html`<div class="ways">${others}</div>`}`;
}

/** Reads the prompt and its choices aloud; not there when the device has no voice of its own.
 * @param {{prompt: Prompt}} props */
function ReadAloud({ prompt }) {
  const { able, busy, read, stop } = useSpeech(language);
  if (!able) return null;
  const all = [prompt.title, prompt.hint, ...prompt.chips.map(({ text }) => text)].join(". ");
  return html`<button type="button" class="chip" aria-pressed=${busy} onClick=${() => (busy ? stop() : read(all))}><${Icon} name=${busy ? "stop" : "speaker"} />${t(busy ? "read.stop" : "read.aloud")}</button>`;
}
