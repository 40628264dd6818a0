/** "Ik maak me zorgen": to the coordinator alone; the student sees that it was done, never what was written. */
import "../../i18n/help.js";
import { box, newId } from "../../offline/box.js";
import { change } from "../../offline/staff.js";
import { t } from "../../i18n/index.js";
import { Dialog } from "../../ui/dialog.js";
import { Alert } from "../../ui/field.js";
import { Icon } from "../../ui/icon.js";
import { say } from "../../ui/say.js";
import { html, useState } from "../../vendor/preact.js";
import { Line } from "./plan-fields.js";
import { planProblem } from "./plan.js";

/** What was typed, by work, until it is at school. In memory only: it is nothing to leave behind on a laptop.
 * @type {Map<string, {text: string, id: Uuid, change_id: Uuid}>} */
const drafts = new Map();
/** The works about which something was sent from here. @type {Set<string>} */
const told = new Set();
const keyOf = (/** @type {WorkRead} */ work) => `${box.me.id} ${work.id}`;
const draftOf = (/** @type {string} */ key) => drafts.get(key) ?? { text: "", id: newId(), change_id: newId() };

/** @param {{work: WorkRead}} props */
export function Concern({ work }) {
  const [open, show] = useState(false);
  return html`
    <div><button type="button" class="link" onClick=${() => show(true)}><${Icon} name="heart" />${t("concern.open")}</button>
      ${told.has(keyOf(work)) && html`<p class="small soft">${t("concern.told")}</p>`}</div>
    ${open && html`<${Form} work=${work} onClose=${() => show(false)} />`}`;
}

/** @param {{work: WorkRead, onClose: () => void}} props */
function Form({ work, onClose }) {
  const key = keyOf(work);
  const [draft, set] = useState(() => draftOf(key));
  const [problem, setProblem] = useState(/** @type {unknown} */ (null));
  const type = (/** @type {string} */ text) => (drafts.set(key, { ...draft, text }), set({ ...draft, text }));
  const send = async (/** @type {Event} */ event) => {
    event.preventDefault();
    try {
      await change("PUT", `/concerns/${draft.id}`, { json: { work_id: work.id, text: draft.text.trim() }, id: draft.change_id });
      drafts.delete(key);
      told.add(key);
      say(t("concern.sent"));
      onClose();
    } catch (error) {
      setProblem(error);
    }
  };
  return html`
    <${Dialog} label=${t("concern.open")} onClose=${onClose}>
      <h2>${t("concern.open")}</h2><p>${t("concern.text", { name: work.student.name })}</p>
      <form class="stack" onSubmit=${send}>
        <${Line} name="concern" rows="4" label=${t("concern.label")} value=${draft.text} onInput=${type} maxlength="2000" />
        <p class="note" data-tone="warn"><${Icon} name="warning" /><span>${t("concern.danger")}</span></p>
        <${Call} />
        <${Alert}>${problem && planProblem(problem)}<//>
        <button type="submit" class="button full" disabled=${!draft.text.trim()}>${t("concern.send")}</button>
        <button type="button" class="button quiet full" onClick=${onClose}>${t("concern.no")}</button>
      </form>
    <//>`;
}

/** Whom the school named to talk to. */
function Call() {
  const { name, phone } = /** @type {Record<string, string>} */ (box.me.support ?? {});
  return phone ? html`<a class="button quiet full" href=${`tel:${phone.replace(/[^+\d]/g, "")}`}><${Icon} name="phone" />${t("concern.call", { name: name ?? t("talk.school"), number: phone })}</a>` : null;
}
