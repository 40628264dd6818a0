/** Students who are in no group: who left school is decided here, one by one or a whole class that finished. */
import "../../i18n/coordinator.js";
import { newId } from "../../offline/box.js";
import { ask, change } from "../../offline/staff.js";
import { t, tn } from "../../i18n/index.js";
import { problemText } from "../../i18n/problem.js";
import { Confirm } from "../../ui/dialog.js";
import { Alert } from "../../ui/field.js";
import { Icon } from "../../ui/icon.js";
import { href } from "../../ui/router.js";
import { say } from "../../ui/say.js";
import { Screen } from "../../ui/screen.js";
import { wear } from "../../ui/style.js";
import { html, useState } from "../../vendor/preact.js";
import { useFetched } from "../me/fetched.js";
import { after, byLastGroup } from "./school.js";

/** @typedef {import("./school.js").Loose} Loose */

wear("mentor");
const MANY = 12;

/** @param {{when?: string}} props when: "straks" for the school year that is coming */
export default function LoosePage({ when }) {
  const [found, meanwhile, again] = useFetched(async () => {
    const now = /** @type {import("./school.js").Overview} */ (await ask("/school/overview"));
    return when === "straks" ? /** @type {typeof now} */ (await ask(`/school/overview?year=${after(now.year.name)}`)) : now;
  });
  const [asking, setAsking] = useState(/** @type {Loose[]} */ ([]));
  const [problem, setProblem] = useState(/** @type {unknown} */ (null));
  const back = { to: href("school"), text: t("tab.school") };
  if (!found) return html`<${Screen} narrow title=${t("loose.title")} back=${back}>${meanwhile}<//>`;
  const undo = async (/** @type {Loose[]} */ who) => {
    const { done, error } = await oneByOne(who, ({ id }) => change("DELETE", `/people/${id}/leaving`, { id: newId() }));
    setProblem(error);
    if (done.length) say(tn("loose.undone", done.length, { name: done[0].name }));
    await again();
  };
  const leave = async () => {
    setAsking([]);
    const on = when === "straks" ? found.year.starts_on : today();
    const { done, error } = await oneByOne(asking, ({ id }) => change("PUT", `/people/${id}/leaving`, { json: { on }, id: newId() }));
    setProblem(error);
    if (done.length) say(tn("loose.said", done.length, { name: done[0].name }), { text: t("loose.undo"), run: () => undo(done) });
    await again();
  };
  const Class = found.in_no_group.length > MANY ? Folded : Whole;
  return html`
    <${Screen} narrow title=${t("loose.title")} lead=${t("loose.lead", { year: found.year.name })} back=${back}>
      <${Alert}>${problem && problemText(problem)}<//>
      ${found.in_no_group.length === 0 && html`<p class="note" data-tone="good"><${Icon} name="check" />${t("loose.none")}</p>`}
      ${byLastGroup(found.in_no_group).map(([group, students]) => html`<${Class} key=${group} title=${group ? t("loose.was", { group }) : t("loose.never")} students=${students} choose=${setAsking} />`)}
      ${asking.length > 0 && html`<${Confirm} title=${tn("loose.ask", asking.length, { name: asking[0].name })} text=${tn("loose.ask.text", asking.length, { name: asking[0].name })} yes=${t("loose.yes")} no=${t("loose.no")} onYes=${leave} onNo=${() => setAsking([])} danger />`}
    <//>`;
}

/** Until one does not succeed; who was done stays done. @param {Loose[]} who @param {(one: Loose) => Promise<unknown>} write */
async function oneByOne(who, write) {
  const done = /** @type {Loose[]} */ ([]);
  try {
    for (const one of who) done.push((await write(one), one));
  } catch (error) {
    return { done, error };
  }
  return { done, error: null };
}

/** @typedef {{title: string, students: Loose[], choose: (students: Loose[]) => void}} Class those who were together in a class last */

/** @param {Class} props */
const Whole = ({ title, ...more }) => html`<section class="card stack tight"><h2>${title}</h2><${Students} ...${more} /></section>`;

/** @param {Class} props */
const Folded = ({ title, ...more }) => html`
  <details class="card more"><summary><span class="grow"><b>${title}</b><small>${tn("school.students", more.students.length)}</small></span><${Icon} name="forward" flip /></summary>
    <div class="stack tight"><${Students} ...${more} /></div></details>`;

/** @param {Omit<Class, "title">} props */
const Students = ({ students, choose }) => html`
  ${students.length > 1 && html`<button type="button" class="button quiet slim" onClick=${() => choose(students)}>${tn("loose.all", students.length)}</button>`}
  <ul class="rows">${students.map((each) => html`
    <li class="row wrap" key=${each.id}><div><b>${each.name}</b><small>${t("loose.number", { number: each.number })}</small></div>
      <button type="button" class="button quiet slim" aria-label=${`${t("loose.left")}: ${each.name}`} onClick=${() => choose([each])}>${t("loose.left")}</button></li>`)}</ul>`;

/** The day at school, wherever this laptop is. */
const today = () => new Intl.DateTimeFormat("sv", { timeZone: "Europe/Amsterdam" }).format(new Date());
