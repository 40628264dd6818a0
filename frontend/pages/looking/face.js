/** Four faces of our own: phones draw emoji differently, and nobody is scored here. */
import { html } from "../../vendor/preact.js";

const MOUTHS = ["M7.8 16.8q4.2-4.4 8.4 0", "M8.3 15.8q3.7-1.2 7.4 0", "M8.3 14.4q3.7 2.8 7.4 0", "M7.3 13.4h9.4a4.7 4.7 0 0 1-9.4 0z"];

/** @param {{mark: number}} props 1 to 4; the words stand beside it */
export const Face = ({ mark }) => html`
  <svg class="face" viewBox="0 0 24 24" aria-hidden="true"><circle cx="12" cy="12" r="10" /><path class="eyes" d="M8.7 8.6v1.6M15.3 8.6v1.6" /><path d=${MOUTHS[mark - 1]} /></svg>`;
