/** Whom a student can talk to; within reach on every screen. */
import { t } from "../../i18n/index.js";
import { html } from "../../vendor/preact.js";
import { Icon } from "../../ui/icon.js";

const telephone = (/** @type {string} */ number) => `tel:${number.replace(/[^+\d]/g, "")}`;

/** The school's own person, where the school named one.
 * @param {{support?: Record<string, any> | null}} props */
const AtSchool = ({ support }) => support && html`
  <li class="row"><${Icon} name="school" /><div><b>${support.name ?? t("talk.school")}</b>
    ${support.text && html`<small>${support.text}</small>`}
    ${support.phone && html`<a dir="ltr" href=${telephone(support.phone)}>${support.phone}</a>`}
    ${support.email && html`<a href=${`mailto:${support.email}`}>${support.email}</a>`}</div></li>`;

/** @param {{support?: Record<string, any> | null, mentors?: string[]}} props */
export const TalkLines = ({ support, mentors = [] }) => html`
  <ul class="rows">
    ${mentors.length > 0 && html`<li class="row"><${Icon} name="people" /><div><b>${mentors.join(", ")}</b><small>${t("talk.mentor")}</small></div></li>`}
    <${AtSchool} support=${support} />
    <li class="row"><${Icon} name="phone" /><div><b>${t("talk.kindertelefoon")}</b><small>${t("talk.kindertelefoon.hint")}</small>
      <a class="button quiet slim" href="tel:08000432">${t("talk.kindertelefoon.call")}</a></div></li>
    <li class="row"><${Icon} name="warning" /><div><b>${t("talk.emergency")}</b><a class="button quiet slim" href="tel:112">${t("talk.emergency.call")}</a></div></li>
  </ul>`;

/** The same for a visitor who is not signed in, folded until asked for. */
export const TalkHere = () => html`
  <details class="talk"><summary class="link"><${Icon} name="talk" />${t("talk.title")}</summary><${TalkLines} /></details>`;
