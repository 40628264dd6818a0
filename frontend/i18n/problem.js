/** What went wrong, in words for a 13-year-old; screens that may have to say it bring these words. */
import { day, learn, t, tn } from "./index.js";
import words from "./nl.problem.js";

learn(words);

/** A code without words gets the general ones.
 * @param {{code?: string, retryAfter?: number, until?: string} | unknown} problem */
export function problemText(problem) {
  const { code = "unknown", retryAfter = 60, until } = /** @type {{code?: string, retryAfter?: number, until?: string}} */ (problem ?? {});
  const minutes = Math.max(1, Math.ceil(retryAfter / 60));
  const text = t(`problem.${code}`, { wait: tn("time.minutes", minutes), until: until ? day(`${until}T12:00`) : "" });
  return text === `problem.${code}` ? t("problem.unknown") : text;
}
