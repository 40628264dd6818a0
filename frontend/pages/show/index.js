/** Laten zien: the student picks what to show, and is told whether it also works without a network. */
import "../../i18n/dossier.js";
import { t, tn } from "../../i18n/index.js";
import { Icon } from "../../ui/icon.js";
import { go, href } from "../../ui/router.js";
import { Screen } from "../../ui/screen.js";
import { wear } from "../../ui/style.js";
import { html, useState } from "../../vendor/preact.js";
import { PhaseSign } from "../parts/phases.js";
import { assignmentOf, myRounds } from "../parts/rounds.js";
import { Ready } from "./ready.js";
import { isPicked, remember, remembered, suggested, toggled } from "./picked.js";
import { shownRounds } from "./slides.js";

await wear("show");

/** Full screen where the browser has it (an iPhone has not); it must begin within the tap. */
export const fill = () => document.documentElement.requestFullscreen?.({ navigationUI: "hide" }).catch(() => { /* A browser may say no: the show fills the window then. */ });

/** @param {{me: Me}} props */
export default function Pick({ me }) {
  const rounds = shownRounds(myRounds(), () => true).reverse();
  const works = rounds.flatMap((round) => round.works);
  const [own, setPicked] = useState(() => remembered(me.id));
  const picked = own ?? suggested(works, assignmentOf);
  const change = (/** @type {import("./picked.js").Picked} */ now) => (remember(me.id, now), setPicked(now));
  const chosen = works.filter((work) => isPicked(work, picked));
  const start = () => (remember(me.id, picked), fill(), go(href("tonen")));
  return html`
    <${Screen} title=${t("show.title")} lead=${t("show.lead")} back=${{ to: href("dossier"), text: t("tab.dossier") }}>
      ${!works.length && html`<p class="note">${t("show.nothing_yet")}</p>`}
      ${rounds.map((round) => html`
        <fieldset class="card stack tight" key=${round.activity.id}><legend class="unseen">${round.activity.title}</legend><h2 aria-hidden="true">${round.activity.title}</h2>
          ${round.works.map((work) => html`<${Choice} key=${work.id} work=${work} on=${isPicked(work, picked)} onTap=${() => change(toggled(picked, work))} />`)}</fieldset>`)}
      <div class="show-start"><${Ready} works=${chosen} />
        <button type="button" class="button full" disabled=${!chosen.length} onClick=${start}><${Icon} name="star" />${tn("show.begin", chosen.length)}</button></div>
    <//>`;
}

/** @param {{work: WorkRead, on: boolean, onTap: () => void}} props */
function Choice({ work, on, onTap }) {
  const assignment = assignmentOf(work.assignment.id, work.assignment.version);
  const why = work.private_at ? "show.private" : assignment?.competencies.includes("expectations") ? "show.expectations" : !work.finished_at && "dossier.unfinished";
  return html`
    <label class="choice"><input type="checkbox" checked=${on} onChange=${onTap} /><${PhaseSign} phase=${work.phase} state=${work.finished_at ? "done" : "now"} />
      <span class="grow">${assignment?.title ?? t(`phase.${work.phase}`)}${why && html`<small class="soft small block">${t(why)}</small>`}</span></label>`;
}
