/** A small celebration: it is done, this is what now; sharing is offered, never required. */
import { box } from "../../offline/box.js";
import { day, t } from "../../i18n/index.js";
import { Icon } from "../../ui/icon.js";
import { href } from "../../ui/router.js";
import { Heading } from "../../ui/screen.js";
import { html } from "../../vendor/preact.js";
import { isDrawn } from "../../pages/dossier/inside.js";
import { lastRating } from "../../pages/looking/said.js";
import { assignmentsOf } from "../../pages/parts/cycle.js";
import { StandingLine } from "../../pages/parts/safety.js";
import { TalkWay } from "../../pages/parts/talk-way.js";
import { ShareCard } from "../../pages/parts/share.js";
import { useKind } from "../index.js";

/** @param {{activity: Activity, phase: Phase, work: WorkRead, me: Me}} props */
export function Proud({ activity, phase, work, me }) {
  const [step] = phase === "reflect" ? assignmentsOf(activity, "next_step") : [];
  const chosen = !step || box.works({ activity_id: activity.id }).some((each) => each.phase === "next_step" && !each.deleted_at);
  return html`
  <main id="main" class="screen narrow proud">
    <div class="line spread"><span></span><${TalkWay} /></div>
    ${isDrawn(work) ? html`<${Made} work=${work} />` : html`<div class="mascot big" aria-hidden="true"><${Icon} name="rosette" /><${Sparks} /></div>`}
    <header class="stack tight"><${Heading} title=${t(`proud.${phase}`)} /><p class="hint">${t(`proud.${phase}.lead`, { when: day(activity.starts_at), title: activity.title })}</p></header>
    <p role="status"><${StandingLine} standing=${work.standing} /></p>
    <${ShareCard} work=${work} me=${me} />
    ${phase === "reflect" && !lastRating(activity.id) && html`<a class="button full" href=${href("maken", activity.id, "opbrengst", work.assignment.id)}>${t("proud.ask")}<${Icon} name="arrow" flip /></a>`}
    ${!chosen && html`<a class="button full" href=${href("maken", activity.id, "next_step", step.id)}>${t("do.next_step")}<${Icon} name="arrow" flip /></a>`}
    <a class="button quiet full" href=${href("rondje", activity.id)}>${t("proud.on")}<${Icon} name="arrow" flip /></a>
  </main>`;
}

const Sparks = () => ["star", "heart", "sparkle", "bolt", "smile", "star"].map((name, place) => html`<span key=${place} class=${`spark s${place}`}><${Icon} name=${name} /></span>`);

/** A board or strip is what one is proud of: a tap reads it, and there it can be kept and shared. @param {{work: WorkRead}} props */
function Made({ work }) {
  const Thumb = useKind(work.kind, "thumb");
  return html`
    <a class="proud-work" href=${href("werkstuk", work.id)}><span aria-hidden="true"><${Sparks} /></span><${Thumb} content=${work.content} /><b>${t(`proud.${work.kind}`)}<${Icon} name="forward" flip /></b></a>`;
}
