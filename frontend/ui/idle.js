/** Work that can wait until the phone has nothing else to do. */

/** Milliseconds: where a browser cannot tell, and where it never has nothing to do. */
const LATER = 500;
const LATEST = 3000;

/** @param {() => unknown} run @returns {() => void} so that it is not done */
export function whenIdle(run) {
  if (!("requestIdleCallback" in self)) {
    const timer = setTimeout(run, LATER);
    return () => clearTimeout(timer);
  }
  const asked = requestIdleCallback(run, { timeout: LATEST });
  return () => cancelIdleCallback(asked);
}
