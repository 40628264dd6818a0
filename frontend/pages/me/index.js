/** Ik: where the work is, this device, and the way out. */
import "../../i18n/me.js";
import "../../i18n/photo.js";
import "../../i18n/work.js";
import { lock } from "../../offline/session.js";
import { ago, t, tn } from "../../i18n/index.js";
import { Icon, Sticker } from "../../ui/icon.js";
import { href } from "../../ui/router.js";
import { Screen } from "../../ui/screen.js";
import { html, useState } from "../../vendor/preact.js";
import { problemText } from "../../i18n/problem.js";
import { safetyText } from "../parts/safety.js";
import { useBox } from "../parts/use-box.js";
import { SignOut } from "./sign-out.js";

/** @param {{me: Me}} props */
export default function MePage({ me }) {
  const box = useBox();
  const isStudent = !me.is_staff;
  return html`
    <${Screen} title=${t("tab.me")} heading=${me.name} lead=${[me.group?.name && t("me.group", { group: me.group.name }), me.school.name].filter(Boolean).join(", ")}
      aside=${html`<${Safe} box=${box} />`}>
      <section class="card rows">
        ${isStudent && html`<${Way} to="ik/meekijkers" icon="eye" text=${t("me.looked")} hint=${t("me.looked.hint")} />`}
        <${Way} to="ik/apparaten" icon="phone" text=${t("me.devices")} hint=${t("me.devices.hint")} />
        <${Way} to="ik/geheim" icon="key" text=${t(isStudent ? "me.pin" : "me.password")} />
        ${isStudent && html`<${Way} to="prullenbak" icon="trash" text=${t("bin.title")} hint=${t("me.bin.hint")} />`}
        ${isStudent && me.session.own_device && html`<${Take} />`}
        <${Way} to="praat" icon="talk" text=${t("talk.title")} hint=${t("me.talk.hint")} />
      </section>
      <div class="line">
        ${!me.session.own_device && html`<button type="button" class="button quiet" onClick=${() => lock()}><${Icon} name="lock" />${t("me.lock")}</button>`}
        <${SignOut} box=${box} me=${me} />
      </div>
    <//>`;
}

/** @param {{to: string, icon: string, text: string, hint?: string}} props */
const Way = ({ to, icon, text, hint }) => html`
  <a class="row" href=${href(...to.split("/"))}><${Sticker} name=${icon} small /><div><b>${text}</b>${hint && html`<small>${hint}</small>`}</div><${Icon} name="forward" flip /></a>`;

/** Everything in one file; not on a shared device, where it would stay behind. */
const Take = () => html`
  <a class="row" href="/api/v1/me/export" download><${Sticker} name="book" small /><div><b>${t("me.take")}</b><small>${t("me.take.hint")}</small></div><${Icon} name="forward" flip /></a>`;

/** Whether everything is at school, and the way to try now.
 * @param {{box: any}} props */
function Safe({ box }) {
  const safety = box.safety();
  const [said, say] = useState("");
  const send = async () => {
    say(t("safe.trying"));
    await box.sendNow().then(() => say(""), (/** @type {unknown} */ error) => say(problemText(error)));
  };
  const contact = box.lastContact();
  const problem = box.stuck().find((/** @type {Change} */ change) => change.problem?.code === safety.reason)?.problem ?? { code: safety.reason };
  return html`
    <section class="card stack">
      <h2 class="safe large" data-state=${safety.state}><${Icon} name=${safety.state === "school" ? "check" : "phone"} />${safetyText(safety)}</h2>
      ${safety.state === "school" ? html`<p class="hint">${t("safe.school.hint")}</p>` : html`
        <p>${tn("safe.waiting", safety.count)} ${safety.oldest_at && t("safe.oldest", { when: ago(safety.oldest_at) })}</p>
        ${safety.reason && html`<p class="note" data-tone="warn">${problemText(problem)}</p>`}
        <button type="button" class="button quiet" onClick=${send}><${Icon} name="cloud" />${t("safe.send")}</button>`}
      <p class="small soft" role="status">${said || (contact && t("safe.contact", { when: ago(contact) }))}</p>
    </section>`;
}
