/** Whom a student can talk to; within reach on every screen, also without a network and before signing in. */
import "../../i18n/help.js";
import { t } from "../../i18n/index.js";
import { html } from "../../vendor/preact.js";
import { Icon } from "../../ui/icon.js";
import { keptSupport } from "./support.js";

/** @param {{number: string}} props */
const Call = ({ number }) => html`<a class="button quiet slim" href=${`tel:${number.replace(/[^+\d]/g, "")}`}><${Icon} name="phone" /><bdi>${t("talk.call", { number })}</bdi></a>`;

/** @param {{site: string}} props */
const Site = ({ site }) => html`<a class="button quiet slim" href=${`https://${site}`} target="_blank" rel="noopener noreferrer"><${Icon} name="globe" /><bdi>${site}</bdi></a>`;

/** @param {{icon: string, name: string, hint?: string, children?: any}} props */
const Line = ({ icon, name, hint, children }) => html`
  <li class="row"><${Icon} name=${icon} /><div class="stack tight"><div><b>${name}</b>${hint && html`<small>${hint}</small>`}</div>${children && html`<div class="line">${children}</div>`}</div></li>`;

/** The school's own person, where the school named one.
 * @param {{support: Record<string, string>}} props */
const AtSchool = ({ support: { name, school, room, phone, email } }) => html`
  <${Line} icon="school" name=${name ?? t("talk.school")} hint=${[name && t("talk.school.hint"), room && t("talk.school.room", { room }), school].filter(Boolean).join(" ")}>
    ${phone && html`<${Call} number=${phone} />`}
    ${email && html`<a class="button quiet slim" href=${`mailto:${email}`}><${Icon} name="pencil" /><bdi>${email}</bdi></a>`}<//>`;

/** @param {{support?: Record<string, any> | null, mentors?: string[]}} props support: without, what this device remembers of it */
export default function TalkLines({ support = keptSupport(), mentors = [] }) {
  return html`
    <ul class="rows">
      ${mentors.length > 0 && html`<${Line} icon="people" name=${mentors.join(", ")} hint=${t("talk.mentor")} />`}
      ${support && html`<${AtSchool} support=${support} />`}
      <${Line} icon="talk" name=${t("talk.kindertelefoon")} hint=${t("talk.kindertelefoon.hint")}><${Call} number="0800-0432" /><${Site} site="www.kindertelefoon.nl" /><//>
      <${Line} icon="heart" name=${t("talk.113")} hint=${t("talk.113.hint")}><${Call} number="0800-0113" /><${Site} site="www.113.nl" /><//>
      <${Line} icon="warning" name=${t("talk.emergency")}><${Call} number="112" /><//>
    </ul>`;
}
