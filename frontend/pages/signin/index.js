/** Signing in, one question per screen: the card, the device, the PIN. Staff: e-mail and password. */
import { signIn } from "../../offline/signing-in.js";
import "../../i18n/signin.js";
import { t } from "../../i18n/index.js";
import { html, useEffect, useState } from "../../vendor/preact.js";
import { Heading } from "../../ui/screen.js";
import { Icon, Sticker } from "../../ui/icon.js";
import { Door } from "../parts/door.js";
import { Folded } from "../parts/folded.js";
import { keepSupport } from "../parts/support.js";
import { CardStep } from "./card.js";

const TITLES = /** @type {Record<string, string>} */ ({ card: "signin.welcome", device: "signin.device", secret: "signin.secret", staff: "signin.staff" });

const SIGNS = /** @type {Record<string, string>} */ ({ device: "laptop", secret: "key", staff: "person" });

/** @param {{card?: string, why?: string}} props */
export default function SignIn({ card: given = "", why }) {
  const [step, setStep] = useState("card");
  const [later, arrived] = useState(/** @type {typeof import("./steps.js") | null} */ (null));
  useEffect(() => void import("./steps.js").then(arrived), []);
  const [card, setCard] = useState({ code: given, secret: "pin", is_set: true });
  const [staff, setStaff] = useState(/** @type {{email: string, password: string} | null} */ (null));
  const [own, setOwn] = useState(false);

  const enter = async (/** @type {object} */ proof, own_device = own) => {
    const me = await signIn(/** @type {any} */ ({ ...proof, own_device }));
    keepSupport(me);
    Door.in(me);
  };
  const looked = (/** @type {typeof card} */ found) => (setCard(found), setStep("device"));
  const deviceKnown = async (/** @type {boolean} */ isOwn) => {
    setOwn(isOwn);
    if (!staff) return setStep("secret");
    await enter(staff, isOwn);
  };
  const back = () => setStep(step === "secret" ? "device" : staff && step === "device" ? "staff" : "card");
  const title = t(step === "secret" ? `signin.secret.${card.secret}.${card.is_set ? "set" : "new"}` : TITLES[step]);
  return html`
    <main id="main" class=${`screen narrow outside ${step === "card" ? "welcome" : ""}`} key=${step}>
      ${step !== "card" && html`<button type="button" class="link back" onClick=${back}><${Icon} name="back" flip />${t("back")}</button>`}
      <header class="stack top">${step !== "card" && html`<${Sticker} name=${SIGNS[step]} />`}<${Heading} title=${title} />${step === "card" && html`<p class="hint">${t("signin.lead")}</p>`}</header>
      ${why && step === "card" && html`<p class="note"><${Icon} name="lock" />${t(`signin.why.${why}`)}</p>`}
      ${step === "card" && html`<${CardStep} given=${card.code} onFound=${looked} onStaff=${() => setStep("staff")} />`}
      ${step !== "card" && !later && html`<p class="hint" role="status">${t("wait")}</p>`}
      ${later && step === "device" && html`<${later.DeviceStep} onChosen=${deviceKnown} />`}
      ${later && step === "secret" && html`<${later.SecretStep} kind=${card.secret} isSet=${card.is_set} onGiven=${(/** @type {string} */ secret) => enter({ card: card.code, [card.secret]: secret })} />`}
      ${later && step === "staff" && html`<${later.StaffStep} given=${staff} onGiven=${(/** @type {any} */ who) => (setStaff(who), setStep("device"))} />`}
      <${Folded} which="talk" title=${t("talk.title")} />
    </main>`;
}
