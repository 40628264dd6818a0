/** A comic as a small picture. */
import { wear } from "../../ui/style.js";
import { html } from "../../vendor/preact.js";
import { isNewer } from "../scene/model/element.js";
import { Page, PanelView } from "./page.js";

await Promise.all([wear("scene"), wear("comic")]);

/** The words around it say what it is. @param {{content: import("./content.js").Comic}} props */
export default ({ content }) => !isNewer(content) && html`<div class="comic-thumb" aria-hidden="true"><${Page} content=${content}>${(/** @type {any} */ panel) => html`<${PanelView} panel=${panel} label="" />`}<//></div>`;
