/** One round: place and time, the four phases, what is missing, and what to ask there. */
import "../i18n/round.js";
import { daysUntil, t } from "../i18n/index.js";
import { href } from "../ui/router.js";
import { Icon } from "../ui/icon.js";
import { Screen } from "../ui/screen.js";
import { html, useEffect } from "../vendor/preact.js";
import { box } from "../offline/box.js";
import { Said } from "./looking/card.js";
import { NextStep } from "./looking/next-step.js";
import { Plans } from "./own/plans.js";
import { DRAWN } from "./dossier/inside.js";
import { ahead } from "./parts/ahead.js";
import { assignmentsOf, PHASES } from "./parts/cycle.js";
import { Facts } from "./parts/facts.js";
import { PhaseSign, Ring, stateOf } from "./parts/phases.js";
import { myRound } from "./parts/rounds.js";
import { TakeAlong } from "./parts/take-along.js";
import { Gone } from "./parts/gone.js";
import { YearLine } from "./parts/year-line.js";

/** @typedef {import("./parts/cycle.js").Round} Round */

/** At home nobody goes anywhere, and there is nobody to ask about photos. @param {Round} round */
const placeOf = ({ activity }) => (activity.kind === "home" ? "home" : "there");

/** @param {{activity_id: Uuid}} props */
export default function CyclePage({ activity_id }) {
  const activity = box.activity(activity_id);
  const kinds = activity?.assignments.flatMap(({ id, version }) => box.assignment(id, version)?.kind ?? []) ?? [];
  useEffect(() => ahead(kinds), [kinds.join()]);
  if (!activity) return html`<${Gone} />`;
  const round = myRound(activity);
  const cycle = box.cycles(activity_id)[0];
  const company = cycle?.company ?? activity.company;
  const companion = cycle?.companion ?? activity.companion;
  const website = company?.website;
  return html`
    <${YearLine} activity_id=${activity_id} />
    <${Screen} title=${activity.title} back=${{ to: href("rondjes"), text: t("tab.cycles") }} aside=${html`
      <${TakeAlong} round=${round} />
      <${Said} round=${round} />
      ${round.past && !round.off && html`<${Missing} round=${round} />`}`}>
      <section class="card stack"><div class="line now-head"><${Ring} round=${round} small /><div class="grow"><${Facts} starts_at=${round.starts_at} place=${round.place}
          more=${html`${company && !activity.title.includes(company.name) && html`<li><${Icon} name="building" /><span>${company.name}</span></li>`}
            ${companion && html`<li><${Icon} name="people" /><span>${t("round.companion", { name: companion })}</span></li>`}
            ${placeOf(round) === "there" && !round.past && html`<li><${Icon} name="camera" /><span>${t(`photos.${activity.photos}`)}</span></li>`}`} /></div></div>
        ${round.state !== "planned" && html`<p class="note" data-tone="warn"><${Icon} name="warning" />${t(`cycle.state.${round.state}`)}</p>`}
        ${activity.tasks && html`<div class="panel stack tight"><h2>${t("round.tasks")}</h2><p class="own-words" dir="auto">${activity.tasks}</p></div>`}
        <${Plans} round=${round} more=${website && html`<a class="button quiet slim" href=${website} target="_blank" rel="noopener noreferrer"><${Icon} name="globe" />${t("cycle.website")}</a>`} />
      </section>
      <ol class="steps">${PHASES.filter((phase) => !round.off || round.works.some((work) => work.phase === phase)).map((phase) => html`<${Step} key=${phase} phase=${phase} round=${round} />`)}</ol>
    <//>`;
}

/** @param {{phase: Phase, round: Round}} props */
function Step({ phase, round }) {
  const state = stateOf(round, phase);
  return html`
    <li data-phase=${phase} data-state=${state}>
      <${PhaseSign} phase=${phase} state=${state} />
      <div class="stack tight"><h2>${t(`phase.${phase}`)}<span class="unseen"> (${t(`phase.state.${state}`)})</span></h2><${StepBody} phase=${phase} round=${round} state=${state} /></div>
    </li>`;
}

/** @param {{phase: Phase, round: Round, state: string}} props */
function StepBody({ phase, round, state }) {
  if (phase === "experience") return html`<p class="hint">${t(`step.experience.${round.past ? "past" : "coming"}.${placeOf(round)}`)}</p><${Catch} round=${round} />`;
  if (phase === "next_step") return html`<${NextStep} round=${round} />`;
  const assignments = assignmentsOf(round.activity, phase);
  if (!assignments.length) return html`<p class="hint">${t("step.nothing")}</p>`;
  return assignments.map((each) => html`<${Task} key=${each.id} phase=${phase} round=${round} assignment=${each} state=${state} />`);
}

/** To catch what happens on the day itself, and to read it afterwards.
 * @param {{round: Round}} props */
function Catch({ round }) {
  const nights = daysUntil(round.starts_at);
  const [assignment] = nights > 0 ? [] : assignmentsOf(round.activity, "experience");
  const made = round.works.find(({ phase }) => phase === "experience");
  return html`
    ${assignment && (!nights || !made) && html`<a class=${`button ${nights ? "quiet slim" : ""}`} href=${href("maken", round.activity.id, "experience", assignment.id)}>${t("do.experience")}<${Icon} name="arrow" flip /></a>`}
    ${made && html`<a class="button quiet slim" href=${href("werkstuk", made.id)}>${t("work.read")}<${Icon} name="forward" flip /></a>`}`;
}

/** An assignment of a phase: to begin, to go on with, or to read.
 * @param {{phase: Phase, round: Round, assignment: {id: string, version: number}, state: string}} props */
function Task({ phase, round, assignment, state }) {
  const made = round.works.find((work) => work.phase === phase && work.assignment.id === assignment.id);
  const known = made ? box.assignment(made.assignment.id, made.assignment.version) : box.assignment(assignment.id, assignment.version);
  const make = href("maken", round.activity.id, phase, assignment.id);
  // A strip and a board say what they are: there may be more than one way to look back.
  const verb = made ? "go_on" : "start";
  const text = known && DRAWN.includes(known.kind) ? t(`step.make.${known.kind}.${verb}`) : t(`do.${phase}.${verb}`);
  const early = phase === "reflect" && !round.past;
  return html`
    <p class="hint">${known?.title}${made?.finished_at && html` · <b>${t(made.shared_at ? "work.shared" : "work.private")}</b>`}</p>
    ${made?.finished_at
      ? html`<a class="button quiet slim" href=${href("werkstuk", made.id)}>${t("work.read")}<${Icon} name="forward" flip /></a>`
      : early ? html`<p class="hint">${t(`step.reflect.later.${placeOf(round)}`)}</p>`
      : html`<a class=${`button ${state === "now" ? "" : "quiet slim"}`} href=${make}>${text}<${Icon} name="arrow" flip /></a>`}`;
}

/** What the dossier still needs, in words for the student.
 * @param {{round: Round}} props */
const Missing = ({ round }) => html`
  <section class="panel stack tight"><h2>${t(round.missing.length ? "missing.title" : "missing.none")}</h2>
    ${round.missing.length > 0 && html`<ul class="checks">${round.missing.map((point) => html`<li key=${point}><${Icon} name="plus" /><span>${t(`missing.${point}`)}</span></li>`)}</ul>`}</section>`;
