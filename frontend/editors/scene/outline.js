/** The scene as an ordered list, from the back to the front: how a keyboard and a screen reader get at what is on it. */
import { t } from "../../i18n/index.js";
import { html, useEffect, useMemo, useRef, useState } from "../../vendor/preact.js";
import { linesOf } from "./model/element.js";
import { wordsOfSet } from "./set.js";

/** @type {Record<string, number>} */
const TURNS = { PageUp: 1, PageDown: -1, ArrowUp: 1, ArrowRight: 1, ArrowDown: -1, ArrowLeft: -1 };

/** @param {{desk: import("./desk.js").Desk, lines: {id: string, text: string}[], marked: string, mark: (id: string) => void}} props marked: has the focus */
export function Outline({ desk, lines, marked, mark }) {
  const list = useRef(/** @type {HTMLElement | null} */ (null));
  const { chosen } = desk;
  const ids = lines.map(({ id }) => id);
  const at = [chosen, marked].find((id) => ids.includes(id)) ?? ids[ids.length - 1];
  // A finger chose it: the keyboard goes on from there.
  useEffect(() => {
    const free = document.activeElement === document.body || list.current?.contains(document.activeElement);
    if (chosen && free) button(chosen)?.focus({ preventScroll: true });
  }, [chosen]);
  const button = (/** @type {string} */ id) => /** @type {HTMLElement | null | undefined} */ (list.current?.querySelector(`[data-id="${id}"]`));
  const turn = (/** @type {any} */ event) => {
    const by = TURNS[event.key];
    if (!by || (chosen && event.key.startsWith("Arrow")) || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    const next = ids[Math.min(ids.length - 1, Math.max(0, ids.indexOf(at) + by))];
    if (chosen) desk.choose(next);
    button(next)?.focus({ preventScroll: true });
  };
  const seen = (/** @type {any} */ { target }) => mark(target.matches(":focus-visible") ? target.dataset.id : "");
  const rows = useMemo(() => lines.map(({ id, text }) => html`
      <li key=${id}><button type="button" data-id=${id} tabindex=${id === at ? 0 : -1} aria-pressed=${id === chosen} onFocus=${seen} onBlur=${() => mark("")} onClick=${() => desk.choose(id === chosen ? "" : id)}>${text}</button></li>`), [lines, chosen, at]);
  return html`
    <ol class="unseen outline" ref=${list} aria-label=${t("scene.list")} onKeyDown=${turn}>${rows}</ol>`;
}

/** From the back to the front, the background left out. @param {import("./model/element.js").Scene} scene */
export function useLines(scene) {
  const [words, arrived] = useState(0);
  // Without them a sticker is simply a sticker.
  useEffect(() => void wordsOfSet.load().then(() => arrived(1), () => {}), []);
  const lines = useMemo(() => linesOf(scene, { ...wordsOfSet, t }).filter(({ id }) => id), [scene, words]);
  // What was only moved is still called the same.
  return useMemo(() => lines, [lines.map(({ id, text }) => id + text).join()]);
}
