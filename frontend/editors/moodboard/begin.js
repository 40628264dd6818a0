/** The first time: what to begin with. The one that belongs to the assignment stands first. */
import { t } from "../../i18n/index.js";
import { problemText } from "../../i18n/problem.js";
import { Alert } from "../../ui/field.js";
import { Heading } from "../../ui/screen.js";
import { html } from "../../vendor/preact.js";
import { loadFonts } from "../scene/set.js";
import { useLoaded } from "../scene/trays/sticker.js";
import { SceneView } from "../scene/view.js";
import { STARTERS } from "./starters.js";

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
