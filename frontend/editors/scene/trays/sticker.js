/** Stickers: in groups, or found by a word in the student's own language. What was used before comes first. */
import { box } from "../../../offline/box.js";
import { t } from "../../../i18n/index.js";
import { problemText } from "../../../i18n/problem.js";
import { Alert } from "../../../ui/field.js";
import { html, useEffect, useState } from "../../../vendor/preact.js";
import { newSticker } from "../make.js";
import { Options, Tray } from "../parts.js";
import { inWords, loadIndex, pictureOf } from "../set.js";

const MOST = 60;

/** @typedef {import("../set.js").Index} Index */

/** Something of the set, once it is here. @template T @param {() => Promise<T>} load @returns {[T | null, unknown]} and why it is not */
export function useLoaded(load) {
  const [found, setFound] = useState(/** @type {T | null} */ (null));
  const [problem, setProblem] = useState(/** @type {unknown} */ (null));
  useEffect(() => void load().then((all) => setFound(() => all), setProblem), []);
  return [found, problem];
}

/** Without signs that a thumb forgets. @param {string} text */
const plain = (text) => text.toLocaleLowerCase().normalize("NFD").replace(/\p{M}/gu, "");

/** Those whose word begins with it come first. @param {Index["stickers"]} stickers @param {string} wanted */
export function found(stickers, wanted) {
  const word = plain(wanted.trim());
  const rank = (/** @type {Index["stickers"][number]} */ { words }) => Math.min(...inWords(words).map((each) => (plain(each).startsWith(word) ? 0 : plain(each).includes(word) ? 1 : 2)));
  return stickers.map((each) => ({ each, at: rank(each) })).filter(({ at }) => at < 2).sort((a, b) => a.at - b.at).map(({ each }) => each);
}

/** In this student's other works and in this one. @param {import("../desk.js").Desk} desk */
const usedIn = (desk) => new Set([...JSON.stringify([desk.scene, box.works().map(({ kind, content }) => (kind === "moodboard" || kind === "comic" ? content : 0))]).matchAll(/"sticker":"([^"]+)"/g)].map(([, id]) => id));

/** @param {any} props */
export function StickerTray({ desk, at, close }) {
  const [index, problem] = /** @type {[Index | null, unknown]} */ (useLoaded(loadIndex));
  const [used] = useState(() => usedIn(desk));
  const [group, setGroup] = useState("");
  const [word, setWord] = useState("");
  const stickers = index?.stickers ?? [];
  const mine = stickers.filter(({ id }) => used.has(id));
  const groups = [...(mine.length ? ["used"] : []), ...new Set(stickers.map((each) => each.group))];
  const open = group || groups[0];
  const shown = word.trim() ? found(stickers, word) : open === "used" ? mine : stickers.filter((each) => each.group === open);
  const pick = (/** @type {string} */ id) => {
    desk.add(newSticker(id, at()));
    close();
  };
  return html`
    <${Tray} title=${t("scene.tool.sticker")} onClose=${close}
      head=${html`<input class="input slim" type="search" aria-label=${t("scene.sticker.find")} placeholder=${t("scene.sticker.find")} value=${word} onInput=${(/** @type {any} */ event) => setWord(event.target.value)} />`}>
      <${Alert}>${problem && problemText(problem)}<//>
      ${!word.trim() && html`<${Options} name=${t("scene.sticker.groups")} value=${open} options=${groups.map((value) => ({ value, text: t(`scene.group.${value}`) }))} onPick=${setGroup} />`}
      <ul class="grid" key=${open + word}>${shown.slice(0, MOST).map(({ id, words }) => html`
        <li key=${id}><button type="button" class="pick" aria-label=${inWords(words)[0]} onClick=${() => pick(id)}><img src=${pictureOf(id)} alt="" loading="lazy" width="72" height="72" /></button></li>`)}</ul>
      ${index && !shown.length && html`<p class="hint" role="status">${t("scene.sticker.none")}</p>`}
    <//>`;
}
