/** Vandaag: one big next step; then the other rounds and what is new. It is never empty. */
import { box } from "../offline/box.js";
import { day, daysUntil, sentence, t } from "../i18n/index.js";
import { Icon, Sticker } from "../ui/icon.js";
import { href } from "../ui/router.js";
import { Screen } from "../ui/screen.js";
import { html, useEffect } from "../vendor/preact.js";
import { assignmentsOf, isCalledOff, nextStep } from "./parts/cycle.js";
import { Facts } from "./parts/facts.js";
import { Phases, Ring } from "./parts/phases.js";
import { myRounds, newComments } from "./parts/rounds.js";
import { RoundRow } from "./parts/round-row.js";
import { usePage } from "./shell.js";

/** @typedef {import("./parts/cycle.js").Round} Round */

/** @param {{me: Me}} props */
export default function Today({ me }) {
  const rounds = myRounds();
  const next = nextStep(rounds);
  const shown = next ?? rounds.find(({ now }) => now === "experience");
  const others = rounds.filter((round) => round !== shown && !isCalledOff(round) && (round.now || daysUntil(round.starts_at) > -30));
  const news = newComments(me);
  const steps = openSteps(rounds);
  return html`
    <${Screen} title=${t("tab.today")} heading=${greeting(me, shown)} aside=${others.length + news.length > 0 && html`
      ${news.length > 0 && html`<${News} news=${news.slice(0, 3)} />`}
      ${others.length > 0 && html`<section><h2>${t("today.others")}</h2><div class="rows">${others.slice(0, 4).map((round) => html`<${RoundRow} key=${round.activity.id} round=${round} />`)}</div></section>`}`}>
      ${me.here_until && html`<${Later} load=${atSchool} me=${me} />`}
      ${shown ? html`<${Now} round=${shown} />` : steps.length ? null : box.lastContact() ? html`<${Nothing} />` : html`<${Fetching} />`}
      ${steps.length > 0 && html`<${Later} load=${stepsPage} works=${steps} />`}
      ${me.mentors_since && html`<${Later} load=${atSchool} me=${me} />`}
      <a class="link" href=${href("zelf")}><${Icon} name="plus" />${t("own.do")}</a>
    <//>`;
}

/** Next steps that were chosen and are not done. @param {Round[]} rounds */
const openSteps = (rounds) => rounds.flatMap(({ works }) => works).filter(({ kind, content, finished_at }) => kind === "step" && finished_at && content.what && !content.done_on);

const stepsPage = () => import("../editors/step/today.js");
const atSchool = () => import("./parts/at-school.js");

/** What few people have to see. @param {{load: () => Promise<{default: any}>} & Record<string, any>} props */
function Later({ load, ...props }) {
  const Page = usePage(load);
  return Page ? html`<${Page} ...${props} />` : null;
}

/** @param {Me} me @param {Round | undefined} round */
function greeting({ first_name }, round) {
  if (!round) return t("today.hello", { name: first_name });
  if (round.now === "experience") return t("today.ready", { name: first_name });
  if (round.past && !daysUntil(round.starts_at)) return t("today.hello", { name: first_name });
  return t(round.past ? "today.back" : "today.go", { name: first_name, when: sentence(day(round.starts_at)) });
}

/** The sheet on the board: what to do now, in one button.
 * @param {{round: Round}} props */
function Now({ round }) {
  const { activity, now } = round;
  return html`
    <section class="card stack now rise" data-phase=${now}>
      <div class="line now-head"><${Ring} round=${round} /><div class="grow stack tight"><h2>${activity.title}</h2><${Facts} starts_at=${round.starts_at} place=${round.place} /></div></div>
      ${round.state === "moved" && html`<p class="status">${t("cycle.state.moved")}</p>`}
      <${Phases} round=${round} />
      <${NowButton} round=${round} />
    </section>`;
}

/** @param {{round: Round}} props */
function NowButton({ round }) {
  const { activity, now } = round;
  // On the day itself, catching what happens there comes first, unless it is still to be prepared.
  const [there] = daysUntil(round.starts_at) ? [] : assignmentsOf(activity, "experience");
  const capture = there && html`<${Go} to=${["maken", activity.id, "experience", there.id]} text="do.experience" quiet=${now === "prepare"} />`;
  const phase = now === "next_step" && !assignmentsOf(activity, now).length ? "reflect" : now;
  const [assignment] = phase && phase !== "experience" ? assignmentsOf(activity, phase) : [];
  const to = assignment ? ["maken", activity.id, assignment.phase, assignment.id] : ["rondje", activity.id];
  const verb = phase && round.phases[phase] === "todo" ? "start" : "go_on";
  const kind = assignment && box.assignment(assignment.id, assignment.version)?.kind;
  // On a phone that has the app its code is here already: the tap then opens at once.
  useEffect(() => void (kind && navigator.serviceWorker?.controller && import("./parts/ahead.js").then(({ ahead }) => ahead([kind]), () => {})), [kind]);
  const text = assignment ? (now === "next_step" ? "do.next_step" : `do.${phase}.${verb}`) : now === "experience" ? "today.see_questions" : "today.open";
  const usual = html`<${Go} to=${to} text=${text} quiet=${there && now !== "prepare"} />`;
  return now === "prepare" ? [usual, capture] : [capture, usual];
}

/** @param {{to: string[], text: string, quiet?: any}} props */
const Go = ({ to, text, quiet }) => html`<a class=${`button full ${quiet ? "quiet" : ""}`} href=${href(...to)}>${t(text)}<${Icon} name="arrow" flip /></a>`;

/** @param {{news: {work: WorkRead, comment: CommentRead}[]}} props */
const News = ({ news }) => html`
  <section><h2>${t("today.news")}</h2><div class="rows">
    ${news.map(({ work, comment }) => html`
      <a class="row" key=${comment.id} href=${href("werkstuk", work.id, "reacties")}>
        <${Sticker} name="talk" phase="next_step" small />
        <div><b>${t(`comment.from.${comment.kind}`, { name: comment.author.name })}</b><small>“${comment.text.slice(0, 90)}${comment.text.length > 90 ? "…" : ""}”</small></div>
        <span class="badge new">${t("new")}</span>
      </a>`)}
  </div></section>`;

/** The first visit on a device: nothing has come in yet, so nothing may be said about it. */
const Fetching = () => html`
  <section class="card stack now"><div class="line"><span class="mascot"><${Icon} name="rosette" /></span><div class="grow stack tight"><h2>${t("today.fetching")}</h2><p class="hint">${t("today.fetching.lead")}</p></div></div></section>`;

const Nothing = () => html`
  <section class="card stack now rise"><div class="line"><span class="mascot"><${Icon} name="rosette" /></span><div class="grow stack tight"><h2>${t("today.nothing")}</h2><p class="hint">${t("today.nothing.lead")}</p></div></div>
    <a class="button full" href=${href("dossier")}>${t("today.nothing.do")}<${Icon} name="arrow" flip /></a></section>`;

