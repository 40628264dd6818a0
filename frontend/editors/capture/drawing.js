/** Drawing with a finger. What was drawn is kept when the student leaves the screen in any way but throwing it away. */
import { box } from "../../offline/box.js";
import { t } from "../../i18n/index.js";
import { Icon } from "../../ui/icon.js";
import { say } from "../../ui/say.js";
import { html, useEffect, useLayoutEffect, useRef, useState } from "../../vendor/preact.js";
import { COLOURS, drawn, pointOf, SIDE, SMALLEST, toPicture } from "./pen.js";

/** @typedef {import("./pen.js").Stroke} Stroke */

/** @param {any} props */
export function Drawing({ add, close, setProblem }) {
  const paper = useRef(/** @type {HTMLCanvasElement | null} */ (null));
  const [strokes, setStrokes] = useState(/** @type {Stroke[]} */ ([]));
  const [colour, setColour] = useState(COLOURS[0].value);
  const keep = useKeeping(strokes, async (/** @type {Stroke[]} */ all) => {
    await add({ kind: "drawing", medium: await box.addPhoto(await toPicture(all)) });
    say(t("capture.said.drawing"));
  }, setProblem);
  useLayoutEffect(() => void (paper.current && drawn(paper.current, strokes)), [strokes]);
  const begin = (/** @type {PointerEvent} */ event) => {
    paper.current?.setPointerCapture(event.pointerId);
    setStrokes((all) => [...all, { colour, points: [pointOf(event)] }]);
  };
  const draw = (/** @type {PointerEvent} */ event) => event.buttons && setStrokes((all) => [...all.slice(0, -1), ...all.slice(-1).map((last) => ({ ...last, points: [...last.points, pointOf(event)] }))]);
  const done = async () => (await keep(), close());
  return html`
    <div class="prompt-form">
      <div class="stack prompt-scroll drawing">
        <h1 class="unseen">${t("capture.drawing")}</h1>
        <canvas class="paper" ref=${paper} width=${SIDE} height=${SIDE} role="img" aria-label=${t("capture.paper")} onPointerDown=${begin} onPointerMove=${draw}></canvas>
        <div class="line spread">
          <div class="colours" role="group" aria-label=${t("capture.colours")}>${COLOURS.map(({ name, value }) => html`
            <button type="button" key=${name} class="colour" data-colour=${name} aria-pressed=${value === colour} aria-label=${t(`capture.colour.${name}`)} onClick=${() => setColour(value)}></button>`)}</div>
          <button type="button" class="round" disabled=${!strokes.length} aria-label=${t("capture.undo")} title=${t("capture.undo")} onClick=${() => setStrokes((all) => all.slice(0, -1))}><${Icon} name="undo" flip /></button>
        </div>
      </div>
      <div class="thumb single"><button type="button" class="button full" onClick=${done}><${Icon} name="check" />${t(strokes.length >= SMALLEST ? "capture.drawing.done" : "back")}</button></div>
    </div>`;
}

/** Keeps it once, when asked or when the screen is left.
 * @param {Stroke[]} strokes @param {(all: Stroke[]) => Promise<void>} save @param {(problem: unknown) => void} setProblem */
function useKeeping(strokes, save, setProblem) {
  const latest = useRef(strokes);
  const kept = useRef(/** @type {Stroke[] | null} */ (null));
  latest.current = strokes;
  const keep = async () => {
    const all = latest.current;
    if (all.length < SMALLEST || all === kept.current) return;
    kept.current = all;
    await save(all).catch(setProblem);
  };
  useEffect(() => {
    const stay = box.beforeClose(keep);
    return () => void (stay(), keep());
  }, []);
  return keep;
}
