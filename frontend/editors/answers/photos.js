/** Photos with an answer: add, see them arrive, take away. */
import { box } from "../../offline/box.js";
import { t, tn } from "../../i18n/index.js";
import { problemText } from "../../i18n/problem.js";
import { Alert } from "../../ui/field.js";
import { Icon } from "../../ui/icon.js";
import { html, useState } from "../../vendor/preact.js";
import { Photo } from "../../pages/parts/photo.js";
import { finishing } from "../draft.js";
import { forgetLater } from "../forget.js";
import { MOST_PHOTOS } from "./content.js";
import { Pick } from "./pick.js";

/** @param {{answer: Answer, activity: Activity, onChange: (part: (now: Answer) => Answer) => Promise<boolean>, others: any}} props
 *   others: the other ways to answer, beside the button */
export function Photos({ answer, activity, onChange, others }) {
  const rule = activity.photos;
  const photos = answer.photos ?? [];
  const [problem, setProblem] = useState(/** @type {unknown} */ (null));
  const [busy, setBusy] = useState(false);
  const add = async (/** @type {any} */ { target }) => {
    const files = [...target.files].slice(0, MOST_PHOTOS - photos.length);
    target.value = "";
    setProblem(null);
    setBusy(true);
    // Each stands in the answer as soon as it is here: what comes after it may fail.
    await finishing(async () => {
      for (const file of files) await more([await box.addPhoto(file)]);
    }).catch(setProblem);
    setBusy(false);
  };
  const more = (/** @type {Uuid[]} */ added) => onChange((now) => ({ photos: [...(now.photos ?? []), ...added].slice(0, MOST_PHOTOS) }));
  const remove = (/** @type {Uuid} */ id) => (forgetLater(box, id), onChange((now) => ({ photos: now.photos?.filter((each) => each !== id) })));
  const room = photos.length < MOST_PHOTOS;
  return html`
    ${photos.length > 0 && html`<ul class="thumbs">${photos.map((id, place) => html`
      <li key=${id}><${Photo} id=${id} size=${480} name=${tn("photo.name", place + 1)} />
        <button type="button" class="round remove" aria-label=${tn("photo.remove", place + 1)} onClick=${() => remove(id)}><${Icon} name="trash" /></button></li>`)}</ul>`}
    <${Alert}>${problem && problemText(problem)}<//>
    <div class="ways">
      ${room && rule !== "no" && html`<label class="way"><input class="unseen" type="file" accept="image/*" multiple disabled=${busy} onChange=${add} /><${Icon} name="camera" />${t(busy ? "photo.busy" : photos.length ? "photo.more" : "way.photo")}</label>`}
      ${room && html`<${Pick} activity_id=${activity.id} taken=${photos} onPick=${(/** @type {Uuid} */ id) => more([id])} />`}
      ${others}
    </div>
    <p class="hint small photo-rule"><${Icon} name="camera" />${t(rule === "no" ? "photo.no" : rule === "ask" ? "photo.ask" : "photo.faces")}</p>`;
}
