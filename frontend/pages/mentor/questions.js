/** The class's questions for the company on one page: to print, or to send as a link that shows nobody's name. */
import "../../i18n/mentor.js";
import { box, newId } from "../../offline/box.js";
import { ask, change } from "../../offline/staff.js";
import { day, language, t, tn } from "../../i18n/index.js";
import { Alert } from "../../ui/field.js";
import { Icon } from "../../ui/icon.js";
import { href } from "../../ui/router.js";
import { say } from "../../ui/say.js";
import { Screen } from "../../ui/screen.js";
import { wear } from "../../ui/style.js";
import { html, useState } from "../../vendor/preact.js";
import { useFetched } from "../me/fetched.js";
import { Gone } from "../parts/gone.js";
import { planProblem } from "./plan.js";

/** @typedef {{company: Uuid | null, url: string, ends_at: Moment}} Link */
/** @typedef {{company: Activity["company"], questions: {text: string, count: number}[]}} ForCompany */
/** @typedef {{companies: ForCompany[], students: number, shared: number, unshared: number, links: Link[], others: number}} Questions */

wear("paper");
/** On paper "tomorrow" would be wrong a day later. @param {Moment} moment */
const date = (moment) => new Intl.DateTimeFormat(language, { dateStyle: "full" }).format(new Date(moment));

/** @param {{activity_id: Uuid}} props */
export default function QuestionsPage({ activity_id }) {
  const activity = box.activity(activity_id);
  const [found, meanwhile, again] = useFetched(async () => /** @type {Questions} */ (await ask(`/activities/${activity_id}/questions`)));
  if (!activity) return html`<${Gone} />`;
  const several = (found?.companies.length ?? 0) > 1;
  return html`
    <${Screen} narrow title=${t("ask.title")} lead=${`${activity.title}, ${date(activity.starts_at)}`} back=${{ to: href("rondje", activity_id), text: activity.title }}>
      ${meanwhile}
      ${found && html`
        <div class="not-printed stack tight"><p class="hint">${tn("ask.of", found.shared, { all: found.students })}</p>
          ${found.unshared > 0 && html`<p class="note"><${Icon} name="lock" /><span>${tn("ask.unshared", found.unshared)}</span></p>`}</div>
        ${found.companies.length === 0 ? html`<p class="card hint">${t("ask.none")}</p>`
          : html`<button type="button" class="button not-printed" onClick=${() => print()}>${t("ask.print")}</button>`}
        ${found.companies.map((each) => html`
          <section class="card stack" key=${each.company?.id}><h2>${each.company?.name ?? t("ask.no_company")}</h2><${List} questions=${each.questions} />
            ${several && each.company && html`<${LinkFor} activity_id=${activity_id} company=${each.company.id} links=${found.links} again=${again} />`}</section>`)}
        ${!several && found.companies.length > 0 && html`<section class="card stack not-printed"><h2>${t("ask.link")}</h2><${LinkFor} activity_id=${activity_id} company=${null} links=${found.links} again=${again} /></section>`}
        ${found.others > 0 && html`<${Others} activity_id=${activity_id} count=${found.others} again=${again} />`}`}
    <//>`;
}

/** A coordinator closes what mentors sent: one may be ill, and a link may have gone too far.
 * @param {{activity_id: Uuid, count: number, again: () => Promise<void>}} props */
function Others({ activity_id, count, again }) {
  const [problem, setProblem] = useState(/** @type {unknown} */ (null));
  const end = () => change("DELETE", `/activities/${activity_id}/questions-link`, { id: newId() }).then(again).then(() => say(t("ask.ended")), setProblem);
  return html`
    <section class="card stack tight not-printed"><h2>${tn("ask.others", count)}</h2><p class="hint">${t("ask.others.hint")}</p>
      <button type="button" class="button quiet slim" onClick=${end}>${t("ask.others.end")}</button><${Alert}>${problem && planProblem(problem)}<//></section>`;
}

/** @param {{questions: ForCompany["questions"]}} props */
const List = ({ questions }) => html`
  <ul class="asked">${questions.map(({ text, count }) => html`<li key=${text} dir="auto">${text}${count > 1 && html` <small>(${tn("ask.count", count)})</small>`}</li>`)}</ul>`;

/** @param {{activity_id: Uuid, company: Uuid | null, links: Link[], again: () => Promise<void>}} props */
function LinkFor({ activity_id, company, links, again }) {
  const [problem, setProblem] = useState(/** @type {unknown} */ (null));
  const link = links.find((each) => each.company === company);
  const path = `/activities/${activity_id}/questions-link`;
  const send = async (/** @type {string} */ method, /** @type {string} */ to, /** @type {string} */ said) => {
    setProblem(null);
    await change(method, to, { id: newId() }).then(again, setProblem);
    say(said);
  };
  const copy = async (/** @type {string} */ url) => (await navigator.clipboard.writeText(url), say(t("ask.copied")));
  return html`
    <div class="stack tight not-printed">
      ${link
        ? html`<div class="field"><label for=${`link-${company}`}>${t("ask.link.until", { when: day(link.ends_at) })}</label>
              <input id=${`link-${company}`} class="input" dir="ltr" readOnly value=${link.url} onFocus=${(/** @type {any} */ event) => event.target.select()} /></div>
            <div class="line"><button type="button" class="button slim" onClick=${() => copy(link.url).catch(setProblem)}>${t("ask.copy")}</button>
              <button type="button" class="button quiet slim" onClick=${() => send("DELETE", path, t("ask.ended"))}>${t("ask.end")}</button></div>`
        : html`<p class="hint">${t("ask.link.hint")}</p>
            <button type="button" class="button quiet" onClick=${() => send("PUT", company ? `${path}?company=${company}` : path, t("ask.made"))}><${Icon} name="share" />${t("ask.make")}</button>`}
      <${Alert}>${problem && planProblem(problem)}<//>
    </div>`;
}
