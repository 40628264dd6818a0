/** A browser that lets nothing be kept, such as a private window: nobody should work on without knowing. */
import "../../i18n/unable.js";
import { t } from "../../i18n/index.js";
import { html } from "../../vendor/preact.js";
import { Heading } from "../../ui/screen.js";
import { Sticker } from "../../ui/icon.js";
import { Folded } from "../parts/folded.js";

export default function Unable() {
  return html`
    <main id="main" class="screen narrow outside">
      <header class="stack top"><${Sticker} name="phone" /><${Heading} title=${t("unable.title")} /><p class="hint">${t("unable.lead")}</p></header>
      <p>${t("unable.work")}</p>
      <button type="button" class="button full" onClick=${() => location.reload()}>${t("broken.again")}</button>
      <${Folded} which="talk" title=${t("talk.title")} />
    </main>`;
}
