/** Whose device it is: nobody's own, unless they say so. */
import { t } from "../../i18n/index.js";
import { problemText } from "../../i18n/problem.js";
import { html, useState } from "../../vendor/preact.js";
import { Alert, Choices } from "../../ui/field.js";

/** @param {{onChosen: (own: boolean) => unknown}} props */
export function DeviceStep({ onChosen }) {
  const [own, setOwn] = useState("no");
  const [problem, setProblem] = useState(/** @type {any} */ (null));
  const submit = async (/** @type {Event} */ event) => {
    event.preventDefault();
    setProblem(null);
    await Promise.resolve(onChosen(own === "yes")).catch(setProblem);
  };
  const options = [
    { value: "no", text: t("signin.device.no"), hint: t("signin.device.no.hint"), icon: "laptop" },
    { value: "yes", text: t("signin.device.yes"), hint: t("signin.device.yes.hint"), icon: "phone" },
  ];
  return html`
    <form class="stack" onSubmit=${submit}>
      <${Choices} name="own" legend=${t("signin.device")} hideLegend value=${own} onChange=${setOwn} options=${options} />
      <${Alert}>${problem && problemText(problem)}<//>
      <button type="submit" class="button full">${t("go_on")}</button>
    </form>`;
}
