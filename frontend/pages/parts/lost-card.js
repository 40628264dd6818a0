/** The card is lost or the PIN forgotten, at home, before signing in: what to do. */
import "../../i18n/help.js";
import { t } from "../../i18n/index.js";
import { html } from "../../vendor/preact.js";
import { Icon } from "../../ui/icon.js";

const STEPS = [["phone", "lost.phone"], ["talk", "lost.tell"], ["qr", "lost.new"], ["lock", "lost.old"], ["heart", "lost.work"]];

export default () => html`<ul class="checks">${STEPS.map(([icon, text]) => html`<li key=${text}><${Icon} name=${icon} /><span>${t(text)}</span></li>`)}</ul>`;
