/** What a moodboard holds. Pure. */
import { newScene } from "../scene/model/element.js";
import { change, find } from "../scene/model/ops.js";

/** @typedef {{schema: number, starter: string, scene: import("../scene/model/element.js").Scene, closing: {text?: string, recording?: Uuid}}} Moodboard */

export const LONGEST_CLOSING = 2000;
/** In place of an element's id: the spoken word that closes the board. */
export const CLOSING = "slot";

/** @param {string} [starter] @param {import("../scene/model/element.js").Scene} [scene] @returns {Moodboard} */
export const emptyContent = (starter = "empty", scene = newScene()) => ({ schema: 1, starter, scene, closing: {} });

/** @param {Moodboard} content @param {{text?: string, recording?: Uuid}} patch what is empty goes @returns {Moodboard} */
export const withClosing = (content, patch) => ({ ...content, closing: Object.fromEntries(Object.entries({ ...content.closing, ...patch }).filter(([, value]) => value)) });

/** A spoken word finds its place: with an element, or at the end. Where the element is gone, so is the reason.
 * @param {Moodboard} content @param {string} place @param {Uuid} recording @returns {Moodboard} */
export function withRecording(content, place, recording) {
  if (place === CLOSING) return withClosing(content, { recording });
  const el = find(content.scene, place);
  return el ? { ...content, scene: change(content.scene, place, { why: { ...el.why, recording } }) } : content;
}

/** Whether there is anything to show. @param {Moodboard} content */
export const isMade = ({ scene, closing }) => Boolean(scene.elements.length || closing?.text?.trim() || closing?.recording);

/** What can tell why it is there, from the back to the front. @param {Moodboard} content */
export const reasonsOf = ({ scene }) => scene.elements.filter(({ why }) => why?.text?.trim() || why?.recording);
