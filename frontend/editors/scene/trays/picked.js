/** What is picked out of the set: stickers, figures, backgrounds. */
import { language, t } from "../../../i18n/index.js";
import { problemText } from "../../../i18n/problem.js";
import { box } from "../../../offline/box.js";
import { Alert } from "../../../ui/field.js";
import { html, useEffect, useState } from "../../../vendor/preact.js";
import { newSticker } from "../make.js";
import { dressed, layersOf, newFigure } from "../model/figure.js";
import { Colours, Options, Tray } from "../parts.js";
import { search } from "../search.js";
import { inWords, loadFigures, loadIndex, pictureOf } from "../set.js";
import { anyTone, inTone, TONES } from "../tones.js";

const MOST = 150;
const SKINS = ["#f8d9c0", "#e8b88f", "#c68e63", "#9a6237", "#5f3b25"];
/** The skin that was chosen last; without one, each sticker has its own. */
let skin = "";

/** @typedef {import("../set.js").Index} Index */

/** Something of the set, once it is here. @template T @param {() => Promise<T>} load @returns {[T | null, unknown]} and why it is not */
export function useLoaded(load) {
  const [found, setFound] = useState(/** @type {T | null} */ (null));
  const [problem, setProblem] = useState(/** @type {unknown} */ (null));
  useEffect(() => void load().then((all) => setFound(() => all), setProblem), []);
  return [found, problem];
}

/** In this student's other works and in this one. @param {import("../desk.js").Desk} desk */
const usedIn = (desk) => new Set([...JSON.stringify([desk.scene, box.works().map(({ kind, content }) => (kind === "moodboard" || kind === "comic" ? content : 0))]).matchAll(/"sticker":"([^"]+)"/g)].map(([, id]) => anyTone(id)));

/** @param {any} props */
export function StickerTray({ desk, at, close }) {
  const [index, problem] = /** @type {[Index | null, unknown]} */ (useLoaded(loadIndex));
  const [used] = useState(() => usedIn(desk));
  const [group, setGroup] = useState("");
  const [word, setWord] = useState("");
  const [tone, setTone] = useState(skin);
  const stickers = index?.stickers ?? [];
  const mine = stickers.filter(({ id }) => used.has(anyTone(id)));
  const groups = [...(mine.length ? ["used"] : []), ...new Set(stickers.map((each) => each.group))];
  const open = group || groups[0];
  const shown = word.trim() ? search(stickers, word, language) : open === "used" ? mine : stickers.filter((each) => each.group === open);
  const worn = (/** @type {string} */ id, /** @type {boolean | undefined} */ tones) => (tones && tone ? inTone(id, tone) : id);
  const pick = (/** @type {string} */ id) => {
    desk.add(newSticker(id, at()));
    close();
  };
  return html`
    <${Tray} title=${t("scene.tool.sticker")} onClose=${close}
      head=${html`<input class="input slim" type="search" aria-label=${t("scene.sticker.find")} placeholder=${t("scene.sticker.find")} value=${word} onInput=${(/** @type {any} */ event) => setWord(event.target.value)} />`}>
      <${Alert}>${problem && problemText(problem)}<//>
      ${!word.trim() && html`<${Options} name=${t("scene.sticker.groups")} value=${open} options=${groups.map((value) => ({ value, text: t(`scene.group.${value}`) }))} onPick=${setGroup} />`}
      ${shown.some(({ tones }) => tones) && html`<div class="row-of" role="group" aria-label=${t("scene.sticker.skin")}>${TONES.map((each, place) => html`
        <button type="button" key=${each} class="colour" style=${{ background: SKINS[place] }} aria-pressed=${each === tone} aria-label=${t(`scene.skin.${each.replace("-", "_")}`)} onClick=${() => setTone((skin = each === tone ? "" : each))}></button>`)}</div>`}
      <ul class="grid" key=${open + word}>${shown.slice(0, MOST).map(({ id, words, tones }) => html`
        <li key=${id}><button type="button" class="pick" aria-label=${inWords(words)[0]} onClick=${() => pick(worn(id, tones))}><img src=${pictureOf(worn(id, tones))} alt="" loading="lazy" width="72" height="72" /></button></li>`)}</ul>
      ${index && !shown.length && html`<p class="hint" role="status">${t("scene.sticker.none")}</p>`}
    <//>`;
}

/** @param {any} figures @param {string} id of a part, or of a choice as in `hair/long` */
const nameOf = ({ words = {} }, id) => (words[id] ? inWords(words[id]) : id.replace(/^.*\//, "").replaceAll("_", " "));

/** @param {any} props */
export function FigureTray({ desk, at, close }) {
  const [figures, problem] = useLoaded(loadFigures);
  const [part, setPart] = useState("");
  const el = desk.el?.kind === "figure" ? desk.el : null;
  useEffect(() => void (figures && !el && desk.add(newFigure(figures, at()))), [figures]);
  if (!figures || !el) return html`<${Tray} desk=${desk} title=${t("scene.tool.figure")} onClose=${close}><${Alert}>${problem && problemText(problem)}<//><//>`;
  const parts = Object.keys(figures.parts);
  const open = part || parts[0];
  return html`
    <${Tray} desk=${desk} title=${t("scene.tool.figure")} onClose=${close}>
      <${Options} name=${t("scene.figure.parts")} value=${open} options=${parts.map((value) => ({ value, text: nameOf(figures, value) }))} onPick=${setPart} />
      <ul class="grid" key=${open}>${figures.parts[open].map((/** @type {string} */ choice) => html`
        <li key=${choice}><button type="button" class="pick" aria-label=${nameOf(figures, `${open}/${choice}`)} aria-pressed=${el.parts[open] === choice} onClick=${() => desk.put(dressed(el, { [open]: choice }, figures), "changed")}>
          <span class="pile">${layersOf({ ...el.parts, [open]: choice }, figures).map((id) => html`<img key=${id} src=${pictureOf(id)} alt="" loading="lazy" />`)}</span></button></li>`)}</ul>
    <//>`;
}

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
