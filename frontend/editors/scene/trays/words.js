/** What is said on a scene: text, balloons; and about it: why something is there, what it shows. */
import { t } from "../../../i18n/index.js";
import { problemText } from "../../../i18n/problem.js";
import { Recording } from "../../../pages/parts/recording.js";
import { Alert } from "../../../ui/field.js";
import { html, useLayoutEffect, useRef, useState } from "../../../vendor/preact.js";
import { Recorder } from "../../recorder/recorder.js";
import { directionOf, LOOKS, newWords } from "../make.js";
import { LIMITS, SIDE } from "../model/element.js";
import { add, remove } from "../model/ops.js";
import { resolved, typed } from "../model/resolve.js";
import { Colours, Options, Round, Sign, Tray, useLoaded } from "../parts.js";
import { loadFonts, measure } from "../set.js";

const FACES = ["hand", "plain", "loud"];
const ALIGNS = ["start", "middle", "end"];
const FORMS = ["speech", "thought", "shout"];
const SMALLEST = 200;
const LARGEST = 4000;
const STEP = 300;
const STYLE = ["face", "size", "colour", "align", "fill", "form", "line"];

/** What grew while typing stays within the scene, and its tail outside of it. @param {any} before @param {any} el */
function inView(before, el) {
  const [x, y] = [el.w, el.h].map((side, i) => (side < SIDE ? Math.min(SIDE - side / 2, Math.max(side / 2, [el.x, el.y][i])) : [el.x, el.y][i])).map(Math.round);
  // It goes on pointing at what it points at, and out of what covers that by now.
  const way = el.tail && [before.x + before.tail[0] - x, before.y + before.tail[1] - y];
  const far = (way && Math.hypot(way[0] / el.w, way[1] / el.h)) || 1;
  const tail = way?.map((/** @type {number} */ part) => Math.round(part * Math.max(1, 0.7 / far)));
  return tail ? resolved({ ...el, x, y, tail }, measure) : { ...el, x, y };
}

/** How the last one looked: the next looks the same. @type {Record<string, any>} */
const before = { text: {}, balloon: {} };

/** @param {any} el */
const styleOf = (el) => Object.fromEntries(STYLE.filter((key) => key in el).map((key) => [key, el[key]]));

/** @param {{kind: "text" | "balloon", desk: import("../desk.js").Desk, at: (kind: string) => import("../make.js").At, done: () => void}} props */
export function TextTray({ kind, desk, at, done }) {
  const [ready, problem] = useLoaded(loadFonts);
  const area = useRef(/** @type {HTMLTextAreaElement | null} */ (null));
  const [style, setStyle] = useState(before[kind]);
  // Letters may come faster than the screen is drawn: what they belong to is known at once.
  const held = useRef(/** @type {any} */ (desk.el?.kind === kind ? desk.el : null));
  const begun = useRef(false);
  const own = held.current;
  const el = own && (desk.find(own.id) ?? null);
  useLayoutEffect(() => {
    if (!ready) return;
    if (kind === "balloon" && !held.current) start(t("scene.balloon.first"));
    area.current?.focus({ preventScroll: true });
  }, [ready]);
  // What stands there already gives way to the first letter that is typed; of "Ik ben goed in …" only the dots.
  useLayoutEffect(() => void (ready && own?.text && !begun.current && area.current?.setSelectionRange(/ …$/.test(own.text) ? own.text.length - 1 : 0, own.text.length)), [ready, own?.id]);
  function start(/** @type {string} */ text) {
    if (!desk.hasRoom(kind)) return;
    const fresh = newWords(kind, style, text, at(kind));
    held.current = fresh;
    desk.chosen = fresh.id;
    desk.step(add(desk.scene, fresh), "added", `letters ${fresh.id}`);
  }
  const type = (/** @type {any} */ { target }) => {
    const text = target.value.replaceAll("\0", "").slice(0, LIMITS.text);
    begun.current = true;
    const own = held.current;
    const el = own && desk.find(own.id);
    if (!own) return void (text.trim() && start(text));
    const name = `letters ${own.id}`;
    const next = inView(el ?? own, typed(el ?? own, { text, dir: directionOf(text) }, measure));
    held.current = next;
    if (!text.trim() && kind === "text") return desk.step(remove(desk.scene, own.id), "", name);
    if (el) return desk.put(next, "", name);
    desk.chosen = own.id;
    desk.step(add(desk.scene, next), "", name);
  };
  const set = (/** @type {any} */ patch, said = "changed") => {
    setStyle({ ...style, ...patch });
    before[kind] = { ...before[kind], ...patch };
    if (el) desk.put(typed(el, patch, measure), said);
  };
  const look = { ...LOOKS[kind], ...style, ...(el && styleOf(el)) };
  const size = (/** @type {number} */ by) => () => set({ size: Math.round(Math.min(LARGEST, Math.max(SMALLEST, look.size * by))) });
  const tail = (/** @type {number} */ dx, /** @type {number} */ dy) => () => el && set({ tail: [(el.tail?.[0] ?? 0) + dx, (el.tail?.[1] ?? 0) + dy] }, "tail");
  return html`
    <${Tray} desk=${desk} title=${t(`scene.tool.${kind}`)} onClose=${done}>
      <${Alert}>${problem && problemText(problem)}<//>
      <textarea class="input words" ref=${area} rows="2" dir="auto" maxlength=${LIMITS.text} disabled=${!ready} value=${el?.text ?? ""} aria-label=${t("scene.text.label")} placeholder=${t("scene.text.label")} onInput=${type}></textarea>
      ${kind === "balloon" && html`<${Options} name=${t("scene.balloon.form")} value=${look.form} options=${FORMS.map((value) => ({ value, sign: value, text: t(`scene.balloon.${value}`) }))} onPick=${(/** @type {string} */ form) => set({ form })} />`}
      <div class="row-of">
        <${Options} name=${t("scene.text.face")} value=${look.face} options=${FACES.map((value) => ({ value, text: html`<span style=${{ fontFamily: `trots-${value}` }}>${t(`scene.face.${value}`)}</span>` }))} onPick=${(/** @type {string} */ face) => set({ face })} />
        <${Round} sign="minus" name=${t("scene.text.smaller")} onClick=${size(1 / 1.2)} /><${Round} sign="plus" name=${t("scene.text.bigger")} onClick=${size(1.2)} />
        <${Options} name=${t("scene.text.align")} value=${look.align} options=${ALIGNS.map((value) => ({ value, sign: `align_${value}`, text: "", name: t(`scene.align.${value}`) }))} onPick=${(/** @type {string} */ align) => set({ align })} /></div>
      <h3>${t("scene.text.colour")}</h3><${Colours} name=${t("scene.text.colour")} value=${look.colour} onPick=${(/** @type {string} */ colour) => set({ colour })} />
      <h3>${t("scene.text.fill")}</h3><${Colours} name=${t("scene.text.fill")} value=${look.fill} none=${kind === "text"} onPick=${(/** @type {string | null} */ fill) => set({ fill })} />
      ${kind === "balloon" && el && html`<h3>${t("scene.balloon.tail")}</h3><div class="row-of">
        <${Round} sign="west" name=${t("scene.tail.west")} onClick=${tail(-STEP, 0)} /><${Round} sign="north" name=${t("scene.tail.north")} onClick=${tail(0, -STEP)} />
        <${Round} sign="south" name=${t("scene.tail.south")} onClick=${tail(0, STEP)} /><${Round} sign="east" name=${t("scene.tail.east")} onClick=${tail(STEP, 0)} />
        <button type="button" class="option" aria-pressed=${!el.tail} onClick=${() => set({ tail: el.tail ? null : [-900, 2000] }, "tail")}>${t("scene.tail.none")}</button></div>`}
    <//>`;
}

const LONGEST = 60;

/** @param {any} value without what is empty */
const filled = (value) => (Object.values(value).some(Boolean) ? Object.fromEntries(Object.entries(value).filter(([, each]) => each)) : undefined);

/** The element with this reason. @param {any} el @param {any} patch */
export const withWhy = (el, patch) => ({ ...el, why: filled({ ...el.why, ...patch }) });

/** @param {any} props voice: {where, keep, media} */
export function WhyTray({ desk, el, voice, close }) {
  const [speaking, speak] = useState(false);
  const type = (/** @type {(text: string) => any} */ next) => (/** @type {any} */ { target }) => desk.put(next(target.value.replaceAll("\0", "")), "", `words ${el.id}`);
  if (speaking) return html`<${Tray} title=${t("scene.why")} onClose=${() => speak(false)}><${Recorder} kind="voice" where=${`${voice.where}/${el.id}`} seconds=${LONGEST} onKept=${voice.keep} onClose=${() => speak(false)} /><//>`;
  return html`
    <${Tray} title=${t(voice ? "scene.do.why" : "scene.do.name")} onClose=${close}>
      ${voice && html`<label class="field"><span>${t("scene.why")}</span><textarea class="input words" rows="2" dir="auto" maxlength=${LIMITS.text} value=${el.why?.text ?? ""} onInput=${type((text) => withWhy(el, { text }))}></textarea></label>
      ${el.why?.recording ? html`<div class="line"><div class="grow"><${Recording} id=${el.why.recording} kind="voice" state=${voice.media?.[el.why.recording]} /></div><${Round} sign="trash" name=${t("scene.why.remove")} onClick=${() => desk.put(withWhy(el, { recording: "" }), "removed")} /></div>`
        : html`<button type="button" class="option" onClick=${() => speak(true)}><${Sign} name="mic" />${t("scene.why.speak")}</button>`}`}
      <label class="field"><span>${t("scene.name")}</span><input class="input" dir="auto" maxlength=${LIMITS.name} value=${el.name ?? ""} onInput=${type((name) => ({ ...el, name: name || undefined }))} /><small class="hint small">${t("scene.name.why")}</small></label>
    <//>`;
}
