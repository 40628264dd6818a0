/** Dossier: everything the student made, by school year or by competency, to search in and to show. */
import "../../i18n/dossier.js";
import "../../i18n/work.js";
import { box } from "../../offline/box.js";
import { t, tn } from "../../i18n/index.js";
import { Icon, Sticker } from "../../ui/icon.js";
import { href } from "../../ui/router.js";
import { Screen } from "../../ui/screen.js";
import { wear } from "../../ui/style.js";
import { html, useState } from "../../vendor/preact.js";
import { assignmentOf, myRounds } from "../parts/rounds.js";
import { byCompetency, byYear, entriesOf, found } from "./entries.js";
import { Entry } from "./entry.js";
import { Law } from "./law.js";

await wear("dossier");

/** How the student last looked, for when they come back from a work. */
let looked = { who: "", by: "year", query: "" };

/** @param {{me: Me}} props */
export default function Dossier({ me }) {
  const [look, setLook] = useState(looked.who === me.id ? looked : { who: me.id, by: "year", query: "" });
  const change = (/** @type {object} */ part) => setLook((looked = { ...look, ...part }));
  const entries = entriesOf(myRounds(), assignmentOf);
  if (!entries.length) return html`<${Empty} />`;
  const shown = found(entries, look.query, assignmentOf);
  return html`
    <${Screen} title=${t("dossier.title")} lead=${tn("dossier.lead", entries.length)} aside=${html`<${Law} entries=${entries} /><${Bin} />`}>
      <a class="button" href=${href("laten-zien")}><${Icon} name="star" />${t("show.start")}</a>
      <${Finder} ...${look} onChange=${change} />
      <p class="unseen" role="status">${look.query && tn("dossier.found", shown.length)}</p>
      ${!shown.length && html`<p class="note"><${Icon} name="search" /><span>${t("dossier.not_found")}</span></p>`}
      ${(look.by === "year" ? byYear : byCompetency)(shown).map((group, place) => html`
        <${Group} key=${look.by + group.key} by=${look.by} which=${group.key} entries=${group.entries} open=${place === 0 || Boolean(look.query)} />`)}
    <//>`;
}

/** @param {{by: string, query: string, onChange: (part: object) => void}} props */
const Finder = ({ by, query, onChange }) => html`
  <div class="finder">
    <label class="search"><${Icon} name="search" /><span class="unseen">${t("dossier.search")}</span>
      <input class="input" type="search" value=${query} placeholder=${t("dossier.search")} autocomplete="off" enterkeyhint="search"
        onInput=${(/** @type {any} */ { target }) => onChange({ query: target.value })} /></label>
    <fieldset class="chips"><legend class="unseen">${t("dossier.by")}</legend>
      ${["year", "competency"].map((each) => html`<label class="chip" key=${each}><input type="radio" name="by" checked=${each === by} onChange=${() => onChange({ by: each })} />${t(`dossier.by.${each}`)}</label>`)}</fieldset>
  </div>`;

/** A year or a competency; the first is open.
 * @param {{by: string, which: string, entries: import("./entries.js").Entry[], open: boolean}} props */
const Group = ({ by, which, entries, open }) => html`
  <details class="shelf" open=${open}>
    <summary><h2>${by === "year" ? t("dossier.year", { from: which, to: Number(which) + 1 }) : t(`competency.${which}`)}</h2><span class="badge">${tn("dossier.count", entries.length)}</span><${Icon} name="forward" /></summary>
    <ul class="board">${entries.map((entry) => html`<${Entry} key=${entry.activity.id} entry=${entry} />`)}</ul>
  </details>`;

const Bin = () => html`<a class="link" href=${href("prullenbak")}><${Icon} name="trash" />${t(box.works({}).some(({ deleted_at }) => deleted_at) ? "bin.open" : "bin.title")}</a>`;

const Empty = () => html`
  <${Screen} title=${t("dossier.title")}>
    <div class="card stack now"><div class="line"><${Sticker} name="book" phase="reflect" /><p class="grow">${t("dossier.none")}</p></div>
      <a class="button" href=${href("vandaag")}>${t("dossier.none.do")}</a></div>
    <${Bin} />
  <//>`;
