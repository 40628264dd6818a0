/** Newer versions of the app, and the word that it works without a network: kept here until somebody shows them. */
import { watchUpdates } from "../../offline/update.js";
import { isTyping } from "./typing.js";

/** @typedef {{update: boolean, offline: boolean}} App */
/** @type {App} */
let app = { update: false, offline: false };
/** @type {Set<(app: App) => void>} */
const listeners = new Set();
let apply = () => false;

/** @param {Partial<App>} change */
function tell(change) {
  app = { ...app, ...change };
  listeners.forEach((listener) => listener(app));
}

/** @param {(app: App) => void} listener called now and after each change */
export function onUpdates(listener) {
  listeners.add(listener);
  listener(app);
  return () => void listeners.delete(listener);
}

/** The person has read that it works without a network. */
export const offlineTold = () => tell({ offline: false });

/** The person said yes; while something is being typed, a moment later. */
export function takeUpdate() {
  if (!apply()) setTimeout(apply, 1_000);
}

export async function start() {
  ({ apply } = await watchUpdates({ onUpdate: () => tell({ update: true }), onOffline: () => tell({ offline: true }), isBusy: isTyping }));
}
