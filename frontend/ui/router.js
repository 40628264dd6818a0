/** The address after the hash decides the screen, so that everything works from one file without a network. */
import { useEffect, useState } from "../vendor/preact.js";

/** @type {Map<string, number>} */
const heights = new Map();
let cameBack = false;

/** The address in parts: `#/rondje/1` is ["rondje", "1"]. */
export const here = () => location.hash.replace(/^#\/?/, "").split("/").filter(Boolean).map(decodeURIComponent);

/** @param {(string | number)[]} parts */
export const href = (...parts) => `#/${parts.map(encodeURIComponent).join("/")}`;

/** Goes to a screen; `replace` leaves no step behind for the back button.
 * @param {string} address
 * @param {{replace?: boolean}} [how] */
export function go(address, { replace = false } = {}) {
  if (!replace) return void (location.hash = address);
  history.replaceState(null, "", address);
  dispatchEvent(new HashChangeEvent("hashchange"));
}

/** The current address; a screen left earlier is shown again at the height where it was left. */
export function useRoute() {
  const [parts, show] = useState(here);
  useEffect(() => {
    const change = () => {
      cameBack = Boolean(history.state?.seen);
      history.replaceState({ seen: true }, "");
      show(here());
    };
    const keepHeight = (/** @type {Event} */ { target }) => target instanceof HTMLElement && "scroll" in target.dataset && heights.set(location.hash, target.scrollTop);
    addEventListener("hashchange", change);
    addEventListener("scroll", keepHeight, { passive: true, capture: true });
    history.replaceState({ seen: true }, "");
    return () => (removeEventListener("hashchange", change), removeEventListener("scroll", keepHeight, { capture: true }));
  }, []);
  return parts;
}

/** To the top of a new screen, or back to where it was left. */
export function settleScroll() {
  const height = cameBack ? (heights.get(location.hash) ?? 0) : 0;
  document.querySelectorAll("[data-scroll]").forEach((element) => (element.scrollTop = height));
}
