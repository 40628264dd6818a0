/** The comic is done. */
import "../../i18n/answers.js";
import { html } from "../../vendor/preact.js";
import { Proud } from "../answers/proud.js";

/** @param {any} props */
export default ({ draft, ...of }) => html`<${Proud} ...${of} work=${draft.work} />`;
