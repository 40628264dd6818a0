/** How sure the choice is; then, if wanted, of what and why. */
import { t } from "../../i18n/index.js";
import { useLastChance } from "../../editors/draft.js";
import { Icon } from "../../ui/icon.js";
import { Heading } from "../../ui/screen.js";
import { html, useRef, useState } from "../../vendor/preact.js";
import { markTyping } from "../parts/typing.js";
import { Question } from "./frame.js";
import { knownOptions } from "./said.js";
import { teller } from "./telling.js";

const SURE = /** @type {{is: Choice["sureness"], icon: string}[]} */ ([{ is: "sure", icon: "flag" }, { is: "doubt", icon: "swap" }, { is: "none", icon: "compass" }]);
const MOST = 6;
const LONGEST = 60;
const LONGEST_WHY = 500;

/** @param {{chosen: string | null, onChoose: (sureness: Choice["sureness"]) => void, onSkip: () => void, onBack?: () => void}} props */
export const Sureness = ({ chosen, onChoose, onSkip, onBack }) => html`
  <${Question} onBack=${onBack} next=${html`<button type="button" class="button quiet" onClick=${onSkip}>${t("looking.skip")}</button>`}>
    <header class="stack tight"><${Heading} title=${t("choice.title")} /><p class="hint">${t("choice.lead")}</p></header>
    <div class="sureness" role="group" aria-label=${t("choice.title")}>
      ${SURE.map(({ is, icon }) => html`<button type="button" key=${is} class="face-tap" aria-pressed=${chosen === is} onClick=${() => onChoose(is)}><${Icon} name=${icon} /><span>${t(`choice.${is}`)}</span></button>`)}
    </div>
    <p class="note"><${Icon} name="eye" /><span>${t("choice.seen")}</span></p>
  <//>`;

/** The fourth tap counts, also when the phone goes into a pocket now; what is added after that counts too.
 * @param {{sureness: Choice["sureness"] | null, tell: (choice: any) => Promise<unknown>, onDone: () => void, onProblem: (problem: unknown) => void, onBack?: () => void}} props */
export function Details({ sureness, tell, onDone, onProblem, onBack }) {
  const [known, know] = useState(knownOptions);
  const [options, choose] = useState(/** @type {string[]} */ ([]));
  const [typed, type] = useState("");
  const [why, explain] = useState("");
  const desk = useRef({ say: teller(tell), left: false }).current;
  const own = typed.trim();
  const said = own && options.length < MOST && !options.includes(own) ? [...options, own] : options;
  /** Resolves with whether it is safe. */
  const keep = () => desk.say({ sureness, options: said, why: why.trim() }).then(() => (markTyping(desk, false), true), (problem) => (onProblem(problem), false));
  useLastChance(async () => void (desk.left || (await keep())));
  const add = () => {
    if (!own) return;
    know([...new Set([...known, own])]);
    choose(said);
    type("");
  };
  const done = async (/** @type {Event} */ event) => (event.preventDefault(), (await keep()) && onDone());
  const changeMind = () => ((desk.left = true), markTyping(desk, false), onBack?.());
  const write = (/** @type {(text: string) => void} */ set) => (/** @type {any} */ { target }) => (markTyping(desk, true), set(target.value.replaceAll("\0", "")));
  return html`
    <${Question} onBack=${changeMind} onSubmit=${done} next=${html`<button type="submit" class="button"><${Icon} name="check" />${t("choice.done")}</button>`}>
      <header class="stack tight"><${Heading} title=${t(`choice.details.${sureness}`)} /><p class="hint">${t("choice.details.lead")}</p></header>
      ${known.length > 0 && html`<div class="chips" role="group" aria-label=${t("choice.options")}>${known.map((option) => html`<${Option} key=${option} option=${option} options=${options} onChange=${choose} />`)}</div>`}
      <div class="field"><label for="option">${t("choice.option")}</label>
        <div class="stack tight"><input id="option" class="input" maxlength=${LONGEST} dir="auto" autocomplete="off" value=${typed} disabled=${options.length >= MOST} onInput=${write(type)} onKeyDown=${(/** @type {KeyboardEvent} */ event) => event.key === "Enter" && (event.preventDefault(), add())} />
          <button type="button" class="button quiet slim" disabled=${!own} onClick=${add}><${Icon} name="plus" />${t("choice.add")}</button></div></div>
      <div class="field"><label for="why">${t("choice.why")}</label><textarea id="why" class="input short" maxlength=${LONGEST_WHY} dir="auto" rows="2" value=${why} onInput=${write(explain)}></textarea></div>
    <//>`;
}

/** @param {{option: string, options: string[], onChange: (options: string[]) => void}} props */
function Option({ option, options, onChange }) {
  const on = options.includes(option);
  const tap = () => onChange(on ? options.filter((each) => each !== option) : [...options, option].slice(0, MOST));
  return html`<button type="button" class="chip" aria-pressed=${on} onClick=${tap}>${on && html`<${Icon} name="check" />`}<span dir="auto">${option}</span></button>`;
}
