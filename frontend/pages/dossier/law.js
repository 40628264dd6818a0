/** What the law still asks of the whole dossier, in plain words, with the way to each round. */
import { t } from "../../i18n/index.js";
import { Icon } from "../../ui/icon.js";
import { href } from "../../ui/router.js";
import { html } from "../../vendor/preact.js";
import { lacks } from "./entries.js";
import { inWords } from "./entry.js";

/** @param {{entries: import("./entries.js").Entry[]}} props */
export function Law({ entries }) {
  const open = entries.filter((entry) => lacks(entry).length);
  if (!open.length) return html`<section class="note law" data-tone="good"><${Icon} name="check" /><div><h2>${t("dossier.law.complete")}</h2><p>${t("dossier.law.complete.lead")}</p></div></section>`;
  return html`
    <section class="panel stack tight law"><h2>${t("dossier.law")}</h2>
      <ul class="rows">${open.map((entry) => html`
        <li key=${entry.activity.id}><a class="row" href=${href("rondje", entry.activity.id)}><${Icon} name="plus" /><div><b>${entry.activity.title}</b><small>${inWords(lacks(entry))}</small></div><${Icon} name="forward" flip /></a></li>`)}</ul>
      <p class="small soft">${t("dossier.law.why")}</p></section>`;
}
