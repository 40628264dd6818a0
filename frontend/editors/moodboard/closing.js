/** The end: the board once more, a short word with it, spoken or typed, and Klaar. */
import { t } from "../../i18n/index.js";
import { Recording } from "../../pages/parts/recording.js";
import { Icon } from "../../ui/icon.js";
import { go } from "../../ui/router.js";
import { Heading } from "../../ui/screen.js";
import { html, useState } from "../../vendor/preact.js";
import { Recorder } from "../recorder/recorder.js";
import { SceneView } from "../scene/view.js";
import { CLOSING, isMade, LONGEST_CLOSING, withClosing } from "./content.js";

/** @param {any} props */
export function Closing({ draft, voice, board, after }) {
  const [speaking, speak] = useState(false);
  const { content } = draft;
  const { text = "", recording } = content.closing ?? {};
  const type = (/** @type {any} */ { target }) => draft.change((/** @type {any} */ now) => withClosing(now, { text: target.value.replaceAll("\0", "").slice(0, LONGEST_CLOSING) }), { typing: true });
  const finish = async () => void ((await draft.finish()) && go(after, { replace: true }));
  return html`
    <div class="prompt-form">
      <div class="stack prompt-scroll" data-scroll>
        <header class="stack tight"><${Heading} title=${t("moodboard.closing")} /><p class="hint">${t("moodboard.closing.lead")}</p></header>
        <a class="board-small" href=${board}><span class="unseen">${t("moodboard.back")}</span><${SceneView} scene=${content.scene} label="" /></a>
        ${speaking ? html`<${Recorder} kind="voice" where=${`${voice.where}/${CLOSING}`} onKept=${voice.keep} onClose=${() => speak(false)} />`
          : recording ? html`<div class="line"><div class="grow"><${Recording} id=${recording} kind="voice" state=${voice.media?.[recording]} /></div>
            <button type="button" class="round" aria-label=${t("scene.why.remove")} onClick=${() => draft.change((/** @type {any} */ now) => withClosing(now, { recording: undefined }))}><${Icon} name="trash" /></button></div>`
          : html`<button type="button" class="way" onClick=${() => speak(true)}><${Icon} name="mic" />${t("scene.why.speak")}</button>`}
        <div class="field"><label for="closing">${t("moodboard.closing.text")}</label><textarea id="closing" class="input" rows="3" dir="auto" maxlength=${LONGEST_CLOSING} value=${text} onInput=${type}></textarea></div>
      </div>
      <div class="thumb"><a class="button quiet" href=${board} aria-label=${t("moodboard.back")}><${Icon} name="back" flip /></a>
        <button type="button" class="button" disabled=${!isMade(content)} onClick=${finish}><${Icon} name="check" />${t("scene.done")}</button></div>
    </div>`;
}
