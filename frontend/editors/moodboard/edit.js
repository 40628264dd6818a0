/** Makes a moodboard: a start, the board itself, a word to close it. Everything is kept after each change. */
import "../../i18n/moodboard.js";
import { t } from "../../i18n/index.js";
import { problemText } from "../../i18n/problem.js";
import { StandingLine } from "../../pages/parts/safety.js";
import { TalkWay } from "../../pages/parts/talk-way.js";
import { Alert } from "../../ui/field.js";
import { Icon } from "../../ui/icon.js";
import { href } from "../../ui/router.js";
import { useLatest } from "../../ui/latest.js";
import { wear } from "../../ui/style.js";
import { html, useMemo, useState } from "../../vendor/preact.js";
import { useDraft } from "../draft.js";
import { Show } from "../index.js";
import { useTapes } from "../recorder/tapes.js";
import { SceneEditor } from "../scene/editor.js";
import { isNewer } from "../scene/model/element.js";
import { useLoaded } from "../scene/parts.js";
import { CLOSING, emptyContent, withRecording } from "./content.js";

await wear("board");

const LAST = "klaar";
const AFTER = "trots";

/** @param {{activity: Activity, phase: Phase, assignment: Assignment, step?: string, me: Me}} props */
export default function Edit({ activity, phase, assignment, step, me }) {
  const draft = useDraft({ activity_id: activity.id, phase, assignment: { id: assignment.id, version: assignment.version } }, emptyContent());
  const [begun, begin] = useState(false);
  const at = (/** @type {string[]} */ ...where) => href("maken", activity.id, phase, assignment.id, ...where);
  const where = `${activity.id}/${assignment.id}`;
  const keep = useLatest(useTapes(where, async (tape) => {
    const place = tape.where.split("/")[2] ?? CLOSING;
    return Boolean(await draft.change((now) => withRecording(now, place, tape.id)));
  }));
  const { scene } = draft.content;
  const media = draft.work?.media;
  const voice = useMemo(() => ({ where, keep, media }), [media]);
  const change = useLatest((/** @type {any} */ scene, /** @type {any} */ how) => draft.change((now) => ({ ...now, scene }), how));
  // Not drawn again each time that a save or the school says how far it is.
  const board = useMemo(() => html`<${SceneEditor} scene=${scene} activity=${activity} voice=${voice} onChange=${change} />`, [scene, activity, voice]);
  if (step === AFTER && draft.work) return html`<${Later} key=${AFTER} part="Proud" activity=${activity} phase=${phase} work=${draft.work} me=${me} />`;
  const started = begun || Boolean(draft.work);
  const newer = isNewer(draft.content);
  const pick = (/** @type {string} */ starter, /** @type {any} */ scene) => (begin(true), draft.change(emptyContent(starter, scene)));
  return html`
    <div class="runner making" data-phase=${phase}>
      <${Top} activity=${activity} draft=${draft} done=${started && !newer && step !== LAST && at(LAST)} />
      <main id="main" class="screen prompt">
        <div class="making-notes"><${Alert}>${draft.problem && problemText(draft.problem)}<//>
          ${draft.work?.standing === "conflict" && html`<p class="note" data-tone="warn"><${Icon} name="swap" /><span>${t("banner.conflict")} <a href=${href("werkstuk", draft.work.id, "kiezen")}>${t("banner.conflict.now")}</a></span></p>`}</div>
        ${newer ? html`<div class="stack begin"><${Show} kind="moodboard" assignment=${assignment} content=${draft.content} /></div>`
          : !started ? html`<${Later} key="begin" part="Begin" assignment=${assignment} onPick=${pick} />`
          : step === LAST ? html`<${Later} key=${LAST} part="Closing" draft=${draft} voice=${voice} board=${at("bord")} after=${at(AFTER)} />`
          : html`<h1 class="unseen">${assignment.title}</h1>${board}`}
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

/** Parts of the way that are not on the screen while the board is made; each is fetched when its turn comes. @type {Record<string, () => Promise<any>>} */
const ROOMS = {
  Begin: () => import("./begin.js"), Closing: () => import("./closing.js"), Proud: () => import("../../i18n/answers.js").then(() => import("../answers/proud.js")),
};

/** @param {any} props */
function Later({ part, ...props }) {
  const [room, problem] = useLoaded(ROOMS[part]);
  if (problem) return html`<p class="note">${t("broken.offline")}</p>`;
  return room && html`<${room[part]} ...${props} />`;
}
