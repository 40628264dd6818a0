/** Place and time, each with its sign, so that nothing hangs on a dot at the end of a line. */
import { clock, day, sentence, t } from "../../i18n/index.js";
import { html } from "../../vendor/preact.js";
import { Icon } from "../../ui/icon.js";

/** @param {{starts_at: Moment, place?: any, more?: any}} props */
export const Facts = ({ starts_at, place, more }) => html`
  <ul class="facts">
    <li><${Icon} name="clock" /><span>${sentence(day(starts_at))}, ${t("time.at", { time: clock(starts_at) })}</span></li>
    ${place && html`<li><${Icon} name="pin" /><span>${place}</span></li>`}
    ${more}
  </ul>`;
