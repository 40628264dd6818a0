/** Something that only the school knows: it is fetched when the screen opens. */
import { t } from "../../i18n/index.js";
import { problemText } from "../../i18n/problem.js";
import { Alert } from "../../ui/field.js";
import { html, useEffect, useState } from "../../vendor/preact.js";

/**
 * @template T
 * @param {() => Promise<T>} fetch
 * @returns {[T | null, any, () => Promise<void>]} what came, what to show until then, and the way to ask again
 */
export function useFetched(fetch) {
  const [found, setFound] = useState(/** @type {T | null} */ (null));
  const [problem, setProblem] = useState(/** @type {unknown} */ (null));
  const ask = () => (setProblem(null), fetch().then(setFound, setProblem));
  useEffect(() => void ask(), []);
  const meanwhile = problem
    ? html`<${Alert}>${problemText(problem)}<//><button type="button" class="button quiet" onClick=${ask}>${t("broken.again")}</button>`
    : !found && html`<p class="hint" role="status">${t("wait")}</p>`;
  return [found, meanwhile, ask];
}
