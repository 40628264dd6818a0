/** One activity for its mentor: who still has to begin comes first. */
import "../../i18n/mentor.js";
import { box } from "../../offline/box.js";
import { t } from "../../i18n/index.js";
import { Icon } from "../../ui/icon.js";
import { href } from "../../ui/router.js";
import { Screen } from "../../ui/screen.js";
import { html, useState } from "../../vendor/preact.js";
import { Facts } from "../parts/facts.js";
import { Gone } from "../parts/gone.js";
import { isPast, readiness } from "./overview.js";

const QUEUE = 50;
const PHASES = /** @type {("prepare" | "reflect")[]} */ (["prepare", "reflect"]);

/** @param {{activity_id: Uuid}} props */
export default function MentorActivity({ activity_id }) {
  const activity = box.activity(activity_id);
  const [phase, choose] = useState(/** @type {"prepare" | "reflect"} */ (activity && isPast(activity) ? "reflect" : "prepare"));
  if (!activity) return html`<${Gone} />`;
  const cycles = box.cycles(activity_id);
  const groups = readiness(cycles, phase);
  const works = box.works({ activity_id }).filter((work) => work.phase === phase && work.shared_at && !work.deleted_at);
  const several = new Set(cycles.map(({ student }) => student.group)).size > 1;
  // With a full queue on this device, a work that is not here may still have been shared.
  const sure = box.works({}).length < QUEUE;
  return html`
    <${Screen} title=${activity.title} back=${{ to: href("vandaag"), text: t("tab.today") }}>
      <${Facts} starts_at=${activity.starts_at} place=${activity.place} more=${html`<li><${Icon} name="people" /><span>${activity.groups.map(({ name }) => name).join(", ")}</span></li><li><${Icon} name="camera" /><span>${t(`photos.${activity.photos}`)}</span></li>`} />
      <div class="chips" role="group" aria-label=${t("mentor.phase")}>${PHASES.map((each) => html`
        <button type="button" key=${each} class="chip" aria-pressed=${each === phase} onClick=${() => choose(each)}><${Icon} name=${`phase-${each}`} />${t(`phase.${each}`)}</button>`)}</div>
      <div class="columns" data-phase=${phase}>
        ${/** @type {const} */ (["todo", "started", "done", "away"]).map((state) => (groups[state].length > 0 || state === "done") && html`
          <section class="card stack tight" key=${state}><h2 class="line"><span class="grow">${t(`mentor.${phase}.${state}`)}</span><span class="badge">${groups[state].length}</span></h2>
            <ul class="rows">${groups[state].map((cycle) => html`<${Student} key=${cycle.id} cycle=${cycle} several=${several} sure=${sure} state=${state} work=${works.find((work) => work.student.id === cycle.student.id)} />`)}</ul></section>`)}
      </div>
    <//>`;
}

/** @param {{cycle: Cycle, several: boolean, sure: boolean, state: string, work?: WorkRead}} props */
function Student({ cycle, several, sure, state, work }) {
  const name = html`<div><b>${cycle.student.name}</b>${several && html`<small>${cycle.student.group}</small>`}${state === "away" && html`<small>${t(`mentor.state.${cycle.state}`)}</small>`}</div>`;
  if (!work) return html`<li class="row thin">${name}${sure && state === "done" && html`<small class="soft">${t("mentor.not_shared")}</small>`}</li>`;
  const reacted = box.comments(work.id).some(({ author }) => author.role !== "student");
  return html`<li><a class="row thin" href=${href("werkstuk", work.id)}>${name}<span class=${`badge ${reacted ? "" : "new"}`}>${t(reacted ? "mentor.reacted" : "mentor.read")}</span><${Icon} name="forward" flip /></a></li>`;
}

