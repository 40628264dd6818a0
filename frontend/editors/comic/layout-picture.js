/** A layout as a small picture. */
import { html } from "../../vendor/preact.js";
import { LAYOUTS, pageOf } from "./layouts.js";

/** @param {{layout: string}} props */
export function LayoutPicture({ layout }) {
  const { height, boxes } = pageOf(layout, LAYOUTS[layout].slots.length);
  return html`<svg class="layout" aria-hidden="true" viewBox=${`0 0 1 ${height}`}><rect width="1" height=${height} />
    ${boxes.map(({ x, y, side }, place) => html`<rect key=${place} class="slot" x=${x} y=${y} width=${side} height=${side} />`)}</svg>`;
}
