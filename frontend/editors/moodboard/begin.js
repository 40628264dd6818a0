/** The first time: something to begin with, so that nobody stands before an empty sheet. */
import { t } from "../../i18n/index.js";
import { problemText } from "../../i18n/problem.js";
import { Alert } from "../../ui/field.js";
import { Heading } from "../../ui/screen.js";
import { html } from "../../vendor/preact.js";
import { newWords } from "../scene/make.js";
import { newScene } from "../scene/model/element.js";
import { strokeOf } from "../scene/model/stroke.js";
import { turned } from "../scene/model/transform.js";
import { loadFonts } from "../scene/set.js";
import { useLoaded } from "../scene/parts.js";
import { SceneView } from "../scene/view.js";

/** @typedef {import("../scene/model/element.js").Scene} Scene */

/** A line as a felt-tip draws it, that stays where it is. @param {number} x @param {number} y @param {number} to @param {boolean} down */
function line(x, y, to, down) {
  const points = Array.from({ length: 13 }, (_, i) => {
    const [along, off] = [((to - (down ? y : x)) * i) / 12, Math.sin(i * 1.9) * 25];
    return down ? [x + off, y + along] : [x + along, y + off];
  });
  return /** @type {any} */ ({ ...strokeOf(points, { colour: "#9b94ad", width: 70 }), locked: true });
}

/** @param {string} key @param {number} x @param {number} y @param {any} [style] @param {number} [turn] tenths of a degree */
const words = (key, x, y, style = {}, turn = 0) => turned(newWords("text", style, t(key), { x, y }), turn);

/** @type {Record<string, () => Scene>} */
export const STARTERS = {
  empty: () => newScene(),
  grid: () => ({ background: { colour: "#fff6e8" }, elements: [line(5000, 400, 9600, true), line(400, 5000, 9600, false)] }),
  senses: () => ({
    background: { colour: "#fff6e8" },
    elements: [line(400, 3400, 9600, false), line(400, 6700, 9600, false),
      words("moodboard.saw", 1700, 1000, { fill: "#ffd23f" }, 3560), words("moodboard.heard", 2050, 4300, { fill: "#8fe3c0" }, 25), words("moodboard.felt", 2050, 7600, { fill: "#ff9cc4" }, 3570)],
  }),
  qualities: () => ({
    background: { colour: "#ffd23f" },
    elements: [words("moodboard.this_is_me", 5000, 950, { face: "loud", size: 1300, colour: "#221d3c" }),
      words("moodboard.good_at", 3150, 3000, { fill: "#ffffff" }, 3550), words("moodboard.good_at", 6800, 5300, { fill: "#8fe3c0" }, 40), words("moodboard.good_at", 3300, 8200, { fill: "#7cc6ff" }, 3565)],
  }),
  work: () => ({
    background: { colour: "#7cc6ff" },
    elements: [words("moodboard.me_at_work", 5000, 950, { face: "loud", size: 1200, fill: "#ffffff" }, 3580), newWords("balloon", { form: "speech" }, t("moodboard.i_like"), { x: 6900, y: 3300 })],
  }),
};

/** @param {{assignment: Assignment & {starter?: string}, onPick: (starter: string, scene: import("../scene/model/element.js").Scene) => void}} props */
export function Begin({ assignment, onPick }) {
  const [, problem] = useLoaded(loadFonts);
  const [scenes] = useLoaded(() => loadFonts().then(() => Object.entries(STARTERS), () => Object.entries(STARTERS).slice(0, 2)));
  const own = (/** @type {[string, unknown]} */ [name]) => (name === assignment.starter ? 0 : 1);
  return html`
    <div class="stack begin" data-scroll>
      <header class="stack tight"><${Heading} title=${assignment.title} /><p class="hint">${assignment.goal}</p></header>
      <${Alert}>${problem && problemText(problem)}<//>
      <h2>${t("moodboard.begin")}</h2>
      <ul class="starters">${[...scenes ?? []].sort((a, b) => own(a) - own(b)).map(([name, make]) => html`<li key=${name}><${Starter} name=${name} make=${make} onPick=${onPick} /></li>`)}</ul>
    </div>`;
}

/** @param {any} props */
function Starter({ name, make, onPick }) {
  const [scene] = useLoaded(async () => make());
  return html`<button type="button" class="starter" onClick=${() => scene && onPick(name, scene)}>${scene && html`<${SceneView} scene=${scene} label="" />`}<span>${t(`moodboard.starter.${name}`)}</span></button>`;
}
