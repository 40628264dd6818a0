/** One group for who looks after it: names behind the counts, cards to print, and a way in for its mentors. */
import "../../i18n/coordinator.js";
import "../../i18n/mentor.js";
import { ask } from "../../offline/staff.js";
import { day, t } from "../../i18n/index.js";
import { Icon } from "../../ui/icon.js";
import { href } from "../../ui/router.js";
import { Screen } from "../../ui/screen.js";
import { wear } from "../../ui/style.js";
import { html, useState } from "../../vendor/preact.js";
import { useFetched } from "../me/fetched.js";
import { NewCard } from "../mentor/cards.js";
import { Cards } from "./cards.js";
import { Invite } from "./invite.js";
import { waitingFirst } from "./school.js";

/** @typedef {{id: Uuid, name: string, number: string, card: "none" | "waiting" | "used", has_signed_in: boolean}} Student */
/** @typedef {{id: Uuid, name: string, mentors: import("./school.js").Staff[], students: Student[]}} People */

wear("mentor");
wear("paper");

/** @param {{group_id: Uuid}} props */
export default function GroupPage({ group_id }) {
  const [group, meanwhile, again] = useFetched(async () => /** @type {People} */ (await ask(`/groups/${group_id}/people`)));
  const [chosen, choose] = useState(/** @type {Student | null} */ (null));
  const back = { to: href("school"), text: t("tab.school") };
  if (!group) return html`<${Screen} title=${t("tab.school")} back=${back}>${meanwhile}<//>`;
  return html`
    <${Screen} title=${t("klas.title", { name: group.name })} back=${back} aside=${html`<${Cards} group=${group} onMade=${again} /><${Mentors} mentors=${group.mentors} />`}>
      <section class="card stack tight"><h2>${t("klas.students")}</h2>
        ${group.students.length > 0 && html`<p class="hint small">${t("klas.students.hint")}</p>`}
        ${group.students.length === 0 && html`<p class="hint">${t("klas.no_students")}</p>`}
        <ul class="rows">${waitingFirst(group.students).map((each) => html`
          <li key=${each.id}><button type="button" class="row" onClick=${() => choose(each)}><span class="grow"><b>${each.name}</b><small>${t(`klas.card.${each.card}`)}${!each.has_signed_in && each.card !== "none" ? "" : html` · ${t(each.has_signed_in ? "klas.in" : "klas.not_in")}`}</small></span>
            <${Icon} name=${each.has_signed_in ? "check" : each.card === "none" ? "warning" : "clock"} /><${Icon} name="key" /></button></li>`)}</ul></section>
      ${chosen && html`<${NewCard} student=${chosen} onClose=${() => (choose(null), again())} />`}
    <//>`;
}

/** @param {{mentors: import("./school.js").Staff[]}} props */
const Mentors = ({ mentors }) => html`
  <section class="card stack tight"><h2>${t("klas.mentors")}</h2>
    ${mentors.length === 0 && html`<p class="note" data-tone="warn"><${Icon} name="warning" />${t("klas.no_mentors")}</p>`}
    <ul class="rows">${mentors.map((each) => html`
      <li class="row wrap" key=${each.id}><div><b>${each.name}</b><small>${each.email}</small><small>${t(each.has_signed_in ? "klas.in" : "klas.not_in")}${each.until_on && ` · ${t("klas.until", { day: day(each.until_on) })}`}</small></div>
        <${Invite} person=${each} /></li>`)}</ul></section>`;
