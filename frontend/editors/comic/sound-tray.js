/** The letters of a sound: KNAL, ZOEF. Large and askew, or in a burst; they are words like any other from then on. */
import { t } from "../../i18n/index.js";
import { html, useState } from "../../vendor/preact.js";
import { newWords } from "../scene/make.js";
import { Options, Tray } from "../scene/parts.js";
import { loadFonts } from "../scene/set.js";

const RED = "#e0301e";
const LOOKS = /** @type {Record<string, {kind: "text" | "balloon", style: any}>} */ ({
  burst: { kind: "balloon", style: { face: "loud", form: "shout", size: 1300, colour: RED, fill: "#ffd23f", line: "#221d3c", tail: null } },
  letters: { kind: "text", style: { face: "loud", size: 2000, colour: RED } },
});
/** Tenths of a degree: no two beside each other stand alike. */
const TURNS = [3500, 120, 3420, 60];

/** @param {any} props */
export default function SoundTray({ desk, at, close }) {
  const [look, setLook] = useState("burst");
  const { kind, style } = LOOKS[look];
  const put = async (/** @type {string} */ word, /** @type {number} */ place) => {
    await loadFonts();
    desk.add({ ...newWords(kind, style, word, at()), turn: TURNS[place % TURNS.length] });
    close();
  };
  return html`
    <${Tray} title=${t("scene.tool.sound")} onClose=${close}>
      <${Options} name=${t("comic.sound.look")} value=${look} options=${Object.keys(LOOKS).map((value) => ({ value, text: t(`comic.sound.${value}`) }))} onPick=${setLook} />
      <ul class="sounds" data-look=${look}>${t("comic.sounds").split(" ").map((word, place) => html`<li key=${word}><button type="button" class="pick" onClick=${() => put(word, place)}>${word}</button></li>`)}</ul>
    <//>`;
}
