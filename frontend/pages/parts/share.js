/** Who may see a work: nobody, or the mentors, by name. The student decides and can take it back. */
import { box } from "../../offline/box.js";
import { listed, t } from "../../i18n/index.js";
import { Icon } from "../../ui/icon.js";
import { say } from "../../ui/say.js";
import { html } from "../../vendor/preact.js";

/** @param {{work: WorkRead, me: Me}} props */
export function ShareCard({ work, me }) {
  const mentors = me.mentors.length ? listed(me.mentors) : t("share.your_mentor");
  const share = async () => (await box.share(work.id), say(t("share.said", { mentors })));
  const unshare = async () => (await box.unshare(work.id), say(t("share.unsaid")));
  return html`
    <section class="card stack">
      <div class="line"><${Icon} name=${work.shared_at ? "eye" : "lock"} /><h2 class="grow">${t("share.title")}</h2></div>
      <p>${work.shared_at ? t("share.on", { mentors }) : t("share.off")}</p>
      ${work.shared_at
        ? html`<button type="button" class="button quiet" onClick=${unshare}><${Icon} name="undo" />${t("share.take_back")}</button>`
        : html`<button type="button" class="button" onClick=${share}><${Icon} name="share" />${t("share.do", { mentors })}</button>`}
    </section>`;
}
