/** Above everything: the way out, where it is kept, and somebody to talk to. */
import { problemText } from "../../i18n/problem.js";
import { t } from "../../i18n/index.js";
import { Alert } from "../../ui/field.js";
import { Icon } from "../../ui/icon.js";
import { href } from "../../ui/router.js";
import { html } from "../../vendor/preact.js";
import { Sign } from "../scene/parts.js";
import { StandingLine } from "../../pages/parts/safety.js";
import { TalkWay } from "../../pages/parts/talk-way.js";

/** @param {any} props out: the address of the way out; back: whether that is the page of this comic */
export const Top = ({ draft, out, back, children }) => html`
  <header class="runner-top comic-top">
    <a class="round" href=${out} aria-label=${t(back ? "comic.to_page" : "comic.stop")} title=${t(back ? "comic.to_page" : "comic.stop")}>${back ? html`<${Sign} name="layout" />` : html`<${Icon} name="close" />`}</a>
    <div class="comic-where">${children}<span role="status" class=${back ? "unseen" : undefined}>${draft.work && html`<${StandingLine} standing=${draft.saving ? "saving" : draft.work.standing} />`}</span></div>
    <${TalkWay} />
    <${Alert}>${draft.problem && problemText(draft.problem)}<//>
    ${draft.work?.standing === "conflict" && html`<p class="note" data-tone="warn"><${Icon} name="swap" /><span>${t("banner.conflict")} <a href=${href("werkstuk", draft.work.id, "kiezen")}>${t("banner.conflict.now")}</a></span></p>`}
  </header>`;
