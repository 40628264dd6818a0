/** Recording on the screen: it runs at once, the time is in sight, one large button stops and keeps it. */
import "../../i18n/recording.js";
import { box } from "../../offline/box.js";
import { t } from "../../i18n/index.js";
import { problemText } from "../../i18n/problem.js";
import { markTyping } from "../../pages/parts/typing.js";
import { Alert } from "../../ui/field.js";
import { Icon } from "../../ui/icon.js";
import { say } from "../../ui/say.js";
import { wear } from "../../ui/style.js";
import { html, useEffect, useRef, useState } from "../../vendor/preact.js";
import { record } from "./record.js";

await wear("recording");

/** Seconds. */
export const LONGEST = { voice: 180, video: 60 };

/** @typedef {import("../../offline/recording.js").Tape} Tape */

/** @param {{kind: "voice" | "video", where: string, seconds?: number, onKept: (tape: Tape) => Promise<unknown>, onClose: () => void}} props
 *  onKept: puts it in its work; also called when the student has left this screen meanwhile */
export function Recorder({ kind, where, seconds = LONGEST[kind], onKept, onClose }) {
  const [problem, setProblem] = useState(/** @type {unknown} */ (null));
  const { live, passed, stop } = useRecording({ kind, where, seconds }, onKept, onClose, setProblem);
  if (problem) {
    return html`<section class="recorder stack"><${Alert}>${problemText(problem)}<//>
      <button type="button" class="button full" autofocus onClick=${onClose}>${t("recorder.other_way")}</button></section>`;
  }
  return html`
    <section class="recorder stack" data-kind=${kind} aria-label=${t(`recorder.${kind}`)}>
      ${kind === "video" && html`<${Preview} stream=${live?.stream} />`}
      <p class="line recorder-says" role="status"><span class="dot" aria-hidden="true"></span>${t(live ? `recorder.${kind}.runs` : `recorder.${kind}.asks`)}</p>
      <${Time} passed=${passed} left=${seconds - passed} down=${seconds <= LONGEST.video} />
      <progress class="meter" max=${seconds} value=${passed} aria-label=${t("recorder.progress")}></progress>
      <button type="button" class="button danger full stop" autofocus onClick=${live ? stop : onClose}><${Icon} name=${live ? "stop" : "close"} />${t(live ? "recorder.stop" : "recorder.cancel")}</button>
    </section>`;
}

/** @param {number} seconds */
const clockOf = (seconds) => `${Math.floor(seconds / 60)}:${String(Math.floor(seconds) % 60).padStart(2, "0")}`;

/** A minute counts down, three minutes count up.
 * @param {{passed: number, left: number, down: boolean}} props */
function Time({ passed, left, down }) {
  const still = t("recorder.left", { time: clockOf(left) });
  return html`<p class="recorder-time" role="timer">${down ? html`<b>${still}</b>` : html`<b>${clockOf(passed)}</b> <span class="soft">${still}</span>`}</p>`;
}

/** @param {{kind: "voice" | "video", where: string, seconds: number}} what @param {(tape: Tape) => Promise<unknown>} onKept @param {() => void} onClose @param {(problem: unknown) => void} onProblem */
function useRecording(what, onKept, onClose, onProblem) {
  const [live, setLive] = useState(/** @type {Awaited<ReturnType<typeof record>> | null} */ (null));
  const [passed, pass] = useState(0);
  useEffect(() => {
    const desk = {};
    let left = false;
    let runs = false;
    /** @type {() => void} */
    let stop = () => { left = true; };
    const run = async () => {
      const recording = await record(what, box.tapes());
      runs = true;
      markTyping(desk, true);
      stop = () => recording.stop("asked");
      if (left) stop();
      setLive(recording);
      const { tape, why } = await recording.kept;
      await onKept(tape);
      say(t(`recorder.said.${why}`));
      onClose();
    };
    const done = run().catch(onProblem).finally(() => markTyping(desk, false));
    // Locking or signing out: stop, and keep it before this user's store closes. A question of the browser that nobody answers holds up nothing.
    const stay = box.beforeClose(async () => (stop(), runs ? done : undefined));
    return () => void (stop(), stay());
  }, []);
  useEffect(() => {
    if (!live) return;
    const began = performance.now();
    const timer = setInterval(() => pass(Math.min(what.seconds, (performance.now() - began) / 1000)), 250);
    return () => clearInterval(timer);
  }, [live]);
  return { live, passed, stop: () => live?.stop("asked") };
}

/** @param {{stream?: MediaStream}} props */
function Preview({ stream }) {
  const screen = useRef(/** @type {HTMLVideoElement | null} */ (null));
  useEffect(() => void (screen.current && stream && (screen.current.srcObject = stream)), [stream]);
  return html`<video class="preview" ref=${screen} autoplay muted playsinline aria-hidden="true"></video>`;
}
