/** One round in the dossier: its picture, the student's own words, what was made, and what the law still asks. */
import { box } from "../../offline/box.js";
import { listed, t } from "../../i18n/index.js";
import { Icon, Sticker } from "../../ui/icon.js";
import { href } from "../../ui/router.js";
import { html } from "../../vendor/preact.js";
import { signOf } from "../parts/cycle.js";
import { useKind } from "../../editors/index.js";
import { Near, NearPicture } from "../parts/near.js";
import { PhaseSign } from "../parts/phases.js";
import { isAway } from "../parts/photo.js";
import { lacks } from "./entries.js";

const ALL = 4;

/** "4 november 2026" @param {Moment} moment */
const dated = (moment) => new Intl.DateTimeFormat(document.documentElement.lang, { dateStyle: "long" }).format(new Date(moment));

/** The legal points in words, as one phrase; of all of them, that it is all. @param {string[]} points */
export const inWords = (points) => (points.length === ALL ? t("dossier.point.all") : listed(points.map((point) => t(`dossier.point.${point}`))));

/** @param {{entry: import("./entries.js").Entry}} props */
export const Entry = ({ entry }) => html`
  <li class="card entry">
    <a class="entry-head" href=${href("rondje", entry.activity.id)}>
      <${Picture} entry=${entry} />
      <div class="stack tight"><h3>${entry.activity.title}</h3><p class="small soft">${dated(entry.starts_at)}</p><${Standing} entry=${entry} /></div>
    </a>
    ${entry.quote && html`<blockquote dir="auto">${entry.quote}</blockquote>`}
    ${entry.works.length > 0 && html`<ul class="made">${entry.works.map((work) => html`<${Made} key=${work.id} work=${work} />`)}</ul>`}
  </li>`;

/** @param {{entry: import("./entries.js").Entry}} props */
const Picture = ({ entry }) => {
  const sign = html`<${Sticker} name=${signOf(entry.activity)} phase=${entry.now ?? "reflect"} />`;
  if (entry.drawn) return html`<${Near} instead=${sign}>${() => html`<${Drawn} work=${entry.drawn} />`}<//>`;
  return entry.picture && !isAway(entry.picture, entry.works) ? html`<${NearPicture} id=${entry.picture} instead=${sign} />` : html`<div class="near">${sign}</div>`;
};

/** A board or strip, small. @param {{work: WorkRead}} props */
function Drawn({ work }) {
  const Thumb = useKind(work.kind, "thumb");
  return html`<${Thumb} content=${work.content} />`;
}

/** Complete, under way, or what is missing, in words.
 * @param {{entry: import("./entries.js").Entry}} props */
function Standing({ entry }) {
  if (entry.off) return html`<p class="small">${t(`cycle.state.${entry.state}`)}</p>`;
  if (!entry.past) return html`<p><span class="badge">${t("dossier.coming")}</span></p>`;
  const missing = lacks(entry);
  if (!missing.length) return html`<p><span class="badge complete"><${Icon} name="check" />${t("dossier.complete")}</span></p>`;
  return html`<p class="small lacks soft">${t("dossier.lacks", { what: inWords(missing) })}</p>`;
}

/** @param {{work: WorkRead}} props */
const Made = ({ work }) => html`
  <li><a class="line" href=${href("werkstuk", work.id)}><${PhaseSign} phase=${work.phase} state=${work.finished_at ? "done" : "now"} />
    <span class="grow">${box.assignment(work.assignment.id, work.assignment.version)?.title ?? t(`phase.${work.phase}`)}${!work.finished_at && html`<small class="soft block">${t("dossier.unfinished")}</small>`}</span>
    <${Icon} name=${work.private_at ? "lock" : work.shared_at ? "people" : "person"} /><span class="unseen">${t(work.private_at ? "dossier.mine" : work.shared_at ? "work.shared" : "work.private")}</span></a></li>`;
