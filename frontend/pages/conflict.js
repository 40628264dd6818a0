/** Two devices changed the same work: both versions beside each other, and the student chooses. */
import "../i18n/conflict.js";
import { Compare } from "../editors/index.js";
import { box } from "../offline/box.js";
import { t } from "../i18n/index.js";
import { Icon } from "../ui/icon.js";
import { go, href } from "../ui/router.js";
import { say } from "../ui/say.js";
import { Screen } from "../ui/screen.js";
import { html, useState } from "../vendor/preact.js";
import { Gone } from "./parts/gone.js";
import { useBox } from "./parts/use-box.js";

/** @typedef {"mine" | "theirs" | "both"} Chosen */

/** @param {{work_id: Uuid}} props */
export default function Conflict({ work_id }) {
  useBox();
  const [busy, setBusy] = useState(false);
  const work = box.work(work_id);
  const assignment = work && box.assignment(work.assignment.id, work.assignment.version);
  if (!work?.conflict || !assignment) return html`<${Gone} text=${t("conflict.over")} />`;
  const { mine, theirs } = work.conflict;
  const choose = async (/** @type {Chosen} */ chosen) => {
    setBusy(true);
    await box.resolve(work_id, chosen);
    say(t(`conflict.said.${chosen}`));
    go(href("werkstuk", work_id), { replace: true });
  };
  const [here, there] = [mine.content, theirs?.content ?? null];
  const sides = { work, assignment, busy, choose };
  return html`
    <${Screen} title=${t("conflict.title")} lead=${t("conflict.lead")} back=${{ to: href("werkstuk", work_id), text: assignment.title }}>
      <div class="versions"><${Version} ...${sides} which="mine" icon="phone" content=${here} other=${there} /><${Version} ...${sides} which="theirs" icon="school" content=${there} other=${here} /></div>
      <button type="button" class="button" disabled=${busy} onClick=${() => choose("both")}><${Icon} name="plus" />${t("conflict.both")}</button>
      <p class="hint">${t("conflict.both.hint")}</p>
    <//>`;
}

/** One side.
 * @param {{work: WorkRead, assignment: Assignment, content: any, other: any, which: "mine" | "theirs", icon: string, busy: boolean, choose: (chosen: Chosen) => void}} props */
const Version = ({ work, assignment, content, other, which, icon, busy, choose }) => html`
  <section class="card stack"><h2 class="line"><${Icon} name=${icon} />${t(`conflict.${which}`)}</h2>
    ${content ? html`<${Compare} kind=${work.kind} assignment=${assignment} content=${content} other=${other} media=${work.media} />` : html`<p class="hint">${t("show.nothing")}</p>`}
    <button type="button" class="button quiet" disabled=${busy} onClick=${() => choose(which)}>${t(`conflict.keep.${which}`)}</button></section>`;
