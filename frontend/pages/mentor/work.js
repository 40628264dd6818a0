/** A work that a student shared: read it, look at the photos, react, go on to the next. */
import "../../i18n/mentor.js";
import { box } from "../../offline/box.js";
import { ask } from "../../offline/staff.js";
import { Show } from "../../editors/index.js";
import { ago, t } from "../../i18n/index.js";
import { Icon } from "../../ui/icon.js";
import { href } from "../../ui/router.js";
import { Screen } from "../../ui/screen.js";
import { html, useEffect, useState } from "../../vendor/preact.js";
import { Gone } from "../parts/gone.js";
import { Thread } from "../parts/thread.js";
import { useBox } from "../parts/use-box.js";
import { backHome } from "../staff/home.js";
import { Concern } from "./concern.js";
import { reads } from "./telling.js";

/** @param {{work_id: Uuid, me: Me}} props */
export default function MentorWork({ work_id, me }) {
  useBox();
  const [older, fetched] = useState(/** @type {any} */ (null));
  const kept = box.work(work_id);
  // The student sees who looked; an older work is not kept on this device, so the school is asked for it.
  useEffect(() => void (kept ? reads(work_id) : ask(`/works/${work_id}`).then(fetched)).catch(unlessOffline), [work_id, !kept]);
  const work = /** @type {WorkRead | undefined} */ (kept ?? older ?? undefined);
  const assignment = work && box.assignment(work.assignment.id, work.assignment.version);
  if (!work?.shared_at || !assignment) return html`<${Gone} text=${t("mentor.gone")} />`;
  const activity = box.activity(work.activity_id);
  const next = nextToRead(work);
  return html`
    <${Screen} title=${work.student.name} lead=${`${assignment.title} · ${activity?.title ?? ""}`} back=${activity ? { to: href("rondje", activity.id), text: activity.title } : backHome()}
      aside=${html`<${Thread} work=${work} me=${me} kinds=${["compliment", "question", "reply"]} empty=${t("mentor.thread.none")} />
        ${next && html`<a class="button full" href=${href("werkstuk", next.id)}>${t("mentor.next_work", { name: next.student.name })}<${Icon} name="arrow" flip /></a>`}
        <${Concern} work=${work} />`}>
      <p class="facts"><span>${t(work.finished_at ? "work.finished" : "work.unfinished", { when: ago(work.made_at) })}</span></p>
      <section class="card"><${Show} kind=${work.kind} assignment=${assignment} content=${work.content} media=${work.media} /></section>
    <//>`;
}

/** The next shared work of this activity and phase without a reaction.
 * @param {WorkRead} work */
const nextToRead = (work) =>
  box.works({ activity_id: work.activity_id }).find((each) => each.id !== work.id && each.phase === work.phase && each.shared_at && !each.deleted_at && !box.comments(each.id).some(({ author }) => author.role !== "student"));

/** Without a network, or when it is no longer shared, the screen says so itself.
 * @param {any} problem */
function unlessOffline(problem) {
  if (!["offline", "not_found"].includes(problem?.code)) throw problem;
}
