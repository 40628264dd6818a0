/** Looking back in four taps: three statements with faces, and how sure the choice is. Every part may be skipped. */
import "../../i18n/looking.js";
import { box } from "../../offline/box.js";
import { go, href } from "../../ui/router.js";
import { html, useRef, useState } from "../../vendor/preact.js";
import { Gone } from "../parts/gone.js";
import { useBox } from "../parts/use-box.js";
import { Sureness, Details } from "./choice.js";
import { Frame } from "./frame.js";
import { Statement, STATEMENTS } from "./statement.js";

const COUNT = STATEMENTS.length + 2;

/** @param {{activity_id: Uuid, after?: string}} props after: the reflection that was just finished, which is celebrated at the end */
export default function Looking({ activity_id, after }) {
  useBox();
  const [at, turn] = useState(0);
  const [marks, mark] = useState(/** @type {Record<string, number>} */ ({}));
  const [sureness, sure] = useState(/** @type {Choice["sureness"] | null} */ (null));
  const [problem, setProblem] = useState(/** @type {unknown} */ (null));
  const desk = useRef({ busy: false }).current;
  const out = after ? href("maken", activity_id, "reflect", after, "trots") : href("rondje", activity_id);
  if (!box.activity(activity_id)) return html`<${Gone} />`;
  const leave = () => go(out, { replace: true });
  const back = at ? () => turn(at - 1) : undefined;
  const statement = STATEMENTS[at];

  /** Resolves with whether it is safe; a second tap in the same moment says nothing more. @param {"rating.put" | "choice.put"} kind @param {any} said */
  const tell = async (kind, said) => {
    if (desk.busy) return false;
    desk.busy = true;
    const problem = await box.tell(kind, { activity_id, ...said }).catch((error) => error);
    desk.busy = false;
    setProblem(problem);
    return !problem;
  };
  const rate = async (/** @type {number} */ value) => {
    const all = { ...marks, [statement]: value };
    mark(all);
    const isLast = at === STATEMENTS.length - 1 && STATEMENTS.every((each) => all[each]);
    if (!isLast || (await tell("rating.put", all))) turn(at + 1);
  };
  const choose = async (/** @type {Choice["sureness"]} */ chosen) => {
    sure(chosen);
    if (chosen !== "none") return turn(COUNT - 1);
    if (await tell("choice.put", { sureness: chosen, options: [], why: "" })) leave();
  };
  return html`
    <${Frame} phase="reflect" out=${out} now=${at} count=${COUNT} problem=${problem}>
      ${statement ? html`<${Statement} key=${statement} statement=${statement} mark=${marks[statement]} onMark=${rate} onSkip=${() => turn(STATEMENTS.length)} onBack=${back} />`
      : at === STATEMENTS.length ? html`<${Sureness} chosen=${sureness} onChoose=${choose} onSkip=${leave} onBack=${back} />`
      : html`<${Details} sureness=${sureness} tell=${(/** @type {any} */ choice) => box.tell("choice.put", { activity_id, ...choice })} onDone=${leave} onProblem=${setProblem} onBack=${back} />`}
    <//>`;
}
