/** An answer in one line of words. */
import "../../i18n/photo.js";
import "../../i18n/recording.js";
import { listed, tn } from "../../i18n/index.js";

const LONGEST_LINE = 120;

/** The texts of what was tapped, without the dots that lead on from a hint.
 * @param {Prompt} prompt @param {Answer | undefined} answer */
export const tapped = (prompt, answer) => (answer?.chips ?? []).flatMap((chip) => prompt.chips.find(({ id }) => id === chip)?.text.replace(/^…\s*/, "") ?? []);

/** @param {Prompt} prompt @param {Answer | undefined} answer */
export function answerInWords(prompt, answer) {
  const chips = tapped(prompt, answer);
  const text = answer?.text?.trim() ?? "";
  const parts = [chips.length && listed(chips), text, answer?.photos?.length && tn("photo.count", answer.photos.length), answer?.recordings?.length && tn("recording.count", answer.recordings.length)].filter(Boolean);
  const line = parts.join(". ");
  return line.length > LONGEST_LINE ? `${line.slice(0, LONGEST_LINE)}…` : line;
}
