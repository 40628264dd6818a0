/** Next steps on Vandaag: done or moved in one tap, also without a network. */
import "../../i18n/looking.js";
import { t } from "../../i18n/index.js";
import { problemText } from "../../i18n/problem.js";
import { box } from "../../offline/box.js";
import { Icon, Sticker } from "../../ui/icon.js";
import { href } from "../../ui/router.js";
import { say } from "../../ui/say.js";
import { wear } from "../../ui/style.js";
import { html, useState } from "../../vendor/preact.js";
import { bySoonest, done, move } from "./content.js";
import { StepFacts } from "./facts.js";
import { When } from "./when.js";

wear("looking");

const MOST = 3;

/** @param {{works: WorkRead[]}} props */
export default function Steps({ works }) {
  const soonest = [...works].sort((a, b) => bySoonest(a.content, b.content)).slice(0, MOST);
  return html`<section class="stack"><h2>${t("step.title")}</h2>${soonest.map((work) => html`<${StepCard} key=${work.id} work=${work} />`)}</section>`;
}

/** @param {{work: WorkRead}} props */
function StepCard({ work }) {
  const [moving, setMoving] = useState(false);
  const keep = async (/** @type {import("./content.js").Step} */ content, /** @type {string} */ said) => {
    const before = work.content;
    try {
      await box.save(work.id, { content, finished: true }, work);
      say(said, { text: t("step.undo"), run: () => box.save(work.id, { content: before, finished: true }) });
    } catch (problem) {
      say(problemText(problem));
    }
  };
  return html`
    <article class="card stack" data-phase="next_step">
      <div class="line"><${Sticker} name="flag" phase="next_step" small /><a class="grow plain" href=${href("maken", work.activity_id, work.phase, work.assignment.id)}><b dir="auto">${work.content.what}</b></a></div>
      <${StepFacts} step=${work.content} />
      <div class="line">
        <button type="button" class="button quiet slim" onClick=${() => keep(done(work.content, new Date()), t("step.did.said"))}><${Icon} name="check" />${t("step.did")}</button>
        <button type="button" class="button quiet slim" aria-expanded=${moving} onClick=${() => setMoving(!moving)}><${Icon} name="clock" />${t("step.later")}</button>
      </div>
      ${moving && html`<${When} id=${`day-${work.id}`} on=${work.content.on} onChoose=${(/** @type {string} */ on) => (setMoving(false), keep(move(work.content, on), t("step.later.said")))} />`}
    </article>`;
}
