/** The coming school year: the same as a class list, from its first day on. */
import { html } from "../../vendor/preact.js";
import ListPage from "./list.js";

export default () => html`<${ListPage} next />`;
