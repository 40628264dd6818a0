/** A round in a list: where it stands, in words. */
import { day, sentence, t } from "../../i18n/index.js";
import { html } from "../../vendor/preact.js";
import { Icon } from "../../ui/icon.js";
import { href } from "../../ui/router.js";
import { assignmentsOf } from "./cycle.js";
import { Ring } from "./phases.js";

/** What a round asks for, in a few words; first of all that it is on another day.
 * @param {import("./cycle.js").Round} round */
export const roundStatus = (round) => (round.state === "moved" && !round.past ? `${t("cycle.state.moved")} ` : "") + asked(round);

/** @param {import("./cycle.js").Round} round */
function asked({ activity, state, off, now, phases }) {
  if (off) return t(`cycle.state.${state}`);
  if (!now) return t("round.done");
  if (now === "experience" && !assignmentsOf(activity, "prepare").length) return sentence(t("phase.state.later"));
  return t(now === "prepare" || now === "reflect" ? `round.${now}.${phases[now]}` : `round.${now}`);
}

/** @param {{round: import("./cycle.js").Round}} props */
export const RoundRow = ({ round }) => html`
  <a class="row" href=${href("rondje", round.activity.id)}>
    <${Ring} round=${round} small />
    <div><b>${round.activity.title}</b><small>${sentence(day(round.starts_at))}</small><small class="status">${roundStatus(round)}</small></div>
    <${Icon} name="forward" flip />
  </a>`;
