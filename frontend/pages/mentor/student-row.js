/** One student in the class: the four phases at a glance, what is special, and what there is to read. */
import { box } from "../../offline/box.js";
import { clock, day, t } from "../../i18n/index.js";
import { Icon } from "../../ui/icon.js";
import { href } from "../../ui/router.js";
import { html } from "../../vendor/preact.js";
import { PhaseSign } from "../parts/phases.js";
import { Absent } from "./absent.js";
import { Callable } from "./callable.js";
import { mayBeMissed, PHASES } from "./overview.js";

/** @typedef {import("./overview.js").Standing} Progress */
/** @param {{activity: Activity, cycle: Cycle, phases: Record<Phase, string>, off: boolean, works: WorkRead[], several: boolean, sure: boolean,
 *   picked: Uuid[] | null, pick: (picked: Uuid[] | null) => void}} props */
export function Student({ activity, cycle, phases, off, works, several, sure, picked, pick }) {
  const { id, student } = cycle;
  const name = html`<b>${student.name}</b><${Special} cycle=${cycle} several=${several} />`;
  if (picked) {
    const tap = () => pick(picked.includes(id) ? picked.filter((each) => each !== id) : [...picked, id]);
    return html`<li><label class="row thin pickable"><input type="checkbox" checked=${picked.includes(id)} onChange=${tap} /><span class="grow">${name}</span></label></li>`;
  }
  const unread = works.find((work) => !box.comments(work.id).some(({ author }) => author.role !== "student"));
  const read = unread ?? works[0];
  return html`
    <li class="row thin student"><div>${name}</div>${mayBeMissed(activity, { cycle, phases }) && html`<${Absent} activity=${activity} cycle=${cycle} />`}
      ${!off && html`<ul class="glance">${PHASES.map((phase) => html`<li key=${phase}><${Sign} phase=${phase} state=${phases[phase]} student=${student.name} work=${works.find((work) => work.phase === phase)} /></li>`)}</ul>`}
      ${read ? html`<a class=${`button slim ${unread ? "" : "quiet"}`} href=${href("werkstuk", read.id)}>${t(unread ? "mentor.read" : "mentor.reacted")}<span class="unseen"> (${student.name})</span></a>`
        : sure && (phases.prepare === "done" || phases.reflect === "done") && html`<small class="soft">${t("mentor.not_shared")}</small>`}
    </li>`;
}

/** Where this student goes another way than the class, and what they said of it last.
 * @param {{cycle: Cycle, several: boolean}} props */
function Special({ cycle, several }) {
  const { state, company, place, starts_at, companion, student, rating, choice } = cycle;
  const own = [company?.name, place, starts_at && `${day(starts_at)}, ${t("time.at", { time: clock(starts_at) })}`, companion].filter(Boolean).join(" · ");
  return html`
    ${several && html`<small>${student.group}</small>`}
    ${state !== "planned" && html`<small class="status">${t(`mentor.state.${state}`)}</small>`}
    ${own && html`<small><${Icon} name="pin" /> <${Callable} text=${own} /></small>`}
    ${rating && html`<small>${t("mentor.rating", { work: rating.work_exploration, motives: rating.motives, qualities: rating.qualities })}</small>`}
    ${choice && html`<small>${t(`mentor.choice.${choice.sureness}`)}${choice.options.length > 0 && `: ${choice.options.join(", ")}`}</small>`}`;
}

/** @param {{phase: Phase, state: string, student: string, work?: WorkRead}} props */
function Sign({ phase, state, student, work }) {
  const words = t("mentor.sign", { phase: t(`phase.${phase}`), state: t(`mentor.progress.${state}`) });
  const sign = html`<${PhaseSign} phase=${phase} state=${{ done: "done", started: "now" }[state] ?? "later"} />`;
  if (!work) return html`<span class="round" title=${words}>${sign}<span class="unseen">${words}</span></span>`;
  return html`<a class="round" href=${href("werkstuk", work.id)} title=${words} aria-label=${t("mentor.sign.read", { student, words })}>${sign}</a>`;
}
