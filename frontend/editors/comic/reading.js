/** Reads one's own comic while it is being made. */
import { go } from "../../ui/router.js";
import { html } from "../../vendor/preact.js";
import { Reader } from "./reader.js";

/** @param {any} props */
export default ({ draft, at }) => html`<main id="main"><${Reader} content=${draft.content} onClose=${() => go(at("strip"), { replace: true })} /></main>`;
