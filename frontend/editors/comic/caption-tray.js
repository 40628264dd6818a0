/** The words over a panel: typed, and seen above it at once. */
import { problemText } from "../../i18n/problem.js";
import { t } from "../../i18n/index.js";
import { Alert } from "../../ui/field.js";
import { html, useLayoutEffect, useRef } from "../../vendor/preact.js";
import { directionOf } from "../scene/make.js";
import { Tray, useLoaded } from "../scene/parts.js";
import { loadFonts, measure } from "../scene/set.js";
import { captioned, LONGEST_CAPTION } from "./caption.js";
import { placeOf } from "./content.js";
import { pageOf } from "./layouts.js";

/** @param {any} props content: the comic; part: changes this panel */
export default function CaptionTray({ content, panel, part, close }) {
  const [ready, problem] = useLoaded(loadFonts);
  const area = useRef(/** @type {HTMLTextAreaElement | null} */ (null));
  useLayoutEffect(() => void (ready && area.current?.focus({ preventScroll: true })), [ready]);
  const { side } = pageOf(content.layout, content.panels.length).boxes[placeOf(content, panel.id)];
  const type = (/** @type {any} */ { target }) => {
    const text = target.value.replaceAll("\0", "").slice(0, LONGEST_CAPTION);
    part({ caption: text.trim() ? captioned(text, side, measure, { id: panel.caption?.id, dir: directionOf(text) }) : undefined }, { typing: true });
  };
  return html`
    <${Tray} title=${t("scene.tool.caption")} onClose=${close}>
      <${Alert}>${problem && problemText(problem)}<//>
      <textarea class="input words" ref=${area} rows="2" dir="auto" maxlength=${LONGEST_CAPTION} disabled=${!ready} value=${panel.caption?.text ?? ""} aria-label=${t("comic.caption")} placeholder=${t("comic.caption")} onInput=${type}></textarea>
      <p class="hint small">${t("comic.caption.hint")}</p>
    <//>`;
}
