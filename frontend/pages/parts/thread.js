/** What people wrote about a work, and the place to write back. */
import "../../i18n/work.js";
import { box } from "../../offline/box.js";
import { ago, t } from "../../i18n/index.js";
import { problemText } from "../../i18n/problem.js";
import { Alert } from "../../ui/field.js";
import { Icon } from "../../ui/icon.js";
import { say } from "../../ui/say.js";
import { html, useEffect, useState } from "../../vendor/preact.js";
import { useAbout } from "./pointing.js";
import { StandingLine } from "./safety.js";
import { markSeen } from "./seen.js";

export const KINDS = /** @type {Record<CommentKind, string>} */ ({ question: "question", compliment: "star", reply: "talk" });
const LONGEST = 2000;

/** @param {{work: WorkRead, me: Me, kinds: CommentKind[], empty: string}} props */
export function Thread({ work, me, kinds, empty }) {
  const comments = box.comments(work.id);
  useEffect(() => markSeen(me.id, comments.filter(({ author }) => author.id !== me.id).map(({ id }) => id)), [comments.length]);
  return html`
    <section class="card stack" aria-labelledby="thread"><h2 id="thread" tabindex="-1">${t("thread.title")}</h2>
      ${comments.length === 0 && html`<p class="hint">${empty}</p>`}
      <ol class="thread">${comments.map((comment) => html`<${Said} key=${comment.id} comment=${comment} mine=${comment.author.id === me.id} version=${work.version} />`)}</ol>
      <${Write} work=${work} kinds=${kinds} />
    </section>`;
}

/** @param {{comment: CommentRead, mine: boolean, version: number}} props */
const Said = ({ comment, mine, version }) => html`
  <li class=${mine ? "mine" : ""} data-kind=${comment.kind}>
    <p class="who"><${Icon} name=${KINDS[comment.kind]} /><b>${mine ? t("thread.you") : comment.author.name}</b> <span class="soft">${t(`comment.kind.${comment.kind}`)} · ${ago(comment.made_at)}</span></p>
    <${PointsAt} id=${comment.about} />
    <p class="own-words" dir="auto">${comment.text}</p>
    ${!mine && comment.work_version < version && html`<p class="small soft">${t("thread.older")}</p>`}
    ${mine && comment.standing !== "school" && html`<${StandingLine} standing=${comment.standing} />`}
    ${comment.standing === "refused" && html`<${Refused} comment=${comment} />`}
  </li>`;

/** What it is about; a tap marks that in the work. @param {{id: string | null | undefined}} props */
function PointsAt({ id }) {
  const { name, shown, show } = useAbout();
  const what = name(id);
  return what && html`<button type="button" class="link small" aria-pressed=${shown === id} onClick=${() => show(/** @type {string} */ (id))}><${Icon} name="target" /><span dir="auto">${what}</span></button>`;
}

/** A text that the school did not take stays the writer's own until they throw it away.
 * @param {{comment: CommentRead}} props */
const Refused = ({ comment }) => html`
  <p class="note" data-tone="warn"><span class="grow">${problemText(comment.problem)}</span></p>
  <button type="button" class="button quiet slim" onClick=${() => box.discard(/** @type {Uuid} */ (comment.change_id))}><${Icon} name="trash" />${t("thread.discard")}</button>`;

/** @param {{work: WorkRead, kinds: CommentKind[]}} props */
function Write({ work, kinds }) {
  const [kind, setKind] = useState(kinds[0]);
  const [text, setText] = useState("");
  const [problem, setProblem] = useState(/** @type {unknown} */ (null));
  const { able, asks, about, name, ask, clear } = useAbout();
  const send = async (/** @type {Event} */ event) => {
    event.preventDefault();
    try {
      await box.comment(work.id, { kind, text: text.trim(), ...(name(about) && { about: about ?? undefined }) });
      clear();
      setText("");
      say(t("thread.sent"));
    } catch (error) {
      setProblem(error);
    }
  };
  return html`
    <form class="stack tight" onSubmit=${send}>
      ${kinds.length > 1 && html`<fieldset class="chips"><legend class="unseen">${t("thread.kind")}</legend>
        ${kinds.map((each) => html`<label class="chip" key=${each}><input type="radio" name="kind" checked=${each === kind} onChange=${() => setKind(each)} /><${Icon} name=${KINDS[each]} />${t(`comment.kind.${each}`)}</label>`)}</fieldset>`}
      <div class="field"><label for="say" class=${kinds.length > 1 ? "" : "unseen"}>${t(`thread.write.${kind}`)}</label>
        <textarea id="say" class="input short" dir="auto" rows="2" maxlength=${LONGEST} value=${text} placeholder=${kinds.length > 1 ? "" : t(`thread.write.${kind}`)}
          onInput=${(/** @type {any} */ event) => setText(event.target.value.replaceAll("\0", ""))}></textarea></div>
      ${able && html`<div class="line">${name(about) ? html`<span class="badge"><${Icon} name="target" /><span dir="auto">${name(about)}</span></span><button type="button" class="link" onClick=${clear}>${t("thread.point.not")}</button>`
        : html`<button type="button" class="button quiet slim" aria-pressed=${asks} onClick=${ask}><${Icon} name="target" />${t(asks ? "thread.point.now" : "thread.point")}</button>`}</div>`}
      <${Alert}>${problem && problemText(problem)}<//>
      <button type="submit" class="button quiet" disabled=${!text.trim()}>${t("thread.send")}<${Icon} name="arrow" flip /></button>
    </form>`;
}
