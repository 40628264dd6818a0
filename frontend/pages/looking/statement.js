/** One statement about what an experience yielded, answered with a face. */
import { t } from "../../i18n/index.js";
import { Heading } from "../../ui/screen.js";
import { html } from "../../vendor/preact.js";
import { Face } from "./face.js";
import { Question } from "./frame.js";

export const STATEMENTS = ["work_exploration", "motives", "qualities"];
const MARKS = [{ text: "looking.mark.none" }, { text: "looking.mark.little" }, { text: "looking.mark.quite" }, { text: "looking.mark.very" }];

/** @param {number} mark 1 to 4 */
export const markText = (mark) => t(MARKS[mark - 1].text);

/** @param {{statement: string, mark?: number, onMark: (mark: number) => void, onSkip: () => void, onBack?: () => void}} props */
export const Statement = ({ statement, mark, onMark, onSkip, onBack }) => html`
  <${Question} onBack=${onBack} next=${html`<button type="button" class="button quiet" onClick=${onSkip}>${t("looking.skip")}</button>`}>
    <header class="stack tight"><${Heading} title=${t(`looking.say.${statement}`)} /><p class="hint">${t("looking.ask")}</p></header>
    <div class="faces" role="group" aria-label=${t(`looking.say.${statement}`)}>
      ${MARKS.map((_, place) => place + 1).map((each) => html`<button type="button" key=${each} class="face-tap" aria-pressed=${mark === each} onClick=${() => onMark(each)}><${Face} mark=${each} /><span>${markText(each)}</span></button>`)}
    </div>
  <//>`;
