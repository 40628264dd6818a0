/** At the company: catch it with one thumb, in a noisy place, without a network. Everything is kept at once. */
import "../../i18n/capture.js";
import { newId } from "../../offline/box.js";
import { t } from "../../i18n/index.js";
import { problemText } from "../../i18n/problem.js";
import { Icon } from "../../ui/icon.js";
import { href } from "../../ui/router.js";
import { Heading } from "../../ui/screen.js";
import { Alert } from "../../ui/field.js";
import { wear } from "../../ui/style.js";
import { html, useState } from "../../vendor/preact.js";
import { StandingLine } from "../../pages/parts/safety.js";
import { TalkWay } from "../../pages/parts/talk-way.js";
import { useDraft } from "../draft.js";
import { useTapes } from "../recorder/tapes.js";
import { Recorder } from "../recorder/recorder.js";
import { emptyContent, hasResults, isFull, markCount, withMoment } from "./content.js";
import { Drawing } from "./drawing.js";
import { Marks } from "./marks.js";
import { Moments } from "./moments.js";
import { NoteForm } from "./note.js";
import { Questions, questionsOf } from "./questions.js";
import { Dock } from "./dock.js";

await wear("capture");

const VIEWS = [
  { step: "momenten", text: "capture.moments", icon: "star", View: Moments },
  { step: "duimen", text: "capture.marks", icon: "thumb_up", View: Marks },
  { step: "vragen", text: "capture.questions", icon: "question", View: Questions },
];

/** @param {{activity: Activity, phase: Phase, assignment: Assignment, step?: string}} props */
export default function Edit({ activity, phase, assignment, step }) {
  const draft = useDraft({ activity_id: activity.id, phase, assignment: { id: assignment.id, version: assignment.version } }, emptyContent(), hasResults);
  const [doing, setDoing] = useState("");
  const [problem, setProblem] = useState(/** @type {unknown} */ (null));
  const add = (/** @type {any} */ moment) => draft.change((now) => withMoment(now, { id: newId(), at: new Date().toISOString(), ...moment }));
  const keep = useTapes(`${activity.id}/${assignment.id}`, async ({ id, kind, at }) => !isFull(draft.content) && add({ id, kind, at, medium: id }));
  const at = (/** @type {string} */ where) => href("maken", activity.id, phase, assignment.id, where);
  const shared = { activity, assignment, draft, add, setProblem, close: () => setDoing("") };
  const { View } = VIEWS.find((each) => each.step === step) ?? VIEWS[0];
  return html`
    <div class="runner capture" data-phase=${phase}>
      <${Top} activity=${activity} draft=${draft} />
      <main id="main" class="screen prompt">
        <${Alert}>${(draft.problem ?? problem) && problemText(draft.problem ?? problem)}<//>
        ${doing ? html`<${Doing} doing=${doing} where=${`${activity.id}/${assignment.id}`} keep=${keep} ...${shared} />` : html`
          <div class="prompt-form">
            <div class="stack prompt-scroll" data-scroll>
              <${Heading} title=${t("capture.title")} />
              <${Views} draft=${draft} at=${at} current=${View} asks=${questionsOf(activity.id)} />
              <${View} ...${shared} />
            </div>
            <${Dock} rule=${activity.photos} full=${isFull(draft.content)} start=${setDoing} ...${shared} />
          </div>`}
      </main>
    </div>`;
}

/** What fills the screen while it is made.
 * @param {any} props */
function Doing({ doing, where, keep, ...shared }) {
  if (doing === "note") return html`<${NoteForm} ...${shared} />`;
  if (doing === "drawing") return html`<${Drawing} ...${shared} />`;
  return html`<${Recorder} kind=${doing} where=${where} onKept=${keep} onClose=${shared.close} />`;
}

/** Where it is kept, and the way out.
 * @param {any} props */
const Top = ({ activity, draft }) => html`
  <header class="runner-top">
    <a class="round" href=${href("rondje", activity.id)} aria-label=${t("capture.stop")} title=${t("capture.stop")}><${Icon} name="close" /></a>
    <div class="capture-where"><b class="clip">${activity.company?.name ?? activity.title}</b>
      <span role="status">${draft.work && html`<${StandingLine} standing=${draft.saving ? "saving" : draft.work.standing} />`}</span></div>
    <${TalkWay} />
  </header>`;

/** Moments, thumbs and questions beside each other, each with how many.
 * @param {any} props */
function Views({ draft, at, current, asks }) {
  const { moments, asked } = draft.content;
  const count = { momenten: moments.length, duimen: markCount(draft.content), vragen: `${asks.filter((/** @type {any} */ { id }) => asked.includes(id)).length}/${asks.length}` };
  return html`
    <nav class="views" aria-label=${t("capture.views")}>
      ${VIEWS.map(({ step, text, icon, View }) => html`
        <a key=${step} href=${at(step)} aria-current=${View === current ? "page" : undefined}><span class="line"><${Icon} name=${icon} /><b>${count[/** @type {keyof typeof count} */ (step)]}</b></span><span>${t(text)}</span></a>`)}
    </nav>`;
}
