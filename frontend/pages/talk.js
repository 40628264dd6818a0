/** Praat met iemand: always one tap away, and one tap back. */
import "../i18n/help.js";
import { t } from "../i18n/index.js";
import { Icon } from "../ui/icon.js";
import { Screen } from "../ui/screen.js";
import { html, useEffect } from "../vendor/preact.js";
import { keepSupport } from "./parts/support.js";
import TalkLines from "./parts/talk-lines.js";

/** @param {{me: Me}} props */
export default function Talk({ me }) {
  useEffect(() => keepSupport(me), [me]);
  return html`
    <${Screen} title=${t("talk.title")} lead=${t("talk.lead")}>
      <section class="card"><${TalkLines} support=${me.support ?? null} mentors=${me.mentors} /></section>
      <button type="button" class="link" onClick=${() => history.back()}><${Icon} name="back" flip />${t("talk.back")}</button>
    <//>`;
}
