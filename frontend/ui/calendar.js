/** Into the phone's own calendar in one tap: a file that the phone opens there. */
import "../i18n/looking.js";
import { t } from "../i18n/index.js";
import { html } from "../vendor/preact.js";
import { Icon } from "./icon.js";
import { icsOf } from "./ics.js";
import { save } from "./save.js";

/** @param {{event: import("./ics.js").CalendarEvent, slim?: boolean}} props */
export function CalendarButton({ event, slim }) {
  const open = () => save(new Blob([icsOf(event, { now: new Date(), source: t("calendar.from") })], { type: "text/calendar;charset=utf-8" }), "trots.ics");
  return html`<button type="button" class=${`button quiet ${slim ? "slim" : ""}`} onClick=${open}><${Icon} name="bell" />${t("calendar.add")}</button>`;
}
