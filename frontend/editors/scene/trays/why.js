/** Why it is there, in words or spoken; and what it shows, for who cannot see it. */
import { t } from "../../../i18n/index.js";
import { Recording } from "../../../pages/parts/recording.js";
import { html, useState } from "../../../vendor/preact.js";
import { Recorder } from "../../recorder/recorder.js";
import { LIMITS } from "../model/element.js";
import { Round, Sign, Tray } from "../parts.js";

const LONGEST = 60;

/** @param {any} value without what is empty */
const filled = (value) => (Object.values(value).some(Boolean) ? Object.fromEntries(Object.entries(value).filter(([, each]) => each)) : undefined);

/** The element with this reason. @param {any} el @param {any} patch */
export const withWhy = (el, patch) => ({ ...el, why: filled({ ...el.why, ...patch }) });

/** @param {any} props voice: {where, keep, media} */
export function WhyTray({ desk, el, voice, close }) {
  const [speaking, speak] = useState(false);
  const type = (/** @type {(text: string) => any} */ next) => (/** @type {any} */ { target }) => desk.put(next(target.value.replaceAll("\0", "")), "", `words ${el.id}`);
  if (speaking) return html`<${Tray} title=${t("scene.why")} onClose=${() => speak(false)}><${Recorder} kind="voice" where=${`${voice.where}/${el.id}`} seconds=${LONGEST} onKept=${voice.keep} onClose=${() => speak(false)} /><//>`;
  return html`
    <${Tray} title=${t("scene.do.why")} onClose=${close}>
      <label class="field"><span>${t("scene.why")}</span><textarea class="input words" rows="2" dir="auto" maxlength=${LIMITS.text} value=${el.why?.text ?? ""} onInput=${type((text) => withWhy(el, { text }))}></textarea></label>
      ${el.why?.recording ? html`<div class="line"><div class="grow"><${Recording} id=${el.why.recording} kind="voice" state=${voice.media?.[el.why.recording]} /></div><${Round} sign="trash" name=${t("scene.why.remove")} onClick=${() => desk.put(withWhy(el, { recording: "" }), "removed")} /></div>`
        : html`<button type="button" class="option" onClick=${() => speak(true)}><${Sign} name="mic" />${t("scene.why.speak")}</button>`}
      <label class="field"><span>${t("scene.name")}</span><input class="input" dir="auto" maxlength=${LIMITS.name} value=${el.name ?? ""} onInput=${type((name) => ({ ...el, name: name || undefined }))} /><small class="hint small">${t("scene.name.why")}</small></label>
    <//>`;
}
