/** Praat met iemand: always one tap away. */
import { t } from "../i18n/index.js";
import { Screen } from "../ui/screen.js";
import { html } from "../vendor/preact.js";
import { TalkLines } from "./parts/talk-lines.js";

/** @param {{me: Me}} props */
export default function Talk({ me }) {
  return html`<${Screen} title=${t("talk.title")} lead=${t("talk.lead")}><section class="card"><${TalkLines} support=${me.support} mentors=${me.mentors} /></section><//>`;
}
