/** Holds what is being made, of any kind, until it is safely on the phone. */
import { box } from "../offline/box.js";
import { markTyping } from "../pages/parts/typing.js";
import { useLatest } from "../ui/latest.js";
import { useEffect, useRef, useState } from "../vendor/preact.js";

const PAUSE = 400;
/** After a gesture, so that what it moved is seen first. */
const SOON = 50;

/** @typedef {{activity_id: Uuid, phase: Phase, assignment: AssignmentRef}} Of */

/** The student's work for this assignment, if it was started.
 * @param {Of} of @param {Uuid | null} own */
const workFor = ({ activity_id, phase, assignment }, own) =>
  box.works({ activity_id }).find((work) => work.phase === phase && work.assignment.id === assignment.id && !work.deleted_at && !work.copy_of) ?? (own ? box.work(own) : undefined);

/** The work of an assignment, and the way to change it. A work that was not started yet starts with the first change.
 * @template {object} C
 * @param {Of} of @param {C} blank what its kind begins with @param {(content: C) => boolean} [isDone] for kinds without a button for that */
export function useDraft(of, blank, isDone = () => false) {
  const [draft, setDraft] = useState(/** @type {C | null} */ (null));
  const [problem, setProblem] = useState(/** @type {unknown} */ (null));
  const desk = useRef({ id: /** @type {Uuid | null} */ (null), unsaved: /** @type {C | null} */ (null), content: blank, timer: 0, last: "", seen: /** @type {unknown} */ (null), from: /** @type {WorkRead | undefined} */ (undefined), left: false, finished: false, saving: /** @type {Promise<unknown>} */ (Promise.resolve()) }).current;
  const newest = () => workFor(of, desk.id);
  const work = newest();
  /** @type {C} */
  const content = draft ?? work?.content ?? blank;
  desk.content = content;

  // The next edit builds on what is on the screen: this editor's own words, or those that another device brought in.
  if (work && !draft && work.content !== desk.seen) {
    const last = JSON.stringify(work.content);
    if (last !== desk.last) Object.assign(desk, { from: work, last });
    desk.seen = work.content;
  }

  const save = () => {
    const saving = saveNow();
    desk.saving = saving;
    return saving;
  };
  const saveNow = async () => {
    clearTimeout(desk.timer);
    desk.timer = 0;
    const unsaved = desk.unsaved;
    if (!unsaved) return true;
    desk.unsaved = null;
    const known = newest();
    const id = known?.id ?? (desk.id ??= box.startWork({ ...of, content: blank }));
    desk.from ??= box.work(id);
    Object.assign(desk, { last: JSON.stringify(unsaved), seen: null });
    try {
      // A photo that was on its way when the student said "done" does not undo that.
      await box.save(id, { content: unsaved, finished: desk.finished || Boolean(known?.finished_at) || isDone(unsaved) }, desk.from);
      setProblem(null);
      setDraft((now) => (now === unsaved ? null : now));
    } catch (error) {
      desk.unsaved ??= unsaved;
      setProblem(error);
    }
    markTyping(desk, desk.unsaved !== null);
    return desk.unsaved === null;
  };
  /** Resolves with whether it is safe. What takes a while, such as a photo, changes what is there by then: `next` is a function.
   * @param {C | ((now: C) => C)} next */
  const change = async (next, { typing = false, soon = false } = {}) => {
    // Keys that are held down put nothing off.
    if (!soon) clearTimeout(desk.timer);
    if (desk.left) {
      // Nobody is looking any more, and the store may close next: what comes in now is kept at once.
      soon = false;
      await catchUp();
    }
    const content = typeof next === "function" ? next(desk.content) : next;
    desk.content = desk.unsaved = content;
    setDraft(content);
    markTyping(desk, true);
    if (!typing && !soon) return save();
    if (typing || !desk.timer) desk.timer = Number(setTimeout(save, soon ? SOON : PAUSE));
    return false;
  };
  /** The screen was left before a photo or a recording was there: by now the work may have been changed on another. */
  const catchUp = async () => {
    await desk.saving;
    const there = newest();
    if (there && !desk.unsaved) Object.assign(desk, { from: there, content: there.content });
  };
  useEffect(() => () => void (desk.left = true), []);
  const finish = () => (Object.assign(desk, { finished: true, unsaved: desk.content }), save());
  useLastChance(save);
  return { work, content, change, finish, problem, saving: draft !== null };
}

/** What was typed last must not be lost when the phone goes into a pocket or somebody locks the laptop.
 * @param {() => Promise<unknown>} save */
export function useLastChance(save) {
  const leave = useLatest(save);
  useEffect(() => {
    const hidden = () => void (document.visibilityState === "hidden" && leave());
    const stay = box.beforeClose(async () => void (await leave()));
    document.addEventListener("visibilitychange", hidden);
    addEventListener("pagehide", leave);
    return () => {
      stay();
      document.removeEventListener("visibilitychange", hidden);
      removeEventListener("pagehide", leave);
      leave();
    };
  }, []);
}

/** Words that are put into a work with a tap. What was typed goes in as well when the screen is left without it.
 * @param {(words: string) => unknown} put @returns {{text: string, type: (text: string) => void, add: () => boolean}} add: whether there was anything */
export function useWords(put) {
  const [text, show] = useState("");
  const typed = useRef("");
  const type = (/** @type {string} */ words) => show((typed.current = words));
  const add = () => {
    const words = typed.current.trim();
    type("");
    if (words) put(words);
    return words !== "";
  };
  useLastChance(async () => void add());
  return { text, type, add };
}

/** What takes a while, such as making a photo small, is finished before this user's store closes.
 * @template T @param {() => Promise<T>} run @returns {Promise<T>} */
export async function finishing(run) {
  const running = run();
  const stay = box.beforeClose(() => running.then(() => {}, () => {}));
  try {
    return await running;
  } finally {
    stay();
  }
}
