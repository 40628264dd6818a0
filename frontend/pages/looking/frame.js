/** The frame of a short run of questions: the way out, how far, and somebody to talk to. */
import { t } from "../../i18n/index.js";
import { problemText } from "../../i18n/problem.js";
import { Alert } from "../../ui/field.js";
import { Icon } from "../../ui/icon.js";
import { html } from "../../vendor/preact.js";
import { wear } from "../../ui/style.js";
import { TalkWay } from "../parts/talk-way.js";

wear("looking");

/** @param {{phase: Phase, out: string, now: number, count: number, problem?: unknown, children?: any}} props */
export const Frame = ({ phase, out, now, count, problem, children }) => html`
  <div class="runner solo" data-phase=${phase}>
    <header class="runner-top">
      <a class="round" href=${out} aria-label=${t("looking.stop")} title=${t("looking.stop")}><${Icon} name="close" /></a>
      <progress class="meter" max=${count} value=${now} aria-label=${t("looking.progress")}></progress>
      <${TalkWay} />
    </header>
    <main id="main" class="screen prompt"><${Alert}>${problem ? problemText(problem) : null}<//>${children}</main>
  </div>`;

/** One question: what is asked, the answers, and the way on and back in reach of the thumb.
 * @param {{children?: any, onBack?: () => void, next: any, onSubmit?: (event: Event) => void}} props */
export const Question = ({ children, onBack, next, onSubmit }) => html`
  <${onSubmit ? "form" : "div"} class="prompt-form" onSubmit=${onSubmit}>
    <div class="stack prompt-scroll" data-scroll>${children}</div>
    <div class=${`thumb ${onBack ? "" : "single"}`}>
      ${onBack && html`<button type="button" class="button quiet" onClick=${onBack} aria-label=${t("looking.before")}><${Icon} name="back" flip /></button>`}
      ${next}
    </div>
  <//>`;
