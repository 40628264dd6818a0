/** The devices that are signed in as me; each can be ended from here. */
import "../../i18n/me.js";
import { devices, endDevice } from "../../offline/account.js";
import { ago, t } from "../../i18n/index.js";
import { problemText } from "../../i18n/problem.js";
import { Alert } from "../../ui/field.js";
import { Icon, Sticker } from "../../ui/icon.js";
import { href } from "../../ui/router.js";
import { say } from "../../ui/say.js";
import { Screen } from "../../ui/screen.js";
import { html, useState } from "../../vendor/preact.js";
import { useFetched } from "./fetched.js";

export default function Devices() {
  const [found, meanwhile, again] = useFetched(devices);
  const [problem, setProblem] = useState(/** @type {unknown} */ (null));
  const end = (/** @type {Device} */ device) => endDevice(device.id).then(() => (say(t("devices.ended")), again()), setProblem);
  return html`
    <${Screen} title=${t("me.devices")} lead=${t("devices.lead")} back=${{ to: href("ik"), text: t("tab.me") }}>
      ${meanwhile}<${Alert}>${problem && problemText(problem)}<//>
      ${found && html`<div class="card rows">${found.map((device) => html`
        <div class="row wrap" key=${device.id}><${Sticker} name=${device.own_device ? "phone" : "laptop"} small phase=${device.current ? "reflect" : "prepare"} />
          <div><b>${device.device_name || t("devices.nameless")}</b><small>${device.current ? t("devices.this") : t("devices.seen", { when: ago(device.last_seen_at) })}</small>
            <small>${t(device.own_device ? "devices.own" : "devices.shared")}</small></div>
          ${!device.current && html`<button type="button" class="button quiet slim" onClick=${() => end(device)}><${Icon} name="door" />${t("devices.end")}</button>`}</div>`)}</div>`}
    <//>`;
}
