/** Speaking or filming an answer: one minute where both may, so that it becomes a pitch; it can be done again. */
import { box } from "../../offline/box.js";
import { t, tn } from "../../i18n/index.js";
import { Icon } from "../../ui/icon.js";
import { html, useState } from "../../vendor/preact.js";
import { Recording } from "../../pages/parts/recording.js";
import { forgetLater } from "../forget.js";
import { LONGEST, Recorder } from "../recorder/recorder.js";
import { useTapes } from "../recorder/tapes.js";
import { MOST_RECORDINGS } from "./content.js";

const ICONS = { voice: "mic", video: "video" };
const WAYS = /** @type {("voice" | "video")[]} */ (["voice", "video"]);

/** @param {{prompt: Prompt, answer: Answer, where: string, media?: Record<Uuid, MediumState>, onChange: (part: (now: Answer) => Answer) => Promise<boolean>}} props */
export function Recordings({ prompt, answer, where, media = {}, onChange }) {
  const [doing, setDoing] = useState(/** @type {"voice" | "video" | ""} */ (""));
  const recordings = answer.recordings ?? [];
  const keep = useTapes(where, async ({ id }) => {
    let fits = true;
    const more = (/** @type {Uuid[]} */ known) => ((fits = known.includes(id) || known.length < MOST_RECORDINGS) ? [...new Set([...known, id])] : known);
    return (await onChange((now) => ({ recordings: more(now.recordings ?? []) }))) && fits;
  });
  const seconds = prompt.ways.includes("video") ? LONGEST.video : LONGEST.voice;
  const remove = (/** @type {Uuid} */ id) => (forgetLater(box, id), onChange((now) => ({ recordings: now.recordings?.filter((each) => each !== id) })));
  if (doing) return html`<${Recorder} kind=${doing} where=${where} seconds=${seconds} onKept=${keep} onClose=${() => setDoing("")} />`;
  return html`
    ${recordings.length > 0 && html`<ul class="recordings">${recordings.map((id, place) => html`
      <li key=${id}><${Recording} id=${id} state=${media[id]} /><button type="button" class="round" aria-label=${tn("recordings.remove", place + 1)} onClick=${() => remove(id)}><${Icon} name="trash" /></button></li>`)}</ul>`}
    ${recordings.length < MOST_RECORDINGS && WAYS.filter((way) => prompt.ways.includes(way)).map((way) => html`
      <button type="button" key=${way} class="way" onClick=${() => setDoing(way)}><${Icon} name=${ICONS[way]} />${t(`way.${way}`)}</button>`)}`;
}
