/** Dossier: everything the student made, by round. */
import { box } from "../offline/box.js";
import { ago, t } from "../i18n/index.js";
import { Icon, Sticker } from "../ui/icon.js";
import { href } from "../ui/router.js";
import { Screen } from "../ui/screen.js";
import { html } from "../vendor/preact.js";
import { signOf } from "./parts/cycle.js";
import { PhaseSign } from "./parts/phases.js";
import { myRounds } from "./parts/rounds.js";

export default function Dossier() {
  const rounds = myRounds().filter(({ works }) => works.length);
  const binned = box.works({}).some(({ deleted_at }) => deleted_at);
  return html`
    <${Screen} title=${t("dossier.title")} lead=${rounds.length ? t("dossier.lead") : undefined}>
      ${rounds.length === 0 && html`<div class="card stack now"><div class="line"><${Sticker} name="book" phase="reflect" /><p class="grow">${t("dossier.none")}</p></div><a class="button" href=${href("vandaag")}>${t("dossier.none.do")}</a></div>`}
      <div class="board">${rounds.map(({ activity, works, missing }) => html`
        <section class="card stack tight" key=${activity.id}>
          <div class="line"><${Sticker} name=${signOf(activity)} phase="reflect" small /><h2 class="grow">${activity.title}</h2>${!missing.length && html`<span class="badge"><${Icon} name="check" />${t("dossier.complete")}</span>`}</div>
          <div class="rows">${works.map((work) => html`<${WorkRow} key=${work.id} work=${work} />`)}</div>
        </section>`)}</div>
      <a class="link" href=${href("prullenbak")}><${Icon} name="trash" />${t(binned ? "bin.open" : "bin.title")}</a>
    <//>`;
}

/** @param {{work: WorkRead}} props */
const WorkRow = ({ work }) => html`
  <a class="row" href=${href("werkstuk", work.id)}><${PhaseSign} phase=${work.phase} state=${work.finished_at ? "done" : "now"} />
    <div><b>${box.assignment(work.assignment.id, work.assignment.version)?.title}</b>
      <small>${t(work.finished_at ? "work.finished" : "work.unfinished", { when: ago(work.made_at) })}</small>
      <small>${t(work.shared_at ? "work.shared" : "work.private")}</small></div><${Icon} name="forward" flip /></a>`;
