/** A round of one's own that does not go on, and does after all: one tap each, also without a network. */
import { box } from "../../offline/box.js";
import { t } from "../../i18n/index.js";
import { Confirm } from "../../ui/dialog.js";
import { Icon } from "../../ui/icon.js";
import { go, href } from "../../ui/router.js";
import { say } from "../../ui/say.js";
import { html, useState } from "../../vendor/preact.js";
import { lastChoice, lastRating } from "../looking/said.js";

/** @typedef {import("../parts/cycle.js").Round} Round */

/** School never took it: there is nothing to call off. @param {Activity} activity */
export const isUnheard = ({ standing, version }) => standing === "refused" && !version;

/** @param {Uuid} id */
const takeUp = async (id) => (await box.callOff(id, false), say(t("own.on.said")));

/** @param {Uuid} id */
const callOff = async (id) => (await box.callOff(id, true), say(t("own.off.said"), { text: t("own.undo"), run: () => takeUp(id) }));

/** @param {{round: Round}} props */
export const CallOff = ({ round: { activity: { id } } }) => html`
  <button type="button" class="button quiet slim" onClick=${() => callOff(id)}><${Icon} name="close" />${t("own.off")}</button>`;

/** @param {{round: Round}} props */
export const TakeUp = ({ round: { activity: { id } } }) => html`
  <button type="button" class="button quiet slim" onClick=${() => takeUp(id)}><${Icon} name="undo" />${t("own.on")}</button>`;

/** What school refused can go, as long as nothing was made around it.
 * @param {{round: Round}} props */
export function ThrowAway({ round: { activity: { id, change_id } } }) {
  const [asking, ask] = useState(false);
  if (box.works({ activity_id: id }).length || lastRating(id) || lastChoice(id)) return null;
  const discard = async () => {
    await box.discard(/** @type {Uuid} */ (change_id));
    say(t("own.discard.said"));
    go(href("rondjes"), { replace: true });
  };
  return html`
    <button type="button" class="button quiet slim" onClick=${() => ask(true)}><${Icon} name="trash" />${t("own.discard")}</button>
    ${asking && html`<${Confirm} title=${t("own.discard.ask")} text=${t("own.discard.text")} yes=${t("own.discard.yes")} no=${t("own.discard.no")} danger onYes=${discard} onNo=${() => ask(false)} />`}`;
}
