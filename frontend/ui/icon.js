import { html } from "../vendor/preact.js";

const sprite = new URL("../icons/sprite.svg", import.meta.url).pathname;

/** One of our own signs. It says nothing to a screen reader: words stand beside it.
 * @param {{name: string, flip?: boolean, class?: string}} props flip: turns round in right-to-left languages */
export const Icon = ({ name, flip, class: more = "" }) =>
  html`<svg class=${`icon ${flip ? "flip" : ""} ${more}`} aria-hidden="true" viewBox="0 0 24 24"><use href=${`${sprite}#${name}`} /></svg>`;

/** A sign as a sticker on the board.
 * @param {{name: string, phase?: string, small?: boolean, turn?: boolean}} props */
export const Sticker = ({ name, phase, small, turn }) =>
  html`<span class=${`sticker ${small ? "small" : ""} ${turn ? "turn" : ""}`} data-phase=${phase}><${Icon} name=${name} /></span>`;
