/** What stands on a slide: the cover of a round, what was made, and the end. */
import { t, tn } from "../../i18n/index.js";
import { Icon, Sticker } from "../../ui/icon.js";
import { href } from "../../ui/router.js";
import { html } from "../../vendor/preact.js";
import { Show } from "../../editors/index.js";
import { signOf } from "../parts/cycle.js";
import { PhaseSign } from "../parts/phases.js";
import { isAway, usePhoto } from "../parts/photo.js";
import { Recording } from "../parts/recording.js";
import { assignmentOf } from "../parts/rounds.js";

/** In words of this size there is room for a screen full of story. */
const FEW_WORDS = 90;

const NotHere = () => html`<p class="line small soft"><${Icon} name="photo" />${t("photo.not_here")}</p>`;

/** @param {{id: Uuid, name: string}} props */
function Large({ id, name }) {
  const url = usePhoto(id, 1600);
  if (url === "none") return html`<${NotHere} />`;
  return url && html`<img src=${url} alt=${name} />`;
}

/** @param {{slide: import("./slides.js").Shown, me: Me}} props */
export const Cover = ({ slide: { round, cover }, me }) => html`
  <section class="slide cover ${cover ? "both" : ""}">
    ${cover && html`<div class="slide-pictures"><${Large} id=${cover} name="" /></div>`}
    <div class="slide-words">${!cover && html`<${Sticker} name=${signOf(round.activity)} phase="reflect" />`}
      <p class="huge">${round.activity.title}</p>
      <p class="soft">${me.first_name}, ${new Intl.DateTimeFormat(document.documentElement.lang, { dateStyle: "long" }).format(new Date(round.starts_at))}</p></div>
  </section>`;

/** @param {{slide: import("./slides.js").Shown}} props */
export function SlideView({ slide: { items, pictures = [], recordings = [], whole, at, work } }) {
  const words = items.length + recordings.length > 0 || whole;
  return html`
    <section class=${`slide ${pictures.length && words ? "both" : ""}`}>
      ${pictures.length > 0 && html`<div class="slide-pictures" data-count=${pictures.length}>${pictures.map((id, place) => work && isAway(id, [work]) ? html`<${NotHere} key=${id} />` : html`<${Large} key=${id} id=${id} name=${tn("photo.name", place + 1)} />`)}</div>`}
      ${words && html`<div class="slide-words">
        <p class="line soft phase-line"><${PhaseSign} phase=${work?.phase} />${t(`phase.${work?.phase}`)}</p>
        <div class="slide-items" data-count=${items.length}>${items.map((item, place) => html`<${Item} key=${place} item=${item} alone=${items.length === 1} />`)}</div>
        ${recordings.map(({ id, kind }) => html`<${Recording} key=${id} id=${id} kind=${kind} state=${work?.media[id]} />`)}
        ${whole && work && html`<${Show} kind=${work.kind} assignment=${whole} content=${work.content} media=${work.media} at=${at} />`}
      </div>`}
    </section>`;
}

/** @param {{item: import("./slides.js").Item, alone: boolean}} props */
const Item = ({ item: { title, sign, taps = [], text, list }, alone }) => html`
  <div class="slide-item">
    ${title && html`<h2>${sign && html`<${Icon} name=${sign} />`}<span>${t(title)}</span></h2>`}
    ${text && html`<p class=${`own-words ${alone && text.length < FEW_WORDS ? "huge" : ""}`} dir="auto">${text}</p>`}
    ${taps.length > 0 && html`<ul class="said">${taps.map((tap) => html`<li key=${tap.text} class="badge">${tap.sign && html`<${Icon} name=${tap.sign} />`}<span dir="auto">${tap.text}</span></li>`)}</ul>`}
    ${list && html`<ul class="checks">${list.map((line) => html`<li key=${line}><${Icon} name="forward" flip /><span dir="auto">${line}</span></li>`)}</ul>`}
  </div>`;

/** The picked set once more, and the ways on.
 * @param {{rounds: import("./slides.js").Round[], me: Me, onAgain: () => void}} props */
export const End = ({ rounds, me, onAgain }) => html`
  <section class="slide the-end">
    <span class="mascot"><${Icon} name="rosette" /></span>
    <p class="huge">${t("show.proud", { name: me.first_name })}</p>
    <ul class="stack">${rounds.map((round) => html`
      <li key=${round.activity.id} class="line"><${Sticker} name=${signOf(round.activity)} phase="reflect" small /><div class="grow"><b>${round.activity.title}</b>
        <p class="small soft">${round.works.map(({ assignment: { id, version } }) => assignmentOf(id, version)?.title).join(" · ")}</p></div></li>`)}</ul>
    <div class="line"><a class="button" href=${href("dossier")}>${t("show.done")}</a>
      <button type="button" class="button quiet" onClick=${onAgain}><${Icon} name="undo" />${t("show.again")}</button>
      <a class="button quiet" href=${href("laten-zien")}>${t("show.others")}</a></div>
  </section>`;
