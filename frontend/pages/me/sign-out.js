/** Signing out; whoever has unsent work is told what happens to it. */
import "../../i18n/me.js";
import { signOut } from "../../offline/session.js";
import { t, tn } from "../../i18n/index.js";
import { problemText } from "../../i18n/problem.js";
import { Alert } from "../../ui/field.js";
import { Confirm } from "../../ui/dialog.js";
import { Icon } from "../../ui/icon.js";
import { html, useState } from "../../vendor/preact.js";
import { Door } from "../parts/door.js";
import { forgetSeen } from "../parts/seen.js";
import { forgetDrafts } from "../staff/draft.js";
import { forgetPicked } from "../show/picked.js";

/** @param {{box: any, me: Me}} props */
export function SignOut({ box, me }) {
  const [asking, ask] = useState(false);
  const [problem, setProblem] = useState(/** @type {unknown} */ (null));
  const { count } = box.safety();
  const leave = async () => {
    ask(false);
    try {
      await signOut();
      forgetSeen(me.id);
      forgetDrafts();
      forgetPicked(me.id);
      location.hash = "";
      Door.out();
    } catch (error) {
      setProblem(error);
    }
  };
  return html`
    <button type="button" class="button quiet" onClick=${() => ask(true)}><${Icon} name="door" />${t("me.sign_out")}</button>
    <${Alert}>${problem && problemText(problem)}<//>
    ${asking && html`<${Confirm} title=${count ? tn("me.sign_out.unsent", count) : t("me.sign_out.ask")} text=${t(count ? "me.sign_out.unsent.text" : "me.sign_out.text")}
      yes=${t(count ? "me.sign_out.anyway" : "me.sign_out")} no=${t("me.stay")} onYes=${leave} onNo=${() => ask(false)} danger=${count > 0} />`}`;
}
