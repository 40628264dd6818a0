/** The student's own figure: the last one they made, here or in another comic or board. Pure but for where works are. */
import { box } from "../../offline/box.js";

/** @param {any} content of any kind @returns {any[]} */
const figuresIn = ({ panels, scene }) => [...(panels ?? []), ...(scene ? [{ scene }] : [])].flatMap((/** @type {any} */ part) => part.scene.elements.filter((/** @type {any} */ el) => el.kind === "figure"));

/** @param {any} scene */
export const hasFigure = (scene) => figuresIn({ scene }).length > 0;

/** Standing at the foot of a panel. @param {any} content the comic itself comes first */
export function myFigure(content) {
  const others = box.works({}).filter(({ deleted_at, student }) => !deleted_at && student.id === box.me.id).map((work) => work.content);
  const last = [content, ...others].flatMap((each) => figuresIn(each).slice(-1))[0];
  return last && { kind: "figure", x: 5000, y: 10_000 - Math.round(last.h / 2), w: last.w, h: last.h, turn: 0, parts: last.parts, layers: last.layers };
}
