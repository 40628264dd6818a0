/** The school's groups by year: with many of them a year at a time, so that the rest of the screen stays near. */
import { t, tn } from "../../i18n/index.js";
import { Icon, Sticker } from "../../ui/icon.js";
import { href } from "../../ui/router.js";
import { html, useState } from "../../vendor/preact.js";
import { byYear, isReady, lacking, LACKS, lacks, waiting } from "./school.js";

const MANY = 12;

/** @typedef {import("./school.js").Place} Place */

/** @param {{groups: Place[]}} props */
export function Groups({ groups }) {
  const [lack, choose] = useState(/** @type {import("./school.js").Lack} */ ("all"));
  const shown = groups.filter((each) => lacks(each, lack));
  const Year = shown.length > MANY ? Folded : Whole;
  return html`
    <div class="chips slim" role="group" aria-label=${t("school.show")}>${LACKS.map((each) => html`
      <button type="button" key=${each} class="chip" aria-pressed=${each === lack} onClick=${() => choose(each)}>${t(`school.show.${each}`)} <b>${lacking(groups, each)}</b></button>`)}</div>
    ${shown.length === 0 && html`<p class="note" data-tone="good"><${Icon} name="check" />${t("school.none_left")}</p>`}
    ${byYear(shown).map(([year, places]) => html`<${Year} key=${year} year=${year} places=${places} />`)}`;
}

/** @typedef {{year: number, places: Place[]}} OfYear */

/** @param {OfYear} props */
const Whole = ({ year, places }) => html`
  <section class="card stack tight"><h2>${t("school.grade", { year })}</h2><${Rows} places=${places} /></section>`;

/** @param {OfYear} props */
const Folded = ({ year, places }) => html`
  <details class="card more"><summary><span class="grow"><b>${t("school.grade", { year })}</b><small>${ofYear(places).join(" · ")}</small></span><${Icon} name="forward" flip /></summary>
    <${Rows} places=${places} /></details>`;

/** @param {Place[]} places */
function ofYear(places) {
  const students = places.reduce((sum, place) => sum + place.students, 0);
  const never = waiting(places);
  return [tn("school.groups", places.length), tn("school.students", students), never ? tn("school.never_signed_in", never) : t("school.complete")];
}

/** @param {{places: Place[]}} props */
const Rows = ({ places }) => html`<ul class="rows">${places.map((place) => html`<${Group} key=${place.id} place=${place} />`)}</ul>`;

/** @param {{place: Place}} props */
const Group = ({ place }) => html`
  <li><a class="row" href=${href("school", "klas", place.id)}><${Sticker} name="people" small phase=${isReady(place) ? "reflect" : "prepare"} />
    <div><b>${place.name}</b><small>${place.mentors.length ? place.mentors.map(({ name }) => name).join(", ") : t("school.without_mentor")}</small>
      <small>${isReady(place) ? `${tn("school.students", place.students)}. ${t("school.complete")}.` : lackingOf(place).join(" · ")}</small></div>
    <${Icon} name="forward" flip /></a></li>`;

/** @param {Place} place */
const lackingOf = (place) => [
  tn("school.students", place.students),
  ...(place.without_card ? [tn("school.without_card", place.without_card)] : []),
  ...(place.never_signed_in ? [tn("school.never_signed_in", place.never_signed_in)] : []),
];
