/** Reads a next step back. */
import { html } from "../../vendor/preact.js";
import { StepFacts } from "./facts.js";

/** @param {{content: import("./content.js").Step}} props */
export default function Show({ content }) {
  return html`<div class="stack tight"><p class="own-words" dir="auto">${content.what}</p><${StepFacts} step=${content} /></div>`;
}
