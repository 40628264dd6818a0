/** The step is kept: into the calendar, into a round of one's own, or on with the day. */
import { t } from "../../i18n/index.js";
import { ShareCard } from "../../pages/parts/share.js";
import { StandingLine } from "../../pages/parts/safety.js";
import { TalkWay } from "../../pages/parts/talk-way.js";
import { CalendarButton } from "../../ui/calendar.js";
import { Icon, Sticker } from "../../ui/icon.js";
import { href } from "../../ui/router.js";
import { Heading } from "../../ui/screen.js";
import { html } from "../../vendor/preact.js";
import { wear } from "../../ui/style.js";
import { StepFacts } from "./facts.js";

wear("looking");

/** @param {{work: WorkRead, me: Me, change: string}} props */
export const Kept = ({ work, me, change }) => html`
  <main id="main" class="screen narrow" data-phase="next_step">
    <header class="stack tight"><div class="line spread"><${Sticker} name="flag" phase="next_step" /><${TalkWay} /></div><${Heading} title=${t("step.kept")} /><p class="hint">${t("step.kept.lead")}</p></header>
    <section class="card stack"><h2 dir="auto">${work.content.what}</h2><${StepFacts} step=${work.content} /><p role="status"><${StandingLine} standing=${work.standing} /></p>
      ${work.content.on && html`<${CalendarButton} event=${{ id: work.id, title: work.content.what, day: work.content.on, about: work.content.with_whom }} />`}
      <a class="link" href=${change}><${Icon} name="pencil" />${t("step.change")}</a></section>
    <a class="button full" href=${href("vandaag")}>${t("step.to_today")}<${Icon} name="arrow" flip /></a>
    <section class="panel stack tight"><p>${t("step.new_round.lead")}</p><a class="button quiet" href=${href("zelf", "uit", work.id)}><${Icon} name="cycle" />${t("step.new_round")}</a></section>
    <${ShareCard} work=${work} me=${me} />
  </main>`;
