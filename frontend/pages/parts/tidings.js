/** What the person must know now: work that is stuck, an ended session, a new version. One at a time; fetched when there is any. */
import { t } from "../../i18n/index.js";
import { problemText } from "../../i18n/problem.js";
import { html } from "../../vendor/preact.js";
import { href } from "../../ui/router.js";
import { Banner } from "./banner.js";
import { Door } from "./door.js";
import { offlineTold, takeUpdate } from "./updates.js";

/** The one that matters most: what holds work up, then news, then the app itself.
 * @param {{box: any, me: Me, welcome?: () => void, app: import("./updates.js").App, parts: string[]}} props
 *   parts: the address, because a screen tells its own troubles itself; welcome: after the person read who is in */
export default function Tidings({ box, me, welcome, app, parts }) {
  const quiet = (/** @type {() => void} */ close) => html`<button type="button" class="button quiet slim" onClick=${close}>${t("ok")}</button>`;
  return (
    stuck(box, parts) ||
    (welcome && html`<${Banner} icon="person" text=${t("banner.somebody_in", { name: me.first_name })}>${quiet(welcome)}<//>`) ||
    note(box) ||
    (app.update && html`<${Banner} icon="gift" text=${t("banner.update")}><button type="button" class="button quiet slim" onClick=${takeUpdate}>${t("banner.update.now")}</button><//>`) ||
    (app.offline && !me.is_staff && html`<${Banner} icon="offline" tone="good" text=${t("banner.offline_ready")}>${quiet(offlineTold)}<//>`) ||
    null
  );
}

/** Why work does not arrive, and what to do about it.
 * @param {any} box @param {string[]} parts */
function stuck(box, parts) {
  const { reason } = box.safety();
  const elsewhere = box.works({}).filter((/** @type {WorkRead} */ { id }) => !parts.includes(id));
  const apart = elsewhere.find((/** @type {WorkRead} */ { standing }) => standing === "conflict");
  const refused = [...elsewhere, ...box.activities()].find(({ id, standing }) => standing === "refused" && !parts.includes(id));
  if (reason === "sign_in") {
    return html`<${Banner} icon="lock" tone="warn" text=${t("banner.sign_in")}><button type="button" class="button slim" onClick=${() => Door.out({ why: "ended" })}>${t("banner.sign_in.now")}</button><//>`;
  }
  if (reason === "phone_full") return html`<${Banner} icon="phone" tone="warn" text=${problemText({ code: reason })} />`;
  if (apart) return html`<${Banner} icon="swap" tone="warn" text=${t("banner.conflict")}><a class="button slim" href=${href("werkstuk", apart.id, "kiezen")}>${t("banner.conflict.now")}</a><//>`;
  return refused && html`<${Banner} icon="warning" tone="warn" text=${t("banner.refused", { why: problemText(refused.problem) })}><a class="button quiet slim" href=${href(refused.owner ? "zelf" : "werkstuk", refused.id)}>${t("banner.refused.now")}</a><//>`;
}

/** What happened to a work while the student was away, told once.
 * @param {any} box */
function note(box) {
  /** @type {Note | undefined} */
  const first = box.notes()[0];
  return first && html`
    <${Banner} icon="swap" text=${t(`note.${first.code}`)}><div class="line">
      ${first.code !== "work_gone" && html`<a class="button quiet slim" href=${href("werkstuk", first.copy_id ?? first.work_id)}>${t("note.look")}</a>`}
      <button type="button" class="button quiet slim" onClick=${() => box.dismissNote(first.id)}>${t("ok")}</button></div><//>`;
}
