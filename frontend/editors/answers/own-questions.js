/** Questions of the student's own, to ask on the day. */
import { newId } from "../../offline/box.js";
import { t, tn } from "../../i18n/index.js";
import { Icon } from "../../ui/icon.js";
import { say } from "../../ui/say.js";
import { html, useEffect, useRef } from "../../vendor/preact.js";
import { useWords } from "../draft.js";
import { derivedQuestions, LONGEST_QUESTION, MOST_QUESTIONS } from "./content.js";

/** @param {{draft: any, onDone?: () => void}} props */
export function OwnQuestion({ draft, onDone }) {
  const { text, type, add } = useWords((words) => {
    draft.change((/** @type {Content} */ now) => ({ ...now, questions: [...now.questions, { id: newId(), text: words.slice(0, LONGEST_QUESTION) }] }));
    say(t("questions.added"));
  });
  const field = useRef(/** @type {HTMLInputElement | null} */ (null));
  useEffect(() => void (onDone && field.current?.focus()), []);
  const done = () => (add(), onDone?.());
  // Enter adds the question; it must not send the form around it.
  const key = (/** @type {KeyboardEvent} */ event) => event.key === "Enter" && (event.preventDefault(), done());
  if (draft.content.questions.length >= MOST_QUESTIONS) return html`<p class="hint">${tn("questions.full", MOST_QUESTIONS)}</p>`;
  return html`
    <div class="field"><label for="own-question">${t("questions.own")}</label>
      <div class="stack tight"><input id="own-question" class="input" ref=${field} dir="auto" maxlength=${LONGEST_QUESTION} value=${text} onInput=${(/** @type {any} */ event) => type(event.target.value)} onKeyDown=${key} />
        <button type="button" class="button quiet slim" onClick=${done}><${Icon} name="plus" />${t("questions.add")}</button></div></div>`;
}

/** What goes along: from the answers, and the student's own, which can be taken away.
 * @param {{assignment: Assignment, draft: any}} props */
export function Questions({ assignment, draft }) {
  const from = derivedQuestions(assignment, draft.content);
  const { questions } = draft.content;
  const remove = (/** @type {Uuid} */ id) => draft.change({ ...draft.content, questions: questions.filter((/** @type {any} */ each) => each.id !== id) });
  return html`
    <section class="card stack"><h2>${t("questions.title")}</h2>
      ${from.length + questions.length === 0 && html`<p class="hint">${t("questions.none")}</p>`}
      <ul class="checks">
        ${from.map(({ id, text }) => html`<li key=${id}><${Icon} name="question" /><span>${text}</span></li>`)}
        ${questions.map((/** @type {{id: Uuid, text: string}} */ { id, text }) => html`<li key=${id}><${Icon} name="star" /><span class="grow" dir="auto">${text}</span>
          <button type="button" class="round" aria-label=${t("questions.remove", { text })} onClick=${() => remove(id)}><${Icon} name="trash" /></button></li>`)}
      </ul>
      <${OwnQuestion} draft=${draft} /></section>`;
}
