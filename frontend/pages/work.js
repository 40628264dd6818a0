/** A work of the student's own: the answers, who may see it, what was said, and where it stands. */
import "../i18n/work.js";
import { box } from "../offline/box.js";
import { Show, STAYS_OWN } from "../editors/index.js";
import { ago, t, tn } from "../i18n/index.js";
import { problemText } from "../i18n/problem.js";
import { Confirm } from "../ui/dialog.js";
import { Icon } from "../ui/icon.js";
import { go, href } from "../ui/router.js";
import { say } from "../ui/say.js";
import { Screen } from "../ui/screen.js";
import { html, useEffect, useState } from "../vendor/preact.js";
import { Gone } from "./parts/gone.js";
import { Lookers } from "./parts/lookers.js";
import { StandingLine } from "./parts/safety.js";
import { ShareCard } from "./parts/share.js";
import { Thread } from "./parts/thread.js";
import { useBox } from "./parts/use-box.js";

/** @param {{work_id: Uuid, me: Me}} props */
export default function WorkPage({ work_id, me }) {
  useBox();
  const work = box.work(work_id);
  const assignment = work && box.assignment(work.assignment.id, work.assignment.version);
  useEffect(() => void (work?.moved_to && go(href("werkstuk", work.moved_to), { replace: true })), [work?.moved_to]);
  // Who comes from "has a question" on Vandaag came for that.
  useEffect(() => void (location.hash.endsWith("/reacties") && toThread()), [work_id]);
  if (!work || !assignment) return html`<${Gone} />`;
  if (work.deleted_at) return html`<${InTheBin} work=${work} title=${assignment.title} />`;
  const activity = box.activity(work.activity_id);
  const said = box.comments(work.id).length;
  return html`
    <${Screen} title=${assignment.title} lead=${activity?.title} back=${{ to: href("rondje", work.activity_id), text: activity?.title ?? t("tab.cycles") }}
      aside=${html`<${ShareCard} work=${work} me=${me}><${Lookers} work_id=${work.id} /><//>${(said > 0 || !STAYS_OWN.includes(work.kind)) && html`<${Thread} work=${work} me=${me} kinds=${["reply", "question"]} empty=${t(work.private_at ? "thread.none.mine" : work.shared_at ? "thread.none.shared" : "thread.none.private")} />`}`}>
      <${Stands} work=${work} assignment=${assignment} said=${said} />
      <section class="card stack"><${Show} kind=${work.kind} assignment=${assignment} content=${work.content} media=${work.media} />
        <a class="button quiet" href=${href("maken", work.activity_id, work.phase, work.assignment.id, ...(work.finished_at ? ["klaar"] : []))}><${Icon} name="pencil" />${t(work.finished_at ? "work.change" : "work.go_on")}</a></section>
      <${Delete} work=${work} />
    <//>`;
}

/** Down to what was said, past the answers. */
function toThread() {
  const heading = document.getElementById("thread");
  heading?.scrollIntoView({ block: "start" });
  heading?.focus({ preventScroll: true });
}

/** @param {{work: WorkRead, assignment: Assignment, said: number}} props said: how many comments there are */
const Stands = ({ work, assignment, said }) => html`
  <ul class="facts stands">
    ${said > 0 && html`<li class="to-thread"><button type="button" class="link" onClick=${toThread}><${Icon} name="talk" />${tn("thread.to", said)}</button></li>`}
    <li><${StandingLine} standing=${work.standing} /></li>
    <li><${Icon} name="pencil" /><span>${t(work.finished_at ? "work.finished" : "work.unfinished", { when: ago(work.made_at) })}</span></li>
    ${work.copy_of && html`<li><${Icon} name="swap" /><span>${t("work.copy")}</span></li>`}
  </ul>
  ${work.standing === "refused" && html`<${Refused} work=${work} assignment=${assignment} />`}
  ${work.standing === "conflict" && html`<div class="note" data-tone="warn"><${Icon} name="swap" /><div class="stack tight"><p>${t("banner.conflict")}</p><a class="button slim" href=${href("werkstuk", work.id, "kiezen")}>${t("banner.conflict.now")}</a></div></div>`}`;

/** Why school did not take it; on a device of their own the student can keep it as a file.
 * @param {{work: WorkRead, assignment: Assignment}} props */
const Refused = ({ work, assignment }) => html`
  <div class="note" data-tone="warn"><${Icon} name="warning" /><div class="stack tight"><p>${t("work.refused", { why: problemText(work.problem) })}</p>
    ${box.me.session.own_device && html`<button type="button" class="button quiet slim" onClick=${() => keep(work, assignment)}><${Icon} name="book" />${t("work.keep")}</button>`}</div></div>`;

/** @param {WorkRead} work @param {Assignment} assignment */
async function keep(work, assignment) {
  const drawing = document.querySelector("[data-picture]");
  const [{ pageOf }, { save }, tapes, picture] = await Promise.all([import("./parts/as-file.js"), import("../ui/save.js"), box.tapes(),
    drawing && import("../editors/scene/as-picture.js").then(({ pictureIn }) => pictureIn(drawing))]);
  save(new Blob([await pageOf(work, assignment, tapes.bytes, picture)], { type: "text/html;charset=utf-8" }), `${assignment.title}.html`);
}

/** @param {{work: WorkRead}} props */
function Delete({ work }) {
  const [asking, ask] = useState(false);
  const remove = async () => {
    ask(false);
    await box.remove(work.id);
    say(t("bin.said"), { text: t("bin.undo"), run: () => box.restore(work.id) });
    go(href("rondje", work.activity_id), { replace: true });
  };
  return html`
    <button type="button" class="link danger" onClick=${() => ask(true)}><${Icon} name="trash" />${t("bin.do")}</button>
    ${asking && html`<${Confirm} title=${t("bin.ask")} text=${t("bin.ask.text")} yes=${t("bin.yes")} no=${t("bin.no")} onYes=${remove} onNo=${() => ask(false)} danger />`}`;
}

/** @param {{work: WorkRead, title: string}} props */
const InTheBin = ({ work, title }) => html`
  <${Screen} title=${title} lead=${t("bin.here")} back=${{ to: href("prullenbak"), text: t("bin.title") }}>
    <button type="button" class="button" onClick=${() => box.restore(work.id)}><${Icon} name="undo" />${t("bin.restore")}</button>
  <//>`;
