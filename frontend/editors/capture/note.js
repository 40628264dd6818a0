/** A few words, kept while typing. */
import { newId } from "../../offline/box.js";
import { t } from "../../i18n/index.js";
import { Icon } from "../../ui/icon.js";
import { html, useEffect, useRef, useState } from "../../vendor/preact.js";
import { LONGEST_NOTE, withNote } from "./content.js";

/** @param {any} props */
export function NoteForm({ draft, close }) {
  const [note] = useState(() => ({ id: newId(), kind: /** @type {const} */ ("note"), at: new Date().toISOString() }));
  const area = useRef(/** @type {HTMLTextAreaElement | null} */ (null));
  useEffect(() => void area.current?.focus(), []);
  const type = (/** @type {any} */ { target }) => {
    const text = target.value.replaceAll("\0", "").slice(0, LONGEST_NOTE);
    draft.change((/** @type {any} */ now) => withNote(now, { ...note, text }), { typing: true });
  };
  const done = (/** @type {Event} */ event) => (event.preventDefault(), close());
  return html`
    <form class="prompt-form" onSubmit=${done}>
      <div class="stack prompt-scroll"><div class="field"><label for="note"><h1>${t("capture.note.label")}</h1></label>
        <textarea id="note" class="input" ref=${area} dir="auto" rows="5" maxlength=${LONGEST_NOTE} onInput=${type}></textarea></div></div>
      <div class="thumb single"><button type="submit" class="button full"><${Icon} name="check" />${t("capture.note.done")}</button></div>
    </form>`;
}
