/** Something that is not here (any more): what that means, and where to go. */
import { t } from "../../i18n/index.js";
import { html } from "../../vendor/preact.js";
import { Icon } from "../../ui/icon.js";
import { href } from "../../ui/router.js";
import { Screen } from "../../ui/screen.js";

export const Gone = ({ text = t("gone.lead") }) => html`
  <${Screen} title=${t("gone.title")} lead=${text}><a class="button" href=${href("vandaag")}>${t("gone.home")}</a><a class="link" href=${href("praat")}><${Icon} name="talk" />${t("talk.title")}</a><//>`;
