/** Two devices changed the same work: both versions beside each other, and the student chooses. */
import { box } from "../offline/box.js";
import { t } from "../i18n/index.js";
import { Icon } from "../ui/icon.js";
import { go, href } from "../ui/router.js";
import { say } from "../ui/say.js";
import { Screen } from "../ui/screen.js";
import { html, useState } from "../vendor/preact.js";
import { isAnswered } from "../editors/answers/content.js";
import { answerInWords } from "../editors/answers/words.js";
import { Gone } from "./parts/gone.js";
import { useBox } from "./parts/use-box.js";

/** @typedef {"mine" | "theirs" | "both"} Chosen */

/** @param {{work_id: Uuid}} props */
export default function Conflict({ work_id }) {
  useBox();
  const [busy, setBusy] = useState(false);
  const work = box.work(work_id);
  const assignment = work && box.assignment(work.assignment.id, work.assignment.version);
  if (!work?.conflict || !assignment) return html`<${Gone} text=${t("conflict.over")} />`;
  const { mine, theirs } = work.conflict;
  const choose = async (/** @type {Chosen} */ chosen) => {
    setBusy(true);
    await box.resolve(work_id, chosen);
    say(t(`conflict.said.${chosen}`));
    go(href("werkstuk", work_id), { replace: true });
  };
  const sides = { assignment, here: mine.content, there: theirs?.content ?? { answers: {}, questions: [] }, busy, choose };
  return html`
    <${Screen} title=${t("conflict.title")} lead=${t("conflict.lead")} back=${{ to: href("werkstuk", work_id), text: assignment.title }}>
      <div class="versions"><${Version} ...${sides} which="mine" icon="phone" /><${Version} ...${sides} which="theirs" icon="school" /></div>
      <button type="button" class="button" disabled=${busy} onClick=${() => choose("both")}><${Icon} name="plus" />${t("conflict.both")}</button>
      <p class="hint">${t("conflict.both.hint")}</p>
    <//>`;
}

/** One side; only what differs is shown, so that little has to be read.
 * @param {{assignment: Assignment, here: Content, there: Content, which: "mine" | "theirs", icon: string, busy: boolean, choose: (chosen: Chosen) => void}} props */
function Version({ assignment, here, there, which, icon, busy, choose }) {
  const [own, other] = which === "mine" ? [here, there] : [there, here];
  const apart = assignment.prompts.filter(({ id }) => JSON.stringify(own.answers[id] ?? {}) !== JSON.stringify(other.answers[id] ?? {}));
  const asked = own.questions.filter(({ id, text }) => !other.questions.some((each) => each.id === id && each.text === text));
  return html`
    <section class="card stack"><h2 class="line"><${Icon} name=${icon} />${t(`conflict.${which}`)}</h2>
      ${apart.map((prompt) => html`<div class="answer" key=${prompt.id}><h3>${prompt.title}</h3>
        <p dir="auto">${isAnswered(own.answers[prompt.id]) ? answerInWords(prompt, own.answers[prompt.id]) : t("overview.open")}</p></div>`)}
      ${asked.map(({ id, text }) => html`<p key=${id} class="line"><${Icon} name="question" /><span class="grow" dir="auto">${text}</span></p>`)}
      ${apart.length + asked.length === 0 && html`<p class="hint">${t("conflict.same")}</p>`}
      <button type="button" class="button quiet" disabled=${busy} onClick=${() => choose(which)}>${t(`conflict.keep.${which}`)}</button></section>`;
}
