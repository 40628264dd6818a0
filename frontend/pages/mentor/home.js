/** A mentor's start: who is ready for what comes next, and what waits for a reaction. */
import "../../i18n/mentor.js";
import "../../i18n/round.js";
import { box } from "../../offline/box.js";
import { ago, day, t, tn } from "../../i18n/index.js";
import { Icon, Sticker } from "../../ui/icon.js";
import { href } from "../../ui/router.js";
import { Screen } from "../../ui/screen.js";
import { html, useEffect } from "../../vendor/preact.js";
import { signOf } from "../parts/cycle.js";
import { Facts } from "../parts/facts.js";
import { PhaseSign } from "../parts/phases.js";
import { isMine } from "../staff/home.js";
import { useWorries, Worries } from "../staff/worries.js";
import { tellReads } from "./telling.js";
import { isPast, nearestFirst, readiness, waiting } from "./overview.js";

const MOST = 8;

/** @param {{me: Me}} props */
export default function Home({ me }) {
  const activities = nearestFirst(box.activities().filter((activity) => !activity.owner && isMine(activity)));
  useEffect(() => void tellReads(), []);
  const { questions, fresh } = waiting(box.works({}), (id) => box.comments(id));
  const worries = useWorries();
  const coming = activities.filter((activity) => !isPast(activity));
  const been = activities.filter((activity) => isPast(activity));
  return html`
    <${Screen} title=${t("tab.today")} heading=${headline(me, coming.find(({ cancelled_at }) => !cancelled_at))} aside=${html`
      ${questions.length > 0 && html`<section class="card stack tight"><h2>${tn("mentor.questions", questions.length)}</h2><div class="rows">${questions.slice(0, MOST).map(({ work, question }) => html`<${WorkRow} key=${work.id} work=${work} words=${`“${question.text}”`} icon="question" />`)}</div></section>`}
      <section class="card stack tight"><h2>${tn("mentor.fresh", fresh.length)}</h2>
        ${fresh.length === 0 ? html`<p class="hint">${t("mentor.fresh.none")}</p>` : html`<div class="rows">${fresh.slice(0, MOST).map((work) => html`<${WorkRow} key=${work.id} work=${work} words=${t("mentor.shared_when", { when: ago(work.shared_at ?? "") })} />`)}</div>`}
        ${fresh.length > MOST && html`<p class="hint">${tn("mentor.more", fresh.length - MOST)}</p>`}</section>
      <${Besides} />`}>
      <${Worries} open=${worries} />
      ${activities.length === 0 ? (box.lastContact() ? html`<${First} />` : html`<p class="hint" role="status">${t("wait")}</p>`) : html`<a class="button quiet" href=${href("plannen")}><${Icon} name="plus" />${t("plan.new")}</a>`}
      ${coming.length > 0 && html`<section class="stack"><h2>${t("cycles.coming")}</h2>${coming.map((activity) => html`<${ActivityCard} key=${activity.id} activity=${activity} phase="prepare" />`)}</section>`}
      ${been.length > 0 && html`<section class="stack"><h2>${t("cycles.been")}</h2>${been.map((activity) => html`<${ActivityCard} key=${activity.id} activity=${activity} phase="reflect" />`)}</section>`}
    <//>`;
}

/** Nothing planned yet: the first thing to see is how to begin. */
const First = () => html`
  <section class="card stack now"><div class="line"><${Sticker} name="flag" phase="prepare" /><div class="grow stack tight"><h2>${t("plan.first")}</h2><p class="hint">${t("plan.first.lead")}</p></div></div>
    <a class="button full" href=${href("plannen")}>${t("plan.first.do")}<${Icon} name="arrow" flip /></a></section>`;

/** What is asked for in between. */
const Besides = () => html`<a class="link" href=${href("kaarten")}><${Icon} name="key" />${t("card.open")}</a>`;

/** The nearest visit and who is not ready yet, in a sentence.
 * @param {Me} me @param {Activity | undefined} next */
function headline(me, next) {
  if (!next) return t("mentor.hello", { name: me.first_name });
  const { todo, started } = readiness(box.cycles(next.id), "prepare");
  return tn("mentor.next", todo.length + started.length, { when: day(next.starts_at) });
}

/** @param {{activity: Activity, phase: "prepare" | "reflect"}} props */
function ActivityCard({ activity, phase }) {
  const { todo, started, done } = readiness(box.cycles(activity.id), phase);
  const all = todo.length + started.length + done.length;
  return html`
    <a class="card activity" href=${href("rondje", activity.id)} data-phase=${phase}>
      <${Sticker} name=${signOf(activity)} phase=${phase} />
      <div class="stack tight grow"><h3>${activity.title}</h3><${Facts} starts_at=${activity.starts_at} more=${html`<li><${Icon} name="people" /><span>${activity.groups.map(({ name }) => name).join(", ")}</span></li>`} />
        ${activity.cancelled_at
          ? html`<p class="status">${t("mentor.state.cancelled")}</p>`
          : html`<div class="line"><progress class="meter grow" max=${all || 1} value=${done.length} aria-hidden="true"></progress><b>${t(`mentor.${phase}.count`, { n: done.length, all })}</b></div>`}</div>
      <${Icon} name="forward" flip />
    </a>`;
}

/** @param {{work: WorkRead, words: string, icon?: string}} props */
const WorkRow = ({ work, words, icon }) => html`
  <a class="row" href=${href("werkstuk", work.id)}>${icon ? html`<${Icon} name=${icon} />` : html`<${PhaseSign} phase=${work.phase} />`}
    <div><b>${work.student.name}</b><small class="clip" dir="auto">${words}</small><small>${t(`phase.${work.phase}`)}: ${box.activity(work.activity_id)?.title}</small></div><${Icon} name="forward" flip /></a>`;
