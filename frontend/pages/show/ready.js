/** Fetches the large photos of what was picked, and says whether the show works without a network. */
import { box } from "../../offline/box.js";
import { t, tn } from "../../i18n/index.js";
import { Icon } from "../../ui/icon.js";
import { html, useEffect, useState } from "../../vendor/preact.js";
import { picturesIn } from "../dossier/inside.js";
import { isAway } from "../parts/photo.js";

/** One at a time: a school network is slow, and the words go first.
 * @param {Uuid[]} pictures @param {() => boolean} isWanted @returns {Promise<number>} how many are not here */
async function fetchAll(pictures, isWanted) {
  let away = 0;
  for (const id of pictures) {
    if (!isWanted()) break;
    await box.photo(id, 1600).catch(() => { away += 1; });
  }
  return away;
}

/** @param {{works: WorkRead[]}} props */
export function Ready({ works }) {
  const [away, setAway] = useState(/** @type {number | null} */ (null));
  const all = works.flatMap(({ content }) => picturesIn(content));
  const pictures = all.filter((id) => !isAway(id, works));
  const elsewhere = all.length - pictures.length;
  useEffect(() => {
    let wanted = true;
    setAway(null);
    fetchAll(pictures, () => wanted).then((count) => wanted && setAway(count + elsewhere));
    return () => void (wanted = false);
  }, [pictures.join(), elsewhere]);
  const icon = away === null ? "cloud" : away ? "warning" : "check";
  return html`<p class="line small soft" role="status">${works.length > 0 && html`<${Icon} name=${icon} /><span class="grow">${away === null ? t("show.fetching") : tn("show.ready", away)}</span>`}</p>`;
}
