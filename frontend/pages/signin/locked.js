/** A shared device that was left alone: the PIN again, or somebody else's turn. */
import { signOut } from "../../offline/session.js";
import { unlock } from "../../offline/signing-in.js";
import "../../i18n/signin.js";
import { t } from "../../i18n/index.js";
import { html, useState } from "../../vendor/preact.js";
import { Heading } from "../../ui/screen.js";
import { Icon, Sticker } from "../../ui/icon.js";
import { Door } from "../parts/door.js";
import { Folded } from "../parts/folded.js";
import { SecretStep } from "./secret.js";

/** @param {{me?: Me}} props */
export default function Locked({ me }) {
  const [leaving, leave] = useState(false);
  const isStaff = me?.is_staff;
  const out = async () => {
    leave(true);
    await signOut();
    Door.out();
  };
  return html`
    <main id="main" class="screen narrow outside">
      <header class="stack top"><${Sticker} name="lock" /><${Heading} title=${t("locked.title")} /><p class="hint">${me ? t("locked.who", { name: me.first_name }) : t("locked.lead")}</p></header>
      <${SecretStep} kind=${isStaff ? "password" : "pin"} isSet onGiven=${async (/** @type {string} */ secret) => Door.in(await unlock(secret))} />
      <button type="button" class="link" disabled=${leaving} onClick=${out}><${Icon} name="door" />${t("locked.out")}</button>
      <${Folded} which="talk" title=${t("talk.title")} />
    </main>`;
}
