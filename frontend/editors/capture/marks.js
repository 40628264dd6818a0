/** A thumb for what there is: work, people, place, tempo; with words of the student's own. */
import { newId } from "../../offline/box.js";
import { t } from "../../i18n/index.js";
import { Icon } from "../../ui/icon.js";
import { html, useState } from "../../vendor/preact.js";
import { useWords } from "../draft.js";
import { chipsOf, LONGEST_OWN, MARKS, MOST_OWN, withMark, withoutOwn, withOwn } from "./content.js";

const SIGNS = { up: "thumb_up", down: "thumb_down", ask: "question" };

/** @param {any} props */
export const Marks = ({ assignment, draft }) => assignment.prompts.map((/** @type {Prompt} */ prompt) => html`
  <section class="topic stack tight" key=${prompt.id}>
    <h2 class="line"><${Icon} name=${prompt.pictogram} />${prompt.title}</h2><p class="hint small">${prompt.hint}</p>
    <ul class="marks">${chipsOf(prompt, draft.content).map((chip) => html`<${Row} key=${chip.id} prompt=${prompt} chip=${chip} draft=${draft} />`)}</ul>
    ${draft.content.own.length < MOST_OWN && html`<${OwnWord} prompt=${prompt} draft=${draft} />`}
  </section>`);

/** @param {any} props */
function Row({ prompt, chip, draft }) {
  const mark = draft.content.marks[prompt.id]?.[chip.id];
  const tap = (/** @type {import("./content.js").Mark} */ each) => draft.change((/** @type {any} */ now) => withMark(now, prompt.id, chip.id, each));
  return html`
    <li class="mark" data-mark=${mark}>
      <span class="grow" dir="auto">${chip.text}${chip.own && html`<button type="button" class="link small block" onClick=${() => draft.change((/** @type {any} */ now) => withoutOwn(now, chip.own))}>${t("capture.own.remove")}<span class="unseen"> ${chip.text}</span></button>`}</span>
      <span class="thumbs-row" role="group" aria-label=${chip.text}>${MARKS.map((each) => html`
        <button type="button" key=${each} class="mark-button" data-mark=${each} aria-pressed=${mark === each} aria-label=${t(`capture.mark.${each}`)} title=${t(`capture.mark.${each}`)} onClick=${() => tap(each)}><${Icon} name=${SIGNS[each]} /></button>`)}</span>
    </li>`;
}

/** @param {any} props */
function OwnWord({ prompt, draft }) {
  const [open, setOpen] = useState(false);
  const { text, type, add } = useWords((words) => draft.change((/** @type {any} */ now) => withOwn(now, { id: newId(), prompt: prompt.id, text: words })));
  const done = (/** @type {Event} */ event) => (event.preventDefault(), add(), setOpen(false));
  if (!open) return html`<button type="button" class="way" onClick=${() => setOpen(true)}><${Icon} name="plus" />${t("capture.own")}<span class="unseen">: ${prompt.title}</span></button>`;
  return html`
    <form class="line" onSubmit=${done}>
      <input class="input grow" aria-label=${t("capture.own.label")} dir="auto" autofocus maxlength=${LONGEST_OWN} value=${text} onInput=${(/** @type {any} */ { target }) => type(target.value)} />
      <button type="submit" class="button quiet slim">${t("capture.own.add")}</button></form>`;
}
