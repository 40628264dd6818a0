/** Makes a moodboard: a start, the board itself, a word to close it. Everything is kept after each change. */
import "../../i18n/moodboard.js";
import Show from "./show.js";
import { t } from "../../i18n/index.js";
import { problemText } from "../../i18n/problem.js";
import { Recording } from "../../pages/parts/recording.js";
import { StandingLine } from "../../pages/parts/safety.js";
import { TalkWay } from "../../pages/parts/talk-way.js";
import { Alert } from "../../ui/field.js";
import { Icon } from "../../ui/icon.js";
import { go, href } from "../../ui/router.js";
import { Heading } from "../../ui/screen.js";
import { html, useState } from "../../vendor/preact.js";
import { useDraft } from "../draft.js";
import { Recorder } from "../recorder/recorder.js";
import { useTapes } from "../recorder/tapes.js";
import { SceneEditor } from "../scene/editor.js";
import { isNewer } from "../scene/model/element.js";
import { useLoaded } from "../scene/parts.js";
import { SceneView } from "../scene/view.js";
import { CLOSING, emptyContent, isMade, LONGEST_CLOSING, withClosing, withRecording } from "./content.js";

const LAST = "klaar";
const AFTER = "trots";

/** @param {{activity: Activity, phase: Phase, assignment: Assignment, step?: string, me: Me}} props */
export default function Edit({ activity, phase, assignment, step, me }) {
  const draft = useDraft({ activity_id: activity.id, phase, assignment: { id: assignment.id, version: assignment.version } }, emptyContent());
  const [begun, begin] = useState(false);
  const at = (/** @type {string[]} */ ...where) => href("maken", activity.id, phase, assignment.id, ...where);
  const where = `${activity.id}/${assignment.id}`;
  const keep = useTapes(where, async (tape) => {
    const place = tape.where.split("/")[2] ?? CLOSING;
    return Boolean(await draft.change((now) => withRecording(now, place, tape.id)));
  });
  const voice = { where, keep, media: draft.work?.media };
  if (step === AFTER && draft.work) return html`<${Proud} activity=${activity} phase=${phase} work=${draft.work} me=${me} />`;
  const started = begun || Boolean(draft.work);
  const newer = isNewer(draft.content);
  const pick = (/** @type {string} */ starter, /** @type {any} */ scene) => (begin(true), draft.change(emptyContent(starter, scene)));
  return html`
    <div class="runner making" data-phase=${phase}>
      <${Top} activity=${activity} draft=${draft} done=${started && !newer && step !== LAST && at(LAST)} />
      <main id="main" class="screen prompt">
        <div class="making-notes"><${Alert}>${draft.problem && problemText(draft.problem)}<//>
          ${draft.work?.standing === "conflict" && html`<p class="note" data-tone="warn"><${Icon} name="swap" /><span>${t("banner.conflict")} <a href=${href("werkstuk", draft.work.id, "kiezen")}>${t("banner.conflict.now")}</a></span></p>`}</div>
        ${newer ? html`<div class="stack begin"><${Show} content=${draft.content} /></div>`
          : !started ? html`<${Starting} assignment=${assignment} onPick=${pick} />`
          : step === LAST ? html`<${Closing} draft=${draft} voice=${voice} board=${at("bord")} after=${at(AFTER)} />`
          : html`<h1 class="unseen">${assignment.title}</h1><${SceneEditor} scene=${draft.content.scene} activity=${activity} voice=${voice}
              onChange=${(/** @type {any} */ scene, /** @type {any} */ how) => draft.change((now) => ({ ...now, scene }), how)} />`}
      </main>
    </div>`;
}

/** Where it is kept, and the ways on and out. @param {any} props */
const Top = ({ activity, draft, done }) => html`
  <header class="runner-top">
    <a class="round" href=${href("rondje", activity.id)} aria-label=${t("moodboard.stop")} title=${t("moodboard.stop")}><${Icon} name="close" /></a>
    <span role="status">${draft.work && html`<${StandingLine} standing=${draft.saving ? "saving" : draft.work.standing} />`}</span>
    <div class="line"><${TalkWay} />${done && html`<a class="button slim" href=${done}>${t("moodboard.on")}<${Icon} name="forward" flip /></a>`}</div>
  </header>`;

/** @param {any} props */
function Proud(props) {
  const [room] = useLoaded(() => import("../../i18n/answers.js").then(() => import("../answers/proud.js")));
  return room && html`<${room.Proud} ...${props} />`;
}

/** @param {any} props */
export function Closing({ draft, voice, board, after }) {
  const [speaking, speak] = useState(false);
  const { content } = draft;
  const { text = "", recording } = content.closing ?? {};
  const type = (/** @type {any} */ { target }) => draft.change((/** @type {any} */ now) => withClosing(now, { text: target.value.replaceAll("\0", "").slice(0, LONGEST_CLOSING) }), { typing: true });
  const finish = async () => void ((await draft.finish()) && go(after, { replace: true }));
  return html`
    <div class="prompt-form">
      <div class="stack prompt-scroll" data-scroll>
        <header class="stack tight"><${Heading} title=${t("moodboard.closing")} /><p class="hint">${t("moodboard.closing.lead")}</p></header>
        <a class="board-small" href=${board} aria-label=${t("moodboard.back")}><${SceneView} scene=${content.scene} label="" /></a>
        ${speaking ? html`<${Recorder} kind="voice" where=${`${voice.where}/${CLOSING}`} onKept=${voice.keep} onClose=${() => speak(false)} />`
          : recording ? html`<div class="line"><div class="grow"><${Recording} id=${recording} kind="voice" state=${voice.media?.[recording]} /></div>
            <button type="button" class="round" aria-label=${t("scene.why.remove")} onClick=${() => draft.change((/** @type {any} */ now) => withClosing(now, { recording: undefined }))}><${Icon} name="trash" /></button></div>`
          : html`<button type="button" class="way" onClick=${() => speak(true)}><${Icon} name="mic" />${t("scene.why.speak")}</button>`}
        <div class="field"><label for="closing">${t("moodboard.closing.text")}</label><textarea id="closing" class="input" rows="3" dir="auto" maxlength=${LONGEST_CLOSING} value=${text} onInput=${type}></textarea></div>
      </div>
      <div class="thumb"><a class="button quiet" href=${board} aria-label=${t("moodboard.back")}><${Icon} name="back" flip /></a>
        <button type="button" class="button" disabled=${!isMade(content)} onClick=${finish}><${Icon} name="check" />${t("scene.done")}</button></div>
    </div>`;
}

/** How a board begins, which is asked once. @param {any} props */
function Starting(props) {
  const [room] = useLoaded(() => import("./begin.js"));
  return room && html`<${room.Begin} ...${props} />`;
}
