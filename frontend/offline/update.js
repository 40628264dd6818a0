/** The app on this phone and its newer versions: offered, never forced, never over unsaved typing. */

/**
 * @param {{onUpdate: () => void, onOffline: () => void, isBusy: () => boolean}} page `onUpdate`: a newer version waits;
 *   `onOffline`: from now on the app opens without a network (told once); `isBusy`: something typed is not yet saved
 */
export async function watchUpdates({ onUpdate, onOffline, isBusy }) {
  const workers = navigator.serviceWorker;
  if (!workers) return { apply: () => false };
  let wanted = false;
  workers.addEventListener("message", ({ data }) => {
    if (data?.type === "offline-ready") onOffline();
  });
  // Only after the person's tap; another tab that updated leaves this one as it is.
  workers.addEventListener("controllerchange", () => wanted && location.reload());
  const registration = await workers.register("/sw.js", { updateViaCache: "none" });
  const offer = () => registration.waiting && workers.controller && onUpdate();
  registration.addEventListener("updatefound", () => registration.installing?.addEventListener("statechange", offer));
  document.addEventListener("visibilitychange", () => document.visibilityState === "visible" && look(registration));
  offer();
  return { apply };

  /** After the person's tap. False: something is still being typed. */
  function apply() {
    if (isBusy() || !registration.waiting) return false;
    wanted = true;
    registration.waiting.postMessage({ type: "skip-waiting" });
    return true;
  }
}

/** Without a network there is nothing to look for. @param {ServiceWorkerRegistration} registration */
const look = (registration) => registration.update().catch(() => {});
