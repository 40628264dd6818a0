/** Who looked at my work, which devices came in, and wrong tries. */
import "../../i18n/me.js";
import { box } from "../../offline/box.js";
import { events } from "../../offline/account.js";
import { ago, t } from "../../i18n/index.js";
import { Icon, Sticker } from "../../ui/icon.js";
import { href } from "../../ui/router.js";
import { Screen } from "../../ui/screen.js";
import { html } from "../../vendor/preact.js";
import { useFetched } from "./fetched.js";

/** @typedef {{id: Uuid, at: Moment, kind: string, who: string | null, work_id?: Uuid | null, detail?: string | null}} LogLine */

const SIGNS = /** @type {Record<string, string>} */ ({ work_read: "eye", new_device: "phone", secret_changed: "key", wrong_tries: "warning", card_made: "gift", new_group: "people", new_mentor: "people", concern: "heart", questions_link: "building" });

export default function Looked() {
  const [found, meanwhile] = useFetched(async () => /** @type {LogLine[]} */ ((await events()).items));
  return html`
    <${Screen} title=${t("me.looked")} lead=${t("looked.lead")} back=${{ to: href("ik"), text: t("tab.me") }}>
      ${meanwhile}
      ${found?.length === 0 && html`<div class="card line"><${Sticker} name="leaf" phase="reflect" /><p class="grow">${t("looked.none")}</p></div>`}
      ${found && found.length > 0 && html`<ol class="card rows">${found.map((line) => html`<${Line} key=${line.id} line=${line} />`)}</ol>`}
    <//>`;
}

/** @param {{line: LogLine}} props */
function Line({ line }) {
  const work = line.work_id && box.work(line.work_id);
  const title = work ? box.assignment(work.assignment.id, work.assignment.version)?.title : undefined;
  const kind = line.kind in SIGNS ? line.kind : "unknown";
  return html`<li class="row"><${Icon} name=${SIGNS[line.kind] ?? "bell"} /><div><b>${t(`event.${kind}`, { who: line.who ?? t("event.somebody"), detail: line.detail ?? "" })}</b>
    ${title && html`<small>${title}</small>`}<small>${ago(line.at)}</small></div></li>`;
}
