/** A photo: taken now, from the phone, or caught earlier in this round. And once it is there: which part, in which shape. */
import "../../../i18n/photo.js";
import { box } from "../../../offline/box.js";
import { t, tn } from "../../../i18n/index.js";
import { problemText } from "../../../i18n/problem.js";
import { usePhoto } from "../../../pages/parts/photo.js";
import { Alert } from "../../../ui/field.js";
import { html, useState } from "../../../vendor/preact.js";
import { picturesOf } from "../../capture/content.js";
import { finishing } from "../../draft.js";
import { cropped, isShaped, shaped, withMask } from "../crop.js";
import { newPhoto } from "../make.js";
import { Options, Round, Sign, Tray } from "../parts.js";

/** Width for each height. @param {Uuid} id */
async function ratioOf(id) {
  const picture = new Image();
  picture.src = await box.photo(id, 480);
  // One that this browser cannot show is a square until school has made another of it.
  return picture.decode().then(() => picture.naturalWidth / picture.naturalHeight, () => 1);
}

/** @param {any} props */
export function PhotoTray({ desk, activity, at, close }) {
  const [problem, setProblem] = useState(/** @type {unknown} */ (null));
  const [busy, setBusy] = useState(false);
  const put = (/** @type {Promise<Uuid>} */ coming) => finishing(async () => {
    setProblem(null);
    setBusy(true);
    const id = await coming;
    desk.add(newPhoto(id, await ratioOf(id), at("photo")));
    close();
  }).catch((error) => (setProblem(error), setBusy(false)));
  const take = (/** @type {any} */ { target }) => {
    const [file] = target.files;
    target.value = "";
    if (file && desk.hasRoom("photo")) put(box.addPhoto(file));
  };
  const caught = picturesOf(box.works({ activity_id: activity.id }));
  const way = (/** @type {string} */ sign, /** @type {string} */ text, more = {}) => html`<label class="tool wide"><input class="unseen" type="file" accept="image/*" disabled=${busy} onChange=${take} ...${more} /><${Sign} name=${sign} /><span>${text}</span></label>`;
  return html`
    <${Tray} title=${t("scene.tool.photo")} onClose=${close}>
      <${Alert}>${problem && problemText(problem)}<//>
      ${activity.photos === "no" ? html`<p class="hint small">${t("scene.photo.no")}</p>` : html`
        <div class="row-of">${way("camera", t(busy ? "wait" : "scene.photo.take"), { capture: "environment" })}${way("photo", t("scene.photo.phone"))}</div>
        <p class="hint small">${t(`scene.photo.${activity.photos}`)}</p>`}
      ${caught.length > 0 && html`<h3>${t("scene.photo.caught")}</h3>
        <ul class="grid">${caught.map((id, place) => html`<li key=${id}><${Caught} id=${id} name=${tn("photo.name", place + 1)} onPick=${() => desk.hasRoom("photo") && put(Promise.resolve(id))} /></li>`)}</ul>`}
    <//>`;
}

/** @param {{id: Uuid, name: string, onPick: () => void}} props */
function Caught({ id, name, onPick }) {
  const url = usePhoto(id, 480);
  return html`<button type="button" class="pick" aria-label=${name} onClick=${onPick}>${url && url !== "none" ? html`<img src=${url} alt="" />` : html`<${Sign} name="photo" />`}</button>`;
}

const MASKS = ["none", "rounded", "circle", "heart", "torn"];
const SHAPES = [{ value: 0, text: "own" }, { value: 1, text: "square" }, { value: 0.75, text: "tall" }, { value: 4 / 3, text: "broad" }];
const STEP = 300;

/** @param {any} props */
export function CropTray({ desk, el, close }) {
  desk.crop = cropped;
  const crop = (/** @type {number} */ factor, dx = 0, dy = 0) => () => desk.put(cropped(el, factor, dx, dy), "cropped");
  return html`
    <${Tray} desk=${desk} title=${t("scene.crop")} onClose=${close}>
      <p class="hint small">${t("scene.crop.how")}</p>
      <div class="row-of even">
        <${Round} sign="minus" name=${t("scene.crop.whole")} onClick=${crop(1 / 1.15)} /><${Round} sign="plus" name=${t("scene.crop.close")} onClick=${crop(1.15)} />
        <${Round} sign="west" name=${t("scene.do.west")} onClick=${crop(1, -STEP)} /><${Round} sign="north" name=${t("scene.do.north")} onClick=${crop(1, 0, -STEP)} />
        <${Round} sign="south" name=${t("scene.do.south")} onClick=${crop(1, 0, STEP)} /><${Round} sign="east" name=${t("scene.do.east")} onClick=${crop(1, STEP)} /></div>
      <${Options} name=${t("scene.mask")} value=${el.mask} options=${MASKS.map((value) => ({ value, sign: `mask_${value}`, text: t(`scene.mask.${value}`) }))} onPick=${(/** @type {string} */ mask) => desk.put(withMask(el, mask), "cropped")} />
      <${Options} name=${t("scene.shape")} value=${SHAPES.find(({ value }) => isShaped(el, value))?.value} options=${SHAPES.map(({ value, text }) => ({ value, sign: `shape_${text}`, text: t(`scene.shape.${text}`) }))} onPick=${(/** @type {number} */ ratio) => desk.put(shaped(el, ratio), "cropped")} />
    <//>`;
}
