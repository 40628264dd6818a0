/** The show itself: one slide at a time, as large as the screen, with a swipe, the arrow keys or two large buttons. */
import "../../i18n/dossier.js";
import { box } from "../../offline/box.js";
import { t } from "../../i18n/index.js";
import { Icon } from "../../ui/icon.js";
import { go, href } from "../../ui/router.js";
import { wear } from "../../ui/style.js";
import { html, useEffect, useMemo, useRef, useState } from "../../vendor/preact.js";
import { assignmentOf, myRounds } from "../parts/rounds.js";
import { TalkWay } from "../parts/talk-way.js";
import { fill } from "./index.js";
import { isPicked, remembered, suggested } from "./picked.js";
import { Cover, End, SlideView } from "./slide.js";
import { shownRounds, slidesOf } from "./slides.js";
import { useAwake, useKeys, usePlace, useSwipe } from "./turning.js";

await wear("show");

/** On a new device the works come in before the assignments that say what stands in them. */
const isHere = () => box.lastContact() !== null && box.assignments().length > 0;

/** What was picked, else what is suggested. @param {Me} me */
function pickedRounds(me) {
  if (!isHere()) return [];
  const rounds = myRounds();
  const picked = remembered(me.id) ?? suggested(rounds.flatMap(({ works }) => works), assignmentOf);
  return shownRounds(rounds, (work) => isPicked(work, picked));
}

/** The first that is not empty: what comes in from school during a show does not move its slides.
 * @template T @param {() => T[]} make */
function useFirst(make) {
  const first = useRef(/** @type {T[]} */ ([]));
  if (!first.current.length) first.current = make();
  return first.current;
}

/** @param {{me: Me, at?: string}} props at: the slide to begin with */
export default function Stage({ me, at: first = "0" }) {
  const rounds = useFirst(() => pickedRounds(me));
  const slides = useMemo(() => slidesOf(rounds, assignmentOf), [rounds]);
  const [place, to] = useState(() => Math.max(0, Number.parseInt(first) || 0));
  const at = slides.length ? Math.min(place, slides.length) : place;
  const turn = (/** @type {number} */ by) => to(Math.min(slides.length, Math.max(0, at + by)));
  const stop = () => go(href("laten-zien"), { replace: true });
  useKeys({ turn, to: (end) => to(end ? slides.length : 0), stop });
  usePlace(at);
  useAwake();
  useEffect(() => () => void (document.fullscreenElement && document.exitFullscreen()), []);
  const isEmpty = !slides.length && isHere();
  useEffect(() => void (isEmpty && stop()), [isEmpty]);
  const slide = slides[at];
  return html`
    <main id="main" class="stage" data-phase=${slide?.work?.phase} ...${useSwipe(turn)}>
      <header class="stage-top">
        <button type="button" class="round" aria-label=${t("show.stop")} title=${t("show.stop")} onClick=${stop}><${Icon} name="close" /></button>
        <h1>${!slides.length ? t("wait") : slide ? slide.round.activity.title : t("show.end")}</h1>
        ${document.fullscreenEnabled && html`<button type="button" class="round" aria-label=${t("show.fill")} title=${t("show.fill")} onClick=${() => (document.fullscreenElement ? document.exitFullscreen() : fill())}><${Icon} name="full" /></button>`}
        <${TalkWay} />
      </header>
      <div class="stage-slide" aria-live="polite" key=${slide?.key ?? "end"}>
        ${!slides.length ? null : !slide ? html`<${End} rounds=${rounds} me=${me} onAgain=${() => to(0)} />` : slide.work ? html`<${SlideView} slide=${slide} />` : html`<${Cover} slide=${slide} me=${me} />`}
      </div>
      <nav class="stage-turn" aria-label=${t("show.turn")}>
        <button type="button" class="button quiet" disabled=${at === 0} onClick=${() => turn(-1)}><${Icon} name="back" flip />${t("show.before")}</button>
        <span class="small" aria-hidden="true">${Math.min(at + 1, slides.length)} / ${slides.length}</span>
        <button type="button" class="button" disabled=${!slide} onClick=${() => turn(1)}>${t("show.next")}<${Icon} name="forward" flip /></button>
      </nav>
    </main>`;
}
