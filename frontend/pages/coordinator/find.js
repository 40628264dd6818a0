/** One student among fifteen hundred: who they are and in which class, a tap away. */
import { ask } from "../../offline/staff.js";
import { t, tn } from "../../i18n/index.js";
import { problemText } from "../../i18n/problem.js";
import { Alert } from "../../ui/field.js";
import { Icon } from "../../ui/icon.js";
import { href } from "../../ui/router.js";
import { html, useEffect, useState } from "../../vendor/preact.js";

/** @typedef {{id: Uuid, name: string, number: string, group: {id: Uuid, name: string} | null}} Found */

const PAUSE = 250;
const LEAST = 2;
const MOST = 20;

export function Find() {
  const [typed, type] = useState("");
  const [found, show] = useState(/** @type {Found[] | null} */ (null));
  const [problem, setProblem] = useState(/** @type {unknown} */ (null));
  useEffect(() => {
    show(null);
    setProblem(null);
    if (typed.trim().length < LEAST) return;
    let isLast = true;
    const timer = setTimeout(() => ask(`/school/students?find=${encodeURIComponent(typed)}`).then((all) => isLast && show(all), (error) => isLast && setProblem(error)), PAUSE);
    return () => {
      clearTimeout(timer);
      isLast = false;
    };
  }, [typed]);
  return html`
    <div class="stack tight" role="search">
      <div class="field"><label for="find">${t("school.find")}</label><p class="hint small" id="find-hint">${t("school.find.hint")}</p>
        <input id="find" class="input" type="search" dir="auto" autocomplete="off" maxlength="60" aria-describedby="find-hint" value=${typed}
          onInput=${(/** @type {any} */ event) => type(event.target.value.replaceAll("\0", ""))} /></div>
      <p class="hint small" role="status">${found && (found.length < MOST ? tn("school.found", found.length) : t("school.found.most", { n: MOST }))}</p>
      <${Alert}>${problem && problemText(problem)}<//>
      ${found && found.length > 0 && html`<ul class="card rows">${found.map((each) => html`<li key=${each.id}><${Student} student=${each} /></li>`)}</ul>`}
    </div>`;
}

/** Who is in no class is found among those. @param {{student: Found}} props */
const Student = ({ student: { name, number, group } }) => html`
  <a class="row" href=${group ? href("school", "klas", group.id) : href("school", "los")}><div><b>${name}</b><small>${group ? t("klas.title", { name: group.name }) : t("school.loose")} · ${number}</small></div><${Icon} name="forward" flip /></a>`;
