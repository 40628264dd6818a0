/** What was caught, the newest first; taking one away can be undone. */
import { box } from "../../offline/box.js";
import { clock, t } from "../../i18n/index.js";
import { Icon } from "../../ui/icon.js";
import { say } from "../../ui/say.js";
import { html } from "../../vendor/preact.js";
import { forgetLater } from "../forget.js";
import { Moment } from "./moment.js";
import { newestFirst, withMoment, withoutMoment } from "./content.js";

/** @typedef {import("./content.js").Caught} Caught */

/** @param {any} props */
export function Moments({ draft }) {
  const moments = newestFirst(draft.content);
  const remove = async (/** @type {Caught} */ moment) => {
    await draft.change((/** @type {any} */ now) => withoutMoment(now, moment.id));
    say(t("capture.removed"), { text: t("capture.put_back"), run: () => draft.change((/** @type {any} */ now) => withMoment(now, moment)) });
    if (moment.medium) forgetLater(box, moment.medium);
  };
  if (!moments.length) return html`<p class="hint">${t("capture.moments.none")}</p>`;
  return html`
    <ul class="moments">${moments.map((moment) => html`
      <li key=${moment.id} class="moment" data-kind=${moment.kind}>
        <${Moment} moment=${moment} state=${draft.work?.media[moment.medium ?? ""]} />
        <span class="small soft">${t(`capture.kind.${moment.kind}`)} · ${clock(moment.at)}</span>
        <button type="button" class="round" aria-label=${t("capture.remove", { what: t(`capture.kind.${moment.kind}`), time: clock(moment.at) })} onClick=${() => remove(moment)}><${Icon} name="trash" /></button>
      </li>`)}</ul>`;
}
