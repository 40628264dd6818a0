/** Small parts of the editor: large tiles, colours, and the tray that opens over them. */
import { t } from "../../i18n/index.js";
import { html, useEffect, useRef, useState } from "../../vendor/preact.js";

const sprite = new URL("../../icons/scene.svg", import.meta.url).pathname;

/** @param {{name: string}} props */
export const Sign = ({ name }) => html`<svg class="icon" aria-hidden="true" viewBox="0 0 24 24"><use href=${`${sprite}#${name}`} /></svg>`;

/** @param {{sign: string, text: string, onClick: () => unknown, pressed?: boolean, disabled?: boolean, tone?: string}} props */
export const Tile = ({ sign, text, onClick, pressed, disabled, tone }) => html`
  <button type="button" class="tool" data-tone=${tone} aria-pressed=${pressed} disabled=${disabled} onClick=${onClick}><${Sign} name=${sign} /><span>${text}</span></button>`;

/** A sign alone, with its name for who cannot see it. @param {any} props */
export const Round = ({ sign, name, ...more }) => html`<button type="button" class="round" aria-label=${name} title=${name} ...${more}><${Sign} name=${sign} /></button>`;

/** @type {Record<string, string>} */
export const COLOURS = {
  ink: "#221d3c", white: "#ffffff", grey: "#9b94ad", red: "#e0301e", orange: "#ff8a3d", yellow: "#ffd23f", green: "#1f9d55", mint: "#8fe3c0",
  teal: "#0f8b8d", sky: "#7cc6ff", blue: "#2456c8", purple: "#6a3df0", pink: "#ff6fae", rose: "#ffd3e2", skin: "#e0ac82", brown: "#7a4a2a",
};

/** @param {{name: string, value: string | null, onPick: (colour: any) => void, none?: boolean}} props none: "no colour" is one too */
export const Colours = ({ name, value, onPick, none }) => html`
  <div class="row-of" role="group" aria-label=${name}>
    ${none && html`<button type="button" class="colour none" aria-pressed=${value === null} aria-label=${t("scene.colour.none")} onClick=${() => onPick(null)}></button>`}
    ${Object.entries(COLOURS).map(([id, colour]) => html`<button type="button" key=${id} class="colour" style=${{ background: colour }} aria-pressed=${colour === value} aria-label=${t(`scene.colour.${id}`)} onClick=${() => onPick(colour)}></button>`)}
  </div>`;

/** Of a pen, in units of the scene. */
export const WIDTHS = { thin: 70, middle: 150, thick: 340 };

/** One of a few. @template T @param {{name: string, options: {value: T, text: any, sign?: string, name?: string}[], value: T, onPick: (value: T) => void}} props */
export const Options = ({ name, options, value, onPick }) => html`
  <div class="row-of" role="group" aria-label=${name}>${options.map((each) => html`
    <button type="button" key=${each.value} class="option" aria-pressed=${each.value === value} aria-label=${each.name} onClick=${() => onPick(each.value)}>${each.sign && html`<${Sign} name=${each.sign} />`}${each.text}</button>`)}</div>`;

/** Pixels of a swipe. */
const DOWN = 40;

/** @param {{title: string, desk?: import("./desk.js").Desk, onClose: (tap?: any) => void, head?: any, children?: any}} props desk: where a step back is one tap away */
export function Tray({ title, desk, onClose, head, children }) {
  const heading = useRef(/** @type {HTMLElement | null} */ (null));
  const from = useRef(0);
  useEffect(() => {
    if (!heading.current?.closest(".tray")?.contains(document.activeElement)) heading.current?.focus({ preventScroll: true });
  }, [title]);
  const down = (/** @type {any} */ event) => void (from.current = event.clientY);
  const up = (/** @type {any} */ event) => event.clientY - from.current > DOWN && onClose();
  return html`
    <section class="tray" aria-label=${title}>
      <header class="tray-head" onPointerDown=${down} onPointerUp=${up} onPointerCancel=${up}>
        ${desk && html`<${Back} desk=${desk} />`}<h2 ref=${heading} tabindex="-1">${title}</h2>${head}
        <button type="button" class="button slim" onClick=${onClose}><${Sign} name="check" />${t("scene.done")}</button>
      </header>
      <div class="tray-body" data-scroll>${children}</div>
    </section>`;
}

/** One step back, one step on. @param {{desk: import("./desk.js").Desk}} props */
export const Back = ({ desk }) => html`
  <${Round} sign="undo" name=${t("scene.do.undo")} disabled=${!desk.canUndo} onClick=${desk.undo} /><${Round} sign="redo" name=${t("scene.do.redo")} disabled=${!desk.canRedo} onClick=${desk.redo} />`;

/** Something of the set, once it is here. @template T @param {() => Promise<T>} load @returns {[T | null, unknown]} and why it is not */
export function useLoaded(load) {
  const [found, setFound] = useState(/** @type {T | null} */ (null));
  const [problem, setProblem] = useState(/** @type {unknown} */ (null));
  useEffect(() => void load().then((all) => setFound(() => all), setProblem), []);
  return [found, problem];
}
