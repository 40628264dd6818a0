/** Into the phone's own calendar in one tap: a file that the phone opens there. Nothing is sent to anybody. */
import "../i18n/looking.js";
import { t } from "../i18n/index.js";
import { html } from "../vendor/preact.js";
import { Icon } from "./icon.js";
import { icsOf } from "./ics.js";

/** @param {{event: import("./ics.js").CalendarEvent, slim?: boolean}} props */
export function CalendarButton({ event, slim }) {
  const open = () => {
    const file = new Blob([icsOf(event, { now: new Date(), source: t("calendar.from") })], { type: "text/calendar;charset=utf-8" });
    const link = Object.assign(document.createElement("a"), { href: URL.createObjectURL(file), download: "trots.ics" });
    link.click();
    setTimeout(URL.revokeObjectURL, 60_000, link.href);
  };
  return html`<button type="button" class=${`button quiet ${slim ? "slim" : ""}`} onClick=${open}><${Icon} name="bell" />${t("calendar.add")}</button>`;
}
