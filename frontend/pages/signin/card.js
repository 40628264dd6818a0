/** The card: scan it or type its code. */
import { lookCard } from "../../offline/signing-in.js";
import { t } from "../../i18n/index.js";
import { problemText } from "../../i18n/problem.js";
import { html, useEffect, useState } from "../../vendor/preact.js";
import { Icon, Sticker } from "../../ui/icon.js";
import { Alert } from "../../ui/field.js";
import { Folded } from "../parts/folded.js";
import { dashed, isComplete } from "./code.js";

/** @param {{given: string, onFound: (card: any) => void, onStaff: () => void}} props */
export function CardStep({ given, onFound, onStaff }) {
  const [code, setCode] = useState(dashed(given));
  const [problem, setProblem] = useState(/** @type {any} */ (null));
  const [busy, setBusy] = useState(false);
  const [scanner, setScanner] = useState(/** @type {typeof import("./scan.js") | null} */ (null));
  const [scanning, setScanning] = useState(false);
  useEffect(() => void import("./scan.js").then(async (found) => (await found.canScan()) && setScanner(found)), []);
  useEffect(() => void (isComplete(given) && look(given)), []);

  async function look(/** @type {string} */ typed) {
    if (!isComplete(typed)) return setProblem({ code: "card_short" });
    setBusy(true);
    try {
      onFound({ code: dashed(typed), ...(await lookCard(dashed(typed))) });
    } catch (error) {
      setProblem(/** @type {any} */ (error).code === "not_found" ? { code: "card_unknown" } : error);
      setBusy(false);
    }
  }
  const scanned = (/** @type {string} */ text) => (setScanning(false), setCode(dashed(text)), look(text));
  const typed = (/** @type {any} */ event) => (setProblem(null), setCode((event.target.value = dashed(event.target.value))));
  const submit = (/** @type {Event} */ event) => (event.preventDefault(), look(code));
  return html`
    <form class="card stack now" onSubmit=${submit} noValidate>
      <div class="line"><${Sticker} name="key" small /><p class="grow">${t("signin.card.lead")}</p></div>
      ${scanner && !scanning && html`<button type="button" class="button quiet full" onClick=${() => setScanning(true)}><${Icon} name="qr" />${t("signin.scan")}</button>`}
      ${scanner && scanning && html`<${scanner.Scanner} onFound=${scanned} onStop=${() => setScanning(false)} />`}
      <div class="field">
        <label for="code">${t("signin.code")}</label>
        <input id="code" class="input code" value=${code} onInput=${typed} placeholder="XXXX-XXXX-XXXX-XXXX" autocomplete="off" autocapitalize="characters" autocorrect="off" spellcheck="false" enterkeyhint="go" aria-invalid=${Boolean(problem)} aria-describedby="wrong" />
      </div>
      <${Alert} id="wrong">${problem && problemText(problem)}<//>
      <button type="submit" class="button full" disabled=${busy}>${t(busy ? "wait" : "go_on")}</button>
    </form>
    <${Folded} which="lost" title=${t("signin.lost")} />
    <button type="button" class="link" onClick=${onStaff}><${Icon} name="person" />${t("signin.staff.link")}</button>`;
}
