/** Fetches the large photos of what was picked, and says whether the show works without a network. */
import { box } from "../../offline/box.js";
import { t, tn } from "../../i18n/index.js";
import { Icon } from "../../ui/icon.js";
import { html, useEffect, useState } from "../../vendor/preact.js";
import { mediaIn } from "../../offline/reading.js";
import { picturesIn } from "../dossier/inside.js";
import { isAway } from "../parts/photo.js";

/** One at a time: a school network is slow, and the words go first. Recordings of another device only play from school.
 * @param {Uuid[]} pictures @param {Uuid[]} recordings @param {() => boolean} isWanted @returns {Promise<number>} how many are not here */
async function fetchAll(pictures, recordings, isWanted) {
  const tapes = await box.tapes();
  let away = (await Promise.all(recordings.map(tapes.own))).filter((own) => !own).length;
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
  const recordings = works.flatMap(({ content }) => mediaIn(content)).filter((id) => !all.includes(id));
  useEffect(() => {
    let wanted = true;
    setAway(null);
    fetchAll(pictures, recordings, () => wanted).then((count) => wanted && setAway(count + elsewhere));
    return () => void (wanted = false);
  }, [pictures.join(), recordings.join(), elsewhere]);
  const icon = away === null ? "cloud" : away ? "warning" : "check";
  return html`<p class="line small soft" role="status">${works.length > 0 && html`<${Icon} name=${icon} /><span class="grow">${away === null ? t("show.fetching") : tn("show.ready", away)}</span>`}</p>`;
}
