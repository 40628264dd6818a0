/** The bin: 30 days to change one's mind. */
import "../i18n/work.js";
import { box } from "../offline/box.js";
import { daysUntil, t, tn } from "../i18n/index.js";
import { Icon, Sticker } from "../ui/icon.js";
import { href } from "../ui/router.js";
import { say } from "../ui/say.js";
import { Screen } from "../ui/screen.js";
import { html } from "../vendor/preact.js";
import { useBox } from "./parts/use-box.js";

const DAYS = 30;

export default function Bin() {
  useBox();
  const works = box.works({}).filter(({ deleted_at }) => deleted_at);
  const restore = async (/** @type {WorkRead} */ work) => (await box.restore(work.id), say(t("bin.restored")));
  return html`
    <${Screen} title=${t("bin.title")} lead=${t("bin.lead")} back=${{ to: href("dossier"), text: t("tab.dossier") }}>
      ${works.length === 0 && html`<div class="card line"><${Sticker} name="leaf" phase="reflect" /><p class="grow">${t("bin.empty")}</p></div>`}
      ${works.length > 0 && html`<div class="card rows">${works.map((work) => html`
        <div class="row wrap" key=${work.id}><div><b>${box.assignment(work.assignment.id, work.assignment.version)?.title}</b><small>${box.activity(work.activity_id)?.title}</small>
          <small>${tn("bin.left", Math.max(0, DAYS + daysUntil(work.deleted_at ?? "")))}</small></div>
          <button type="button" class="button quiet slim" onClick=${() => restore(work)}><${Icon} name="undo" />${t("bin.restore")}</button></div>`)}</div>`}
    <//>`;
}
