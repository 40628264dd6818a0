/** The way to somebody to talk to, for screens that fill the whole phone. */
import { t } from "../../i18n/index.js";
import { Icon } from "../../ui/icon.js";
import { href } from "../../ui/router.js";
import { html } from "../../vendor/preact.js";

export const TalkWay = () => html`<a class="round" href=${href("praat")} aria-label=${t("talk.title")} title=${t("talk.title")}><${Icon} name="talk" /></a>`;
