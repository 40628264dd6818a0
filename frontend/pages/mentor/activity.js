/** One activity for its mentor: who prepared, was there and looked back, and everything there is to arrange. */
import "../../i18n/mentor.js";
import { box } from "../../offline/box.js";
import { t } from "../../i18n/index.js";
import { Icon } from "../../ui/icon.js";
import { Screen } from "../../ui/screen.js";
import { wear } from "../../ui/style.js";
import { html, useState } from "../../vendor/preact.js";
import { Facts } from "../parts/facts.js";
import { Gone } from "../parts/gone.js";
import { PhaseSign } from "../parts/phases.js";
import { backFrom } from "../staff/home.js";
import { Actions, ToQuestions } from "./activity-actions.js";
import { ArrangeBar } from "./arrange.js";
import { Student } from "./student-row.js";
import { ByClass } from "./by-class.js";
import { Callable } from "./callable.js";
import { filtersOf, glance, isPast, PHASES, placesOf } from "./overview.js";
import { Places } from "./places.js";

wear("mentor");
const QUEUE = 50;
const MANY = 60;

/** @param {{activity_id: Uuid}} props */
export default function MentorActivity({ activity_id }) {
  const activity = box.activity(activity_id);
  const [filter, choose] = useState("all");
  const [picked, pick] = useState(/** @type {Uuid[] | null} */ (null));
  if (!activity) return html`<${Gone} />`;
  const { students, of, done } = glance(activity, box.cycles(activity_id));
  const works = box.works({ activity_id }).filter((work) => work.shared_at && !work.deleted_at);
  const places = placesOf(activity, students);
  const filters = [...filtersOf(activity).filter((each) => each === "all" || of(each).length > 0), ...(places.length > 1 ? ["where"] : [])];
  const shown = of(filter === "where" ? "here" : filter);
  // With a full queue on this device, a work that is not here may still have been shared.
  const row = { activity, several: shown.length <= MANY && new Set(students.map(({ cycle }) => cycle.student.group)).size > 1, sure: box.works({}).length < QUEUE, picked, pick };
  const rows = (/** @type {typeof students} */ each) => each.map((student) => html`
    <${Student} key=${student.cycle.id} ...${student} ...${row} works=${works.filter((work) => work.student.id === student.cycle.student.id)} />`);
  return html`
    <${Screen} title=${activity.title} back=${backFrom(activity)} aside=${!activity.owner && html`<${Actions} activity=${activity} />`}>
      <${About} activity=${activity} />
      <section class="card stack tight">
        <h2 class="unseen">${t("mentor.class")}</h2>
        <ul class="legend">${PHASES.map((phase) => html`<li key=${phase}><${PhaseSign} phase=${phase} state="now" /><span>${t(`phase.${phase}`)}</span><b>${t("mentor.of", { n: done(phase), all: of("here").length })}</b></li>`)}</ul>
        <div class="chips slim" role="group" aria-label=${t("mentor.filter")}>${filters.map((each) => html`
          <button type="button" key=${each} class="chip" aria-pressed=${each === filter} onClick=${() => choose(each)}>${t(`mentor.filter.${each}`)}<b>${each === "where" ? places.length : of(each).length}</b></button>`)}</div>
        ${!activity.owner && html`<${ArrangeBar} activity=${activity} cycles=${students.map(({ cycle }) => cycle)} shown=${shown.map(({ cycle }) => cycle)} picked=${picked} pick=${pick} />`}
        ${shown.length === 0 && html`<p class="hint">${t(students.length ? "mentor.filter.none" : "mentor.nobody")}</p>`}
        <${Shown} places=${filter === "where" && places} students=${shown} phase=${isPast(activity) ? "reflect" : "prepare"}>${rows}<//>
      </section>
    <//>`;
}

/** By place, by class when there are many, or all of them.
 * @param {{places: false | import("./overview.js").Place[], students: import("./overview.js").Standing[], phase: "prepare" | "reflect", children: (students: import("./overview.js").Standing[]) => any}} props */
function Shown({ places, students, phase, children }) {
  if (places) return html`<${Places} places=${places}>${children}<//>`;
  if (students.length > MANY) return html`<div class="rows"><${ByClass} students=${students} phase=${phase}>${children}<//></div>`;
  return html`<ul class="rows">${children(students)}</ul>`;
}

/** @param {{activity: Activity}} props */
const About = ({ activity }) => html`
  <section class="stack tight">
    ${activity.cancelled_at && html`<p class="note" data-tone="warn"><${Icon} name="warning" /><span>${t("mentor.cancelled")}</span></p>`}
    <${Facts} starts_at=${activity.starts_at} place=${activity.place && html`<${Callable} text=${activity.place} />`} more=${html`
      ${activity.company && html`<li><${Icon} name="building" /><span>${activity.company.website ? html`<a href=${activity.company.website} target="_blank" rel="noopener noreferrer">${activity.company.name}</a>` : activity.company.name}</span></li>`}
      <li><${Icon} name="people" /><span><${Callable} text=${[...activity.groups.map(({ name }) => name), activity.companion].filter(Boolean).join(", ")} /></span></li>
      <li><${Icon} name="camera" /><span>${t(`photos.${activity.photos}`)}</span></li>`} />
    <${ToQuestions} activity=${activity} />
  </section>`;
