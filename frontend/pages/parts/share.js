/** Who may see a work: nobody, the mentors by name, or nobody for good. The student decides and can change it. */
import "../../i18n/work.js";
import { STAYS_OWN } from "../../editors/index.js";
import { box } from "../../offline/box.js";
import { listed, t } from "../../i18n/index.js";
import { Icon } from "../../ui/icon.js";
import { say } from "../../ui/say.js";
import { html } from "../../vendor/preact.js";

/** @param {{work: WorkRead, me: Me, children?: any}} props */
export function ShareCard({ work, me, children }) {
  if (STAYS_OWN.includes(work.kind)) return html`<${Stays} />`;
  const mentors = me.mentors.length ? listed(me.mentors) : t("share.your_mentor");
  const Offer = work.private_at ? Mine : work.shared_at ? Shared : Own;
  return html`
    <section class="card stack">
      <div class="line"><${Icon} name=${work.shared_at ? "eye" : "lock"} /><h2 class="grow">${t("share.title")}</h2></div>
      <${Offer} id=${work.id} mentors=${mentors} />
      ${!work.private_at && html`<${Keep} id=${work.id} />`}
      ${children}
    </section>`;
}

/** Of a kind that is never shared: what is worth showing goes into the look-back. */
const Stays = () => html`
  <section class="card stack"><div class="line"><${Icon} name="lock" /><h2 class="grow">${t("share.title")}</h2></div><p>${t("share.own")}</p></section>`;

/** @typedef {{id: Uuid, mentors: string}} About */

/** @param {About} props */
const Shared = ({ id, mentors }) => html`
  <p>${t("share.on", { mentors })}</p>
  <button type="button" class="button quiet" onClick=${async () => (await box.unshare(id), say(t("share.unsaid")))}><${Icon} name="undo" />${t("share.take_back")}</button>`;

/** @param {About} props */
const Own = ({ id, mentors }) => html`
  <p>${t("share.off")}</p>
  <button type="button" class="button" onClick=${async () => (await box.share(id), say(t("share.said", { mentors })))}><${Icon} name="share" />${t("share.do", { mentors })}</button>`;

/** Private for good: sharing is not offered.
 * @param {About} props */
const Mine = ({ id }) => html`
  <p>${t("private.is")}</p>
  <button type="button" class="button quiet slim" onClick=${async () => (await box.allowSharing(id), say(t("private.ended")))}><${Icon} name="undo" />${t("private.end")}</button>`;

/** @param {{id: Uuid}} props */
const Keep = ({ id }) => html`
  <div><button type="button" class="link" aria-describedby="keep-hint" onClick=${async () => (await box.keepPrivate(id), say(t("private.said")))}><${Icon} name="lock" />${t("private.keep")}</button>
    <p id="keep-hint" class="small soft">${t("private.keep.hint")}</p></div>`;
