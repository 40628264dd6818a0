/** What a mentor does with a whole activity: take the questions along; and more seldom change it, plan it once more, cancel it. */
import { box, newId } from "../../offline/box.js";
import { change } from "../../offline/staff.js";
import { t } from "../../i18n/index.js";
import { Confirm } from "../../ui/dialog.js";
import { Alert } from "../../ui/field.js";
import { Icon } from "../../ui/icon.js";
import { href } from "../../ui/router.js";
import { say } from "../../ui/say.js";
import { html, useState } from "../../vendor/preact.js";
import { mayChange } from "./overview.js";
import { planProblem } from "./plan.js";

/** The questions on paper, for who is about to leave. @param {{activity: Activity}} props */
export const ToQuestions = ({ activity }) =>
  activity.cancelled_at || activity.owner ? null : html`<div class="line"><a class="button slim" href=${href("vragen", activity.id)}><${Icon} name="question" />${t("mentor.ask")}</a></div>`;

/** @param {{activity: Activity}} props */
export function Actions({ activity }) {
  const [asking, ask] = useState(false);
  const [problem, setProblem] = useState(/** @type {unknown} */ (null));
  const turn = async (/** @type {"PUT" | "DELETE"} */ method) => {
    ask(false);
    try {
      await change(method, `/activities/${activity.id}/cancellation`, { base: activity.version, id: newId() });
      say(t(method === "PUT" ? "mentor.cancel.done" : "mentor.go_on.done"));
    } catch (error) {
      setProblem(error);
    }
  };
  const mine = mayChange(activity, box.me);
  return html`
    <section class="card stack"><h2>${t("mentor.arrange")}</h2><div class="line">
      ${mine && html`<a class="button quiet slim" href=${href("plannen", activity.id)}><${Icon} name="pencil" />${t("mentor.edit")}</a>`}
      <a class="button quiet slim" href=${href("plannen", "kopie", activity.id)}><${Icon} name="swap" />${t("mentor.copy")}</a>
      ${mine && (activity.cancelled_at
        ? html`<button type="button" class="button slim" onClick=${() => turn("DELETE")}><${Icon} name="undo" />${t("mentor.go_on")}</button>`
        : html`<button type="button" class="button quiet slim" onClick=${() => ask(true)}><${Icon} name="close" />${t("mentor.cancel")}</button>`)}</div>
      ${!mine && html`<p class="hint">${t("mentor.shared")}</p>`}
      <${Alert}>${problem && planProblem(problem)}<//></section>
    ${asking && html`<${Confirm} title=${t("mentor.cancel.ask")} text=${t("mentor.cancel.text")} yes=${t("mentor.cancel.yes")} no=${t("mentor.cancel.no")} danger
      onYes=${() => turn("PUT")} onNo=${() => ask(false)} />`}`;
}
