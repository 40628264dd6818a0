/** The four phases of a round: a colour, a sign and a word, the same everywhere. */
import { t } from "../../i18n/index.js";
import { html } from "../../vendor/preact.js";
import { Icon, Sticker } from "../../ui/icon.js";
import { PHASES, signOf } from "./cycle.js";

/** @typedef {import("./cycle.js").Round} Round */

/** done, now or later.
 * @param {Round} round @param {Phase} phase */
export const stateOf = (round, phase) => (round.phases[phase] === "done" ? "done" : round.now === phase ? "now" : "later");

/** @param {{phase: Phase, state?: string}} props */
export const PhaseSign = ({ phase, state = "done" }) => html`
  <span class="sign" data-phase=${phase} data-state=${state}><${Icon} name=${`phase-${phase}`} />${state === "done" && html`<${Icon} name="check" class="tick" />`}</span>`;

/** @param {{round: Round}} props */
export const Phases = ({ round }) => html`
  <ol class="phases">
    ${PHASES.map((phase) => html`
      <li key=${phase} data-state=${stateOf(round, phase)}>
        <${PhaseSign} phase=${phase} state=${stateOf(round, phase)} />
        <span>${t(`phase.${phase}`)}<span class="unseen"> (${t(`phase.state.${stateOf(round, phase)}`)})</span></span>
      </li>`)}
  </ol>`;

const QUARTER = (/** @type {number} */ place) => {
  const at = (/** @type {number} */ degrees) => `${(50 + 43 * Math.sin((degrees * Math.PI) / 180)).toFixed(1)} ${(50 - 43 * Math.cos((degrees * Math.PI) / 180)).toFixed(1)}`;
  return `M${at(place * 90 + 9)}A43 43 0 0 1 ${at(place * 90 + 81)}`;
};

/** A round as a ring around its sticker: a quarter per phase. The words stand beside it.
 * @param {{round: Round, small?: boolean}} props */
export const Ring = ({ round, small }) => html`
  <span class=${`ring ${small ? "small" : ""}`} aria-hidden="true">
    <svg viewBox="0 0 100 100">
      ${PHASES.map((phase, place) => html`
        <g key=${phase} data-phase=${phase} data-state=${stateOf(round, phase)}><path class="rim" d=${QUARTER(place)} /><path class="arc" d=${QUARTER(place)} /></g>`)}
    </svg>
    <${Sticker} name=${signOf(round.activity)} phase=${round.now ?? "next_step"} small=${small} />
  </span>`;
