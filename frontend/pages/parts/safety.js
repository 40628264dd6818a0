/** Whether the work is safe, in words, on every screen. */
import { t, tn } from "../../i18n/index.js";
import { html } from "../../vendor/preact.js";
import { Icon } from "../../ui/icon.js";
import { href } from "../../ui/router.js";

const SIGNS = /** @type {Record<string, string>} */ ({ school: "check", phone: "phone", sending: "cloud", stuck: "warning", refused: "warning", conflict: "swap" });

/** @param {{state: string, count: number}} safety */
export const safetyText = ({ state, count }) => (state === "school" ? t("safe.school") : state === "stuck" ? t("safe.stuck") : tn(`safe.${state}`, count));

/** @param {{box: any}} props */
export function Safety({ box }) {
  const safety = box.safety();
  return html`<div class="safety" role="status"><a class="safe tap" href=${href("ik")} data-state=${safety.state}><${Icon} name=${SIGNS[safety.state]} /><span>${safetyText(safety)}</span></a></div>`;
}

/** Where one work stands.
 * @param {{standing: Standing}} props */
export const StandingLine = ({ standing }) => html`<span class="safe" data-state=${standing}><${Icon} name=${SIGNS[standing]} /><span>${t(`standing.${standing}`)}</span></span>`;
