/** A card or PIN that is lost: a new one in two taps, on the screen to scan, to write down or to print. */
import "../../i18n/mentor.js";
import { newId } from "../../offline/box.js";
import { ask, change } from "../../offline/staff.js";
import { t } from "../../i18n/index.js";
import { Dialog } from "../../ui/dialog.js";
import { Alert } from "../../ui/field.js";
import { Icon } from "../../ui/icon.js";
import { Screen } from "../../ui/screen.js";
import { wear } from "../../ui/style.js";
import { html, useState } from "../../vendor/preact.js";
import { useFetched } from "../me/fetched.js";
import { backHome, isMyGroup } from "../staff/home.js";
import { planProblem } from "./plan.js";

/** @typedef {{id: Uuid, name: string, card: string, has_signed_in: boolean}} Student */
/** @typedef {{name: string, code: string, url: string, qr: string, last_day: string}} Card */

wear("mentor");
wear("paper");

export default function CardsPage() {
  const [groups, meanwhile, again] = useFetched(async () =>
    Promise.all((await ask("/groups")).filter(isMyGroup).map((/** @type {{id: Uuid}} */ { id }) => ask(`/groups/${id}/people`))));
  const [chosen, choose] = useState(/** @type {Student | null} */ (null));
  return html`
    <${Screen} narrow title=${t("card.title")} lead=${t("card.lead")} back=${backHome()}>
      ${meanwhile}
      ${groups?.map((/** @type {{id: Uuid, name: string, students: Student[]}} */ group) => html`
        <section class="card stack tight not-printed" key=${group.id}><h2>${group.name}</h2>
          <ul class="rows">${group.students.map((student) => html`
            <li key=${student.id}><button type="button" class="row thin" onClick=${() => choose(student)}><span class="grow"><b>${student.name}</b>${!student.has_signed_in && html`<small>${t("card.never")}</small>`}</span><${Icon} name="key" /></button></li>`)}</ul></section>`)}
      ${chosen && html`<${NewCard} student=${chosen} onClose=${() => (choose(null), again())} />`}
    <//>`;
}

/** First what it does, then the card itself.
 * @param {{student: {id: Uuid, name: string}, onClose: () => void}} props */
export function NewCard({ student, onClose }) {
  const [card, show] = useState(/** @type {Card | null} */ (null));
  const [problem, setProblem] = useState(/** @type {unknown} */ (null));
  const make = (/** @type {boolean} */ forget_pin) =>
    change("PUT", `/people/${student.id}/card`, { json: { forget_pin }, id: newId() }).then(show, setProblem);
  if (card) return html`<${Dialog} label=${t("card.new")} onClose=${onClose}><${Made} card=${card} onClose=${onClose} /><//>`;
  return html`
    <${Dialog} label=${t("card.new")} onClose=${onClose}>
      <h2>${t("card.ask", { name: student.name })}</h2><p>${t("card.ask.text")}</p>
      <button type="button" class="button full" onClick=${() => make(false)}>${t("card.make")}</button>
      <button type="button" class="button quiet full" onClick=${() => make(true)}>${t("card.make.pin")}</button>
      <${Alert}>${problem && planProblem(problem)}<//>
      <button type="button" class="link" onClick=${onClose}>${t("card.no")}</button>
    <//>`;
}

/** @param {{card: Card, onClose: () => void}} props */
const Made = ({ card, onClose }) => html`
  <h2>${card.name}</h2><p class="hint">${t("card.made")}</p>
  <img class="qr" src=${`data:image/svg+xml,${encodeURIComponent(card.qr)}`} alt=${t("card.qr")} />
  <p class="login-code" dir="ltr">${card.code}</p>
  <p class="hint small">${t("card.until", { day: card.last_day })}</p>
  <div class="line not-printed"><button type="button" class="button quiet slim" onClick=${() => print()}>${t("ask.print")}</button>
    <button type="button" class="button slim" onClick=${onClose}>${t("card.done")}</button></div>`;
