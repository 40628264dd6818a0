/** What everything stands on: a colour, a pattern or a workplace. */
import { t } from "../../../i18n/index.js";
import { problemText } from "../../../i18n/problem.js";
import { Alert } from "../../../ui/field.js";
import { html } from "../../../vendor/preact.js";
import { Colours, Tray } from "../parts.js";
import { inWords, loadIndex, pictureOf } from "../set.js";
import { useLoaded } from "./sticker.js";

/** @param {any} props */
export function BackgroundTray({ desk, close }) {
  const [index, problem] = useLoaded(loadIndex);
  const { background } = desk.scene;
  const set = (/** @type {any} */ next) => desk.step({ ...desk.scene, background: next }, "background");
  const pictures = (/** @type {import("../set.js").Index["places"]} */ all) => html`
    <ul class="grid large">${all.map(({ id, name }) => html`<li key=${id}>
      <button type="button" class="pick" aria-pressed=${background.picture === id} onClick=${() => set({ ...background, picture: id })}><img src=${pictureOf(id)} alt="" loading="lazy" width="96" height="96" /><span>${inWords(name)}</span></button></li>`)}</ul>`;
  return html`
    <${Tray} desk=${desk} title=${t("scene.tool.background")} onClose=${close}>
      <${Colours} name=${t("scene.ground.colour")} value=${background.picture ? "" : background.colour} onPick=${(/** @type {string} */ colour) => set({ colour })} />
      <${Alert}>${problem && problemText(problem)}<//>
      ${index && html`<h3>${t("scene.ground.places")}</h3>${pictures(index.places)}<h3>${t("scene.ground.patterns")}</h3>${pictures(index.patterns)}`}
    <//>`;
}
