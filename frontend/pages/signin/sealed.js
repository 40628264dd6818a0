/** A school's device without a network: what is here is locked with a key that only the school has. */
import { resume } from "../../offline/session.js";
import "../../i18n/signin.js";
import { t } from "../../i18n/index.js";
import { problemText } from "../../i18n/problem.js";
import { html, useState } from "../../vendor/preact.js";
import { Heading } from "../../ui/screen.js";
import { Sticker } from "../../ui/icon.js";
import { Alert } from "../../ui/field.js";
import { Door } from "../parts/door.js";
import { Folded } from "../parts/folded.js";

export default function Sealed() {
  const [still, setStill] = useState(false);
  const again = async () => {
    const { state, me } = await resume();
    if (state === "in") return Door.in(me);
    if (state === "locked") return Door.locked(me);
    if (state === "out") return Door.out();
    setStill(true);
  };
  return html`
    <main id="main" class="screen narrow outside">
      <header class="stack top"><${Sticker} name="offline" /><${Heading} title=${t("sealed.title")} /><p class="hint">${t("sealed.lead")}</p></header>
      <${Alert}>${still && problemText({ code: "offline" })}<//>
      <button type="button" class="button full" onClick=${again}>${t("sealed.again")}</button>
      <${Folded} which="talk" title=${t("talk.title")} />
    </main>`;
}
