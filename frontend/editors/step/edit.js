/** Makes a next step: what, with whom, when; one question per screen, kept after every tap. */
import "../../i18n/looking.js";
import { t } from "../../i18n/index.js";
import { Frame, Question } from "../../pages/looking/frame.js";
import { Icon, Sticker } from "../../ui/icon.js";
import { go, href } from "../../ui/router.js";
import { Heading } from "../../ui/screen.js";
import { html, useEffect } from "../../vendor/preact.js";
import { useDraft } from "../draft.js";
import { blank, LONGEST_WHAT, LONGEST_WHO } from "./content.js";
import { Kept } from "./kept.js";
import { When } from "./when.js";

const STEPS = ["wat", "met", "wanneer"];
const LAST = "klaar";
const IDEAS = [
  { text: "step.idea.talk", icon: "talk" }, { text: "step.idea.day", icon: "building" }, { text: "step.idea.open_day", icon: "school" },
  { text: "step.idea.watch", icon: "eye" }, { text: "step.idea.course", icon: "search" }, { text: "step.idea.mentor", icon: "person" },
];
const WHO = [
  { text: "step.who.alone", icon: "person" }, { text: "step.who.parents", icon: "heart" }, { text: "step.who.friend", icon: "people" }, { text: "step.who.mentor", icon: "talk" },
];

/** @param {{activity: Activity, phase: Phase, assignment: Assignment, step?: string, me: Me}} props */
export default function Edit({ activity, phase, assignment, step, me }) {
  const draft = useDraft({ activity_id: activity.id, phase, assignment: { id: assignment.id, version: assignment.version } }, blank());
  const at = (/** @type {string} */ where) => href("maken", activity.id, phase, assignment.id, where);
  useEffect(() => void (!step && go(at(draft.work?.finished_at ? LAST : STEPS[0]), { replace: true })), [step]);
  if (step === LAST && draft.work) return html`<${Kept} work=${draft.work} me=${me} change=${at(STEPS[0])} />`;
  const place = Math.max(0, STEPS.indexOf(step ?? ""));
  const set = (/** @type {Partial<import("./content.js").Step>} */ part, /** @type {{typing?: boolean}} */ how = {}) => draft.change((now) => ({ ...now, ...part }), how);
  const next = async (/** @type {Event} */ event) => {
    event.preventDefault();
    if (place === STEPS.length - 1 && !(await draft.finish())) return;
    go(at(STEPS[place + 1] ?? LAST), { replace: place === STEPS.length - 1 });
  };
  const says = Boolean(draft.content.what.trim());
  const last = place === STEPS.length - 1;
  return html`
    <${Frame} phase=${phase} out=${href("rondje", activity.id)} now=${place} count=${STEPS.length} problem=${draft.problem}>
      <${Question} key=${place} onSubmit=${next} onBack=${place ? () => go(at(STEPS[place - 1])) : undefined}
        next=${html`<button type="submit" class="button" disabled=${!says}>${last && html`<${Icon} name="check" />`}${t(last ? "step.keep" : "step.next")}${!last && html`<${Icon} name="forward" flip />`}</button>`}>
        ${place === 0 ? html`<${Words} name="what" ask="what" sign="flag" ideas=${IDEAS} longest=${LONGEST_WHAT} value=${draft.content.what} onChange=${set} />`
        : place === 1 ? html`<${Words} name="with_whom" ask="with" sign="people" ideas=${WHO} longest=${LONGEST_WHO} value=${draft.content.with_whom} onChange=${set} />`
        : html`<${Sticker} name="clock" phase=${phase} /><header class="stack tight"><${Heading} title=${t("step.when")} /><p class="hint">${t("step.when.lead")}</p></header>
          <${When} on=${draft.content.on} onChoose=${(/** @type {string} */ on) => set({ on })} />
          ${draft.content.on && html`<button type="button" class="link" onClick=${() => set({ on: null })}>${t("step.when.unknown")}</button>`}`}
      <//>
    <//>`;
}

/** Ideas to tap, and room for own words.
 * @param {{name: string, ask: string, sign: string, ideas: {text: string, icon: string}[], longest: number, value: string, onChange: (part: any, how?: {typing?: boolean}) => void}} props */
const Words = ({ name, ask, sign, ideas, longest, value, onChange }) => {
  const tapped = ideas.some(({ text }) => value === t(text));
  return html`
  <${Sticker} name=${sign} phase="next_step" />
  <header class="stack tight"><${Heading} title=${t(`step.${ask}`)} /><p class="hint">${t(`step.${ask}.lead`)}</p></header>
  <div class="chips" role="group" aria-label=${t(`step.${ask}`)}>
    ${ideas.map(({ text, icon }) => {
      const on = value === t(text);
      return html`<button type="button" key=${text} class="chip" aria-pressed=${on} onClick=${() => onChange({ [name]: on ? "" : t(text) })}><${Icon} name=${on ? "check" : icon} />${t(text)}</button>`;
    })}
  </div>
  <div class="field"><label for=${name}>${t(`step.${ask}.own`)}</label>
    <textarea id=${name} class="input short" rows="2" maxlength=${longest} dir="auto" value=${tapped ? "" : value} onInput=${(/** @type {any} */ { target }) => onChange({ [name]: target.value.replaceAll("\0", "") }, { typing: true })}></textarea></div>`;
};
