/** The kinds of work: how each is made, read back and compared. A kind's code is fetched when it is first needed. */
import { t } from "../i18n/index.js";
import { html, useEffect, useState } from "../vendor/preact.js";

/** @typedef {"edit" | "show" | "compare"} Part */

/** A new kind is a folder and a line here. Without `compare`, two versions are shown whole beside each other.
 * @type {Record<string, Partial<Record<Part, () => Promise<{default: any}>>>>} */
const KINDS = {
  answers: {
    edit: () => import("./answers/edit.js"),
    show: () => import("./answers/show.js"),
    compare: () => import("./answers/compare.js"),
  },
  capture: { edit: () => import("./capture/edit.js"), show: () => import("./capture/show.js") },
  moodboard: { edit: () => import("./moodboard/edit.js"), show: () => import("./moodboard/show.js") },
  step: { edit: () => import("./step/edit.js"), show: () => import("./step/show.js") },
};

/** Kinds that nobody but their student reads: sharing is not offered. */
export const STAYS_OWN = ["capture"];

/** @type {Map<Function, any>} */
const loaded = new Map();

/** The screen for a kind, once it is here.
 * @param {string} kind @param {Part} part */
export function useKind(kind, part) {
  const load = KINDS[kind]?.[part] ?? KINDS[kind]?.show;
  const [, arrived] = useState(0);
  useEffect(() => {
    if (load && !loaded.has(load)) load().then((room) => loaded.set(load, room.default), () => loaded.set(load, NotHere)).then(() => arrived((n) => n + 1));
  }, [load]);
  return load ? loaded.get(load) ?? Wait : NotHere;
}

const Wait = () => html`<p class="hint">${t("wait")}</p>`;

/** A kind of a newer version of the app, or no network on a first visit. */
const NotHere = () => html`<p class="note">${t("broken.offline")}</p>`;

/** Reads a work of any kind back.
 * @param {{kind: string, assignment: Assignment, content: any, media?: Record<Uuid, MediumState>}} props */
export function Show({ kind, ...props }) {
  const Kind = useKind(kind, "show");
  return html`<${Kind} ...${props} />`;
}

/** One of two versions, against the other.
 * @param {{kind: string, assignment: Assignment, content: any, other: any, media?: Record<Uuid, MediumState>}} props */
export function Compare({ kind, ...props }) {
  const Kind = useKind(kind, "compare");
  return html`<${Kind} ...${props} />`;
}
