/** One tap at the door: somebody is not there, or is after all. */
import { t, tn } from "../../i18n/index.js";
import { say } from "../../ui/say.js";
import { html, useState } from "../../vendor/preact.js";
import { arrangeOne } from "./arrange.js";
import { bodyWithState } from "./arranging.js";
import { isPast } from "./overview.js";
import { planProblem } from "./plan.js";

/** @param {{activity: Activity, cycle: Cycle}} props */
export function Absent({ activity, cycle }) {
  const [busy, setBusy] = useState(false);
  const isAbsent = cycle.state === "absent";
  const text = t(isAbsent ? "arrange.back" : isPast({ starts_at: cycle.starts_at ?? activity.starts_at }) ? "arrange.absent.past" : "arrange.absent");
  const turn = (/** @type {Cycle["state"]} */ state) => arrangeOne(cycle, (now) => bodyWithState(now, state));
  const tap = async () => {
    setBusy(true);
    await turn(isAbsent ? "planned" : "absent").then(
      () => say(tn(isAbsent ? "arrange.back.done" : "arrange.absent.done", 1), { text: t("arrange.undo"), run: () => turn(cycle.state).catch((problem) => say(planProblem(problem))) }),
      (problem) => say(planProblem(problem)));
    setBusy(false);
  };
  return html`<button type="button" class="button quiet slim away" disabled=${busy} aria-label=${`${text}: ${cycle.student.name}`} onClick=${tap}>${text}</button>`;
}
