/** What a round yielded, on its own screen: three faces with words, and how sure the choice is. */
import "../../i18n/looking.js";
import { t } from "../../i18n/index.js";
import { problemText } from "../../i18n/problem.js";
import { box } from "../../offline/box.js";
import { Icon } from "../../ui/icon.js";
import { href } from "../../ui/router.js";
import { wear } from "../../ui/style.js";
import { html } from "../../vendor/preact.js";
import { Face } from "./face.js";
import { lastChoice, lastRating } from "./said.js";
import { markText, STATEMENTS } from "./statement.js";

wear("looking");

/** @param {{round: import("../parts/cycle.js").Round}} props */
export function Said({ round }) {
  const id = round.activity.id;
  const [rating, choice] = [lastRating(id), lastChoice(id)];
  if (!rating && !choice && (!round.past || round.off)) return null;
  const said = Boolean(rating || choice);
  return html`
    <section class="card stack tight" data-phase="reflect"><h2>${t("looking.title")}</h2>
      ${rating && html`<ul class="yield">${STATEMENTS.map((each) => html`<li key=${each}><${Face} mark=${/** @type {any} */ (rating)[each]} /><span>${t(`looking.say.${each}`)} <b>${markText(/** @type {any} */ (rating)[each])}</b></span></li>`)}</ul>`}
      ${choice && html`<p><b>${t(`choice.${choice.sureness}`)}</b></p>
        ${choice.options.length > 0 && html`<ul class="said">${choice.options.map((option) => html`<li key=${option} class="badge" dir="auto">${option}</li>`)}</ul>`}
        ${choice.why && html`<p class="own-words" dir="auto">${choice.why}</p>`}`}
      ${[rating, choice].map((each) => each?.standing === "refused" && html`<${Refused} said=${each} />`)}
      ${!said && html`<p class="hint">${t("looking.begin.lead")}</p>`}
      <a class="button quiet slim" href=${href("maken", id, "opbrengst")}>${t(said ? "looking.again" : "looking.begin")}<${Icon} name="forward" flip /></a>
    </section>`;
}

/** @param {{said: import("./said.js").Waiting}} props */
const Refused = ({ said }) => html`
  <div class="note" data-tone="warn"><${Icon} name="warning" /><div class="stack tight"><p>${t("looking.refused", { why: problemText(said.problem) })}</p>
    <button type="button" class="link danger" onClick=${() => box.discard(/** @type {Uuid} */ (said.change_id))}>${t("looking.discard")}</button></div></div>`;
