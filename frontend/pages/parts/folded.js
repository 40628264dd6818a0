/** Help that is there in one tap, and fetched with that tap. */
import { t } from "../../i18n/index.js";
import { html, useState } from "../../vendor/preact.js";
import { Icon } from "../../ui/icon.js";

const HELP = {
  talk: { icon: "talk", load: () => import("./talk-lines.js") },
  lost: { icon: "key", load: () => import("./lost-card.js") },
};

/** @param {{which: "talk" | "lost", title: string}} props */
export function Folded({ which, title }) {
  const { icon, load } = HELP[which];
  const [Help, show] = useState(/** @type {any} */ (null));
  const open = () => load().then((found) => show(() => found.default), () => show(() => Away));
  return html`<details class="talk" onToggle=${open}><summary class="link"><${Icon} name=${icon} />${title}</summary>${Help && html`<${Help} />`}</details>`;
}

/** The app itself did not come through. */
const Away = () => html`<p class="note">${t("broken.offline")}</p>`;
