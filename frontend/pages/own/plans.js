/** What a student may do with the plan of a round: into the calendar while it is to come; an own one can be changed, called off and taken up again. */
import "../../i18n/looking.js";
import { t } from "../../i18n/index.js";
import { problemText } from "../../i18n/problem.js";
import { CalendarButton } from "../../ui/calendar.js";
import { Icon } from "../../ui/icon.js";
import { href } from "../../ui/router.js";
import { html } from "../../vendor/preact.js";
import { isCalledOff } from "../parts/cycle.js";
import { StandingLine } from "../parts/safety.js";
import { CallOff, isUnheard, TakeUp, ThrowAway } from "./calling-off.js";

/** @typedef {{round: import("../parts/cycle.js").Round}} About */

/** @param {About & {more?: any}} props more: what else there is to tap */
export const Plans = ({ round, more }) => html`
  ${round.activity.standing && html`<p><${StandingLine} standing=${round.activity.standing} /></p>`}
  ${round.activity.standing === "refused" && html`<p class="note" data-tone="warn"><${Icon} name="warning" /><span>${t("own.refused", { why: problemText(round.activity.problem) })}</span></p>`}
  ${(more || round.activity.owner || !(round.past || round.off)) && html`<div class="line plans">${more}${isCalledOff(round) ? html`<${TakeUp} round=${round} />` : !round.off && html`<${GoesOn} round=${round} />`}</div>`}`;

/** @param {About} props */
const GoesOn = ({ round, round: { activity, starts_at, place, past } }) => html`
  ${!past && html`<${CalendarButton} slim event=${{ id: activity.id, title: activity.title, place, starts_at }} />`}
  ${activity.owner && html`<a class="button quiet slim" href=${href("zelf", activity.id)}><${Icon} name="pencil" />${t("own.edit")}</a>
    ${isUnheard(activity) ? html`<${ThrowAway} round=${round} />` : html`<${CallOff} round=${round} />`}`}`;
