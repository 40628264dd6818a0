/** What changed at school for this student: somebody new is the mentor, told once on a device; or they left. */
import "../../i18n/changed.js";
import { day, listed, t, tn } from "../../i18n/index.js";
import { Icon, Sticker } from "../../ui/icon.js";
import { href } from "../../ui/router.js";
import { html, useState } from "../../vendor/preact.js";

/** Only a day is kept, also after signing out: the next time on this device it is no news. @param {Uuid} person */
const told = (person) => `trots.mentors.${person}`;

/** @param {{me: Me}} props */
export default function AtSchool({ me }) {
  const [known, know] = useState(() => localStorage.getItem(told(me.id)));
  if (me.here_until) return html`<${Left} until=${me.here_until} />`;
  if (!me.mentors_since || !me.mentors.length || me.mentors_since === known) return null;
  const close = () => {
    localStorage.setItem(told(me.id), /** @type {string} */ (me.mentors_since));
    know(me.mentors_since ?? null);
  };
  return html`
    <section class="card stack" aria-live="polite">
      <div class="line"><${Sticker} name="people" small /><p class="grow">${tn("changed.mentor", me.mentors.length, { mentors: listed(me.mentors) })}</p></div>
      <div class="line"><button type="button" class="button quiet slim" onClick=${close}>${t("ok")}</button><a class="link" href=${href("dossier")}>${t("changed.mentor.look")}</a></div>
    </section>`;
}

/** @param {{until: string}} props */
const Left = ({ until }) => html`
  <section class="card stack"><div class="line"><${Sticker} name="book" small /><p class="grow">${t("changed.left", { until: day(`${until}T12:00`) })}</p></div>
    <a class="button quiet slim" href=${href("ik")}>${t("changed.left.take")}<${Icon} name="arrow" flip /></a></section>`;
