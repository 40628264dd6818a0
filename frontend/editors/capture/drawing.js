/** Drawing with a finger. What was drawn is kept when the student leaves the screen in any way but throwing it away. */
import { box, newId } from "../../offline/box.js";
import { t } from "../../i18n/index.js";
import { Icon } from "../../ui/icon.js";
import { say } from "../../ui/say.js";
import { html, useLayoutEffect, useRef, useState } from "../../vendor/preact.js";
import { useLastChance } from "../draft.js";
import { forget } from "../forget.js";
import { keeperOf } from "./keeping.js";
import { COLOURS, drawn, pointOf, SIDE, SMALLEST, toPicture } from "./pen.js";

/** @typedef {import("./pen.js").Stroke} Stroke */

/** @param {any} props */
export function Drawing({ add, close, setProblem }) {
  const paper = useRef(/** @type {HTMLCanvasElement | null} */ (null));
  const [strokes, setStrokes] = useState(/** @type {Stroke[]} */ ([]));
  const [colour, setColour] = useState(COLOURS[0].value);
  const keep = useKeeping(strokes, add, setProblem);
  useLayoutEffect(() => void (paper.current && drawn(paper.current, strokes)), [strokes]);
  const begin = (/** @type {PointerEvent} */ event) => {
    paper.current?.setPointerCapture(event.pointerId);
    setStrokes((all) => [...all, { colour, points: [pointOf(event)] }]);
  };
  const draw = (/** @type {PointerEvent} */ event) => event.buttons && setStrokes((all) => [...all.slice(0, -1), ...all.slice(-1).map((last) => ({ ...last, points: [...last.points, pointOf(event)] }))]);
  const done = async () => {
    if (!(await keep())) return;
    if (strokes.length >= SMALLEST) say(t("capture.said.drawing"));
    close();
  };
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

/** Keeps it when asked, when the screen is left, and when the phone goes into a pocket.
 * @param {Stroke[]} strokes @param {(moment: any) => Promise<boolean>} add @param {(problem: unknown) => void} setProblem */
function useKeeping(strokes, add, setProblem) {
  const [moment] = useState(() => ({ id: newId(), kind: "drawing", at: new Date().toISOString() }));
  const ways = useRef(/** @type {any} */ (null));
  ways.current = { strokes, add };
  const [keep] = useState(() => keeperOf({
    store: async (/** @type {Stroke[]} */ all) => box.addPhoto(await toPicture(all)),
    add: (medium) => ways.current.add({ ...moment, medium }),
    forget: (medium) => forget(box, medium),
  }));
  const now = () => keep(ways.current.strokes).catch((problem) => (setProblem(problem), false));
  useLastChance(now);
  return now;
}
