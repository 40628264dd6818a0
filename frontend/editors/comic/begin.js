/** How does it begin? A few stories that have their panels already, and an empty page. */
import "../../i18n/strip.js";
import { t } from "../../i18n/index.js";
import { Icon } from "../../ui/icon.js";
import { href } from "../../ui/router.js";
import { Heading } from "../../ui/screen.js";
import { html } from "../../vendor/preact.js";
import { LayoutPicture } from "./layout-picture.js";
import { STARTERS } from "./content.js";
import { Top } from "./top.js";

/** @param {any} props onPick: with the name of a starter */
export default ({ activity, phase, assignment, draft, onPick }) => html`
  <div class="runner comic" data-phase=${phase}>
    <${Top} draft=${draft} out=${href("rondje", activity.id)}><b class="clip">${assignment.title}</b><//>
    <main id="main" class="screen prompt"><div class="stack prompt-scroll" data-scroll>
      <header class="stack tight"><${Heading} title=${t("comic.begin.title")} /><p class="hint">${t("comic.begin.lead")}</p></header>
      <ul class="comic-starts">${Object.entries(STARTERS).map(([starter, { layout, sign }]) => html`
        <li key=${starter}><button type="button" class="choice" onClick=${() => onPick(starter)}><${LayoutPicture} layout=${layout} />
          <span class="grow">${t(`comic.starter.${starter}`)}<small class="soft small block">${t(`comic.starter.${starter}.lead`)}</small></span><${Icon} name=${sign} /></button></li>`)}</ul>
    </div></main>
  </div>`;
