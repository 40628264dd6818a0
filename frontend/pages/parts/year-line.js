/** The bar above a round: the previous one, this one and the next, each a tap away. */
import "../../i18n/dossier.js";
import { t } from "../../i18n/index.js";
import { Sticker } from "../../ui/icon.js";
import { href } from "../../ui/router.js";
import { wear } from "../../ui/style.js";
import { html } from "../../vendor/preact.js";
import { signOf } from "./cycle.js";
import { around } from "./line.js";
import { myRounds } from "./rounds.js";

await wear("line");

/** "4 nov" @param {Moment} moment */
const brief = (moment) => new Intl.DateTimeFormat(document.documentElement.lang, { day: "numeric", month: "short" }).format(new Date(moment));

/** @param {{activity_id: Uuid}} props */
export function YearLine({ activity_id }) {
  const { before, here, after } = around(myRounds(), activity_id);
  if (!before && !after) return null;
  return html`
    <nav class="year-line" aria-label=${t("line.title")}><ol>
      <li>${before ? html`<${Stop} round=${before} which="before" />` : html`<span class="small soft">${t("line.first")}</span>`}</li>
      <li>${here && html`<${Stop} round=${here} which="here" />`}</li>
      <li>${after ? html`<${Stop} round=${after} which="after" />` : html`<span class="small soft">${t("line.last")}</span>`}</li>
    </ol></nav>`;
}

/** @param {{round: import("./cycle.js").Round, which: "before" | "here" | "after"}} props */
const Stop = ({ round, which }) => html`
  <a href=${href("rondje", round.activity.id)} aria-current=${which === "here" ? "page" : undefined}>
    <${Sticker} name=${signOf(round.activity)} phase=${round.now ?? "next_step"} small />
    <span class="stop"><span class="unseen">${t(`line.${which}`)}: </span><b>${round.activity.title}</b><small>${brief(round.starts_at)}</small></span></a>`;
