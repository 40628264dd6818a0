/** Ways to turn a slide, in the direction in which the person reads; and a screen that stays on. */
import { href } from "../../ui/router.js";
import { useEffect, useLayoutEffect, useRef } from "../../vendor/preact.js";

const FAR_ENOUGH = 50;
/** Where a finger or a key means something else. */
const OWN_WAY = "input, textarea, audio, video";

const forward = () => (document.documentElement.dir === "rtl" ? -1 : 1);

/** Arrow keys, and those of a presenter's remote control.
 * @param {{turn: (by: number) => void, to: (end: boolean) => void, stop: () => void}} ways */
export function useKeys(ways) {
  const latest = useRef(ways);
  latest.current = ways;
  useEffect(() => {
    const press = (/** @type {KeyboardEvent} */ event) => {
      if (event.target instanceof Element && event.target.matches(OWN_WAY)) return;
      const { turn, to, stop } = latest.current;
      const way = { ArrowRight: () => turn(forward()), ArrowLeft: () => turn(-forward()), PageDown: () => turn(1), PageUp: () => turn(-1), Home: () => to(false), End: () => to(true), Escape: stop }[event.key];
      if (way) (event.preventDefault(), way());
    };
    addEventListener("keydown", press);
    return () => removeEventListener("keydown", press);
  }, []);
}

/** @param {(by: number) => void} turn */
export function useSwipe(turn) {
  const from = useRef(/** @type {{x: number, y: number} | null} */ (null));
  const touch = (/** @type {TouchEvent} */ { target, touches }) => {
    const own = target instanceof Element && target.closest(OWN_WAY);
    from.current = own || touches.length > 1 ? null : { x: touches[0].clientX, y: touches[0].clientY };
  };
  const leave = (/** @type {TouchEvent} */ { changedTouches: [end] }) => {
    if (!from.current) return;
    const [across, down] = [end.clientX - from.current.x, end.clientY - from.current.y];
    if (Math.abs(across) > FAR_ENOUGH && Math.abs(across) > 1.5 * Math.abs(down)) turn(across < 0 ? forward() : -forward());
  };
  return { onTouchStart: touch, onTouchEnd: leave };
}

/** The slide stands in the address, without a step for the back button: a refresh, or an app that was closed, comes back to it,
 * also one in the same moment as the turn: the address is never behind what is seen.
 * @param {number} at */
export function usePlace(at) {
  useLayoutEffect(() => history.replaceState(history.state, "", at ? href("tonen", at) : href("tonen")), [at]);
}

/** The screen does not go dark while somebody tells their story. */
export function useAwake() {
  useEffect(() => {
    /** @type {Promise<WakeLockSentinel | void>} */
    let lock = Promise.resolve();
    const ask = () => {
      // A phone on its last battery may refuse: the show goes on.
      if (document.visibilityState === "visible" && navigator.wakeLock) lock = navigator.wakeLock.request("screen").catch(() => {});
    };
    ask();
    document.addEventListener("visibilitychange", ask);
    return () => (document.removeEventListener("visibilitychange", ask), void lock.then((held) => held?.release()));
  }, []);
}
