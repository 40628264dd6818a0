/** Rondjes: everything that is coming and everything that has been. */
import "../i18n/round.js";
import { t } from "../i18n/index.js";
import { Screen } from "../ui/screen.js";
import { Icon, Sticker } from "../ui/icon.js";
import { href } from "../ui/router.js";
import { html } from "../vendor/preact.js";
import { isCalledOff } from "./parts/cycle.js";
import { RoundRow } from "./parts/round-row.js";
import { myRounds } from "./parts/rounds.js";

export default function Cycles() {
  const all = myRounds();
  const rounds = all.filter((round) => !isCalledOff(round));
  const off = all.filter(isCalledOff);
  const coming = rounds.filter(({ past }) => !past);
  const been = rounds.filter(({ past }) => past);
  return html`
    <${Screen} title=${t("tab.cycles")} lead=${t("cycles.lead")} aside=${coming.length > 0 && been.length > 0 && html`<${List} title=${t("cycles.been")} rounds=${been} />`}>
      ${coming.length > 0 && html`<${List} title=${t("cycles.coming")} rounds=${coming} />`}
      ${coming.length === 0 && been.length > 0 && html`<${List} title=${t("cycles.been")} rounds=${been} />`}
      <a class="button quiet" href=${href("zelf")}><${Icon} name="plus" />${t("own.do")}</a>
      ${rounds.length === 0 && html`<div class="card line"><${Sticker} name="cycle" /><p class="grow">${t("cycles.none")}</p></div>`}
      ${off.length > 0 && html`<details class="talk"><summary class="link"><${Icon} name="close" />${t("cycles.off", { n: off.length })}</summary>
        <div class="rows">${off.map((round) => html`<${RoundRow} key=${round.activity.id} round=${round} />`)}</div></details>`}
    <//>`;
}

/** @param {{title: string, rounds: import("./parts/cycle.js").Round[]}} props */
const List = ({ title, rounds }) => html`
  <section class="card stack tight"><h2>${title}</h2><div class="rows">${rounds.map((round) => html`<${RoundRow} key=${round.activity.id} round=${round} />`)}</div></section>`;
