/** What a student may do with the plan of a round: into the calendar while it is to come; an own one can be changed. */
import "../../i18n/looking.js";
import { problemText, t } from "../../i18n/index.js";
import { CalendarButton } from "../../ui/calendar.js";
import { Icon } from "../../ui/icon.js";
import { href } from "../../ui/router.js";
import { html } from "../../vendor/preact.js";
import { StandingLine } from "../parts/safety.js";

/** @param {{round: import("../parts/cycle.js").Round}} props */
export const Plans = ({ round: { activity, starts_at, place, past, off } }) => html`
  ${activity.standing && html`<p><${StandingLine} standing=${activity.standing} /></p>`}
  ${activity.standing === "refused" && html`<p class="note" data-tone="warn"><${Icon} name="warning" /><span>${t("own.refused", { why: problemText(activity.problem) })}</span></p>`}
  ${(activity.owner || !(past || off)) && html`<div class="line">
    ${!past && !off && html`<${CalendarButton} slim event=${{ id: activity.id, title: activity.title, place, starts_at }} />`}
    ${activity.owner && html`<a class="button quiet slim" href=${href("zelf", activity.id)}><${Icon} name="pencil" />${t("own.change")}</a>`}
  </div>`}`;
