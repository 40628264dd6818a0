/** What is picked out of the set: stickers, figures, backgrounds. */
import { language, t } from "../../../i18n/index.js";
import { problemText } from "../../../i18n/problem.js";
import { box } from "../../../offline/box.js";
import { Alert } from "../../../ui/field.js";
import { html, useEffect, useState } from "../../../vendor/preact.js";
import { newSticker } from "../make.js";
import { dressed, layersOf, newFigure } from "../model/figure.js";
import { Colours, Options, Tray, useLoaded } from "../parts.js";
import { search } from "../search.js";
import { inWords, loadFigures, loadIndex, pictureOf } from "../set.js";
import { anyTone, inTone, TONES } from "../tones.js";

const MOST = 150;
const SKINS = ["#f8d9c0", "#e8b88f", "#c68e63", "#9a6237", "#5f3b25"];
/** The skin that was chosen last; without one, each sticker has its own. */
let skin = "";

/** @typedef {import("../set.js").Index} Index */

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
  const open = group || groups[mine.length && mine.length < 8 ? 1 : 0];
  const shown = word.trim() ? search(stickers, word, language) : open === "used" ? mine : stickers.filter((each) => each.group === open);
  const worn = (/** @type {string} */ id, /** @type {boolean | undefined} */ tones) => (tones && tone ? inTone(id, tone) : id);
  const pick = (/** @type {string} */ id) => {
    desk.add(newSticker(id, at("sticker")));
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

/** Seen from nearby. */
const ON_THE_HEAD = ["face", "expression", "hair", "beard", "headwear", "glasses", "hearing_aid"];

/** @param {any} props */
export function FigureTray({ desk, at, done }) {
  const [figures, problem] = useLoaded(loadFigures);
  const [part, setPart] = useState("");
  const el = desk.el?.kind === "figure" ? desk.el : null;
  const { figures: people = [], swatches = {} } = figures ?? {};
  useEffect(() => {
    // Somebody else than who is there already.
    const others = desk.scene.elements.filter((/** @type {any} */ { kind }) => kind === "figure").length;
    if (figures && !el) desk.add(newFigure(figures, { parts: people[others % people.length], ...at("figure") }));
  }, [figures]);
  if (!figures || !el) return html`<${Tray} desk=${desk} title=${t("scene.tool.figure")} onClose=${done}><${Alert}>${problem && problemText(problem)}<//><//>`;
  const wear = (/** @type {any} */ parts) => () => desk.put(dressed(el, parts, figures), "changed");
  const pick = (/** @type {any} */ parts, /** @type {string} */ name, on = false) => html`
    <button type="button" class="pick" aria-label=${name} aria-pressed=${on} onClick=${wear(parts)}>
      <span class="pile" data-near=${ON_THE_HEAD.includes(part)}>${layersOf({ ...el.parts, ...parts }, figures).map((id) => html`<img key=${id} src=${pictureOf(id)} alt="" loading="lazy" />`)}</span></button>`;
  const choice = (/** @type {string} */ id) => {
    const [name, on] = [nameOf(figures, `${part}/${id}`), el.parts[part] === id];
    const colour = swatches[part]?.[id];
    if (!swatches[part]) return pick({ [part]: id }, name, on);
    return html`<button type="button" class=${`colour ${colour ? "" : "none"}`} style=${colour && { background: colour }} aria-label=${name} aria-pressed=${on} onClick=${wear({ [part]: id })}></button>`;
  };
  return html`
    <${Tray} desk=${desk} title=${t("scene.tool.figure")} onClose=${done}>
      <${Options} name=${t("scene.figure.parts")} value=${part} options=${["", ...Object.keys(figures.parts)].map((value) => ({ value, text: value ? nameOf(figures, value) : t("scene.figure.who") }))} onPick=${setPart} />
      <ul class=${swatches[part] ? "row-of wrap" : "grid"} key=${part}>${part
        ? figures.parts[part].map((/** @type {string} */ id) => html`<li key=${id}>${choice(id)}</li>`)
        : people.map((/** @type {any} */ parts, /** @type {number} */ place) => html`<li key=${place}>${pick({ ...newFigure(figures).parts, ...parts }, `${t("scene.figure")} ${place + 1}`)}</li>`)}</ul>
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
