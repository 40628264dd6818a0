/** Who looked at one work, for its student. Only the school knows, so it is asked when the student wants to know. */
import { events } from "../../offline/account.js";
import { ago, t } from "../../i18n/index.js";
import { problemText } from "../../i18n/problem.js";
import { Icon } from "../../ui/icon.js";
import { html, useState } from "../../vendor/preact.js";

/** @typedef {{id: Uuid, at: Moment, kind: string, who: string | null, work_id?: Uuid | null}} Line */

/** @param {{work_id: Uuid}} props */
export function Lookers({ work_id }) {
  const [said, say] = useState(t("wait"));
  const [lines, setLines] = useState(/** @type {Line[]} */ ([]));
  const ask = () => events().then(({ items }) => tell(items), (/** @type {unknown} */ problem) => say(problemText(problem)));
  const tell = (/** @type {Line[]} */ all) => {
    const looked = all.filter((line) => line.kind === "work_read" && line.work_id === work_id);
    setLines(looked);
    say(looked.length ? "" : t("lookers.none"));
  };
  return html`
    <details onToggle=${(/** @type {any} */ { currentTarget }) => currentTarget.open && ask()}>
      <summary class="link"><${Icon} name="eye" />${t("lookers.title")}</summary>
      <p class="hint" role="status">${said}</p>
      <ul class="stack tight">${lines.map((line) => html`<li key=${line.id}>${t("lookers.line", { who: line.who ?? t("lookers.school"), when: ago(line.at) })}</li>`)}</ul>
    </details>`;
}
