/** The frame for staff: the same, around their own screens. */
import { html } from "../../vendor/preact.js";
import Shell from "../shell.js";
import { tableOf } from "./routes.js";

/** @param {{me: Me, card?: string}} props */
export default ({ me, card }) =>
  html`<${Shell} me=${me} card=${card} table=${tableOf(me.roles)} />`;
