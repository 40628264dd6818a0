/** The kinds of work: how each is made, read back and compared. A kind's code is fetched when it is first needed. */
import { t } from "../i18n/index.js";
import { html, useEffect, useState } from "../vendor/preact.js";

/** A new kind is a folder with `edit.js` and `show.js`, and its name here. */
const KINDS = ["answers", "capture", "comic", "moodboard", "step"];

/** Kinds that nobody but their student reads: sharing is not offered. */
export const STAYS_OWN = ["capture"];

/** @type {Map<string, any>} */
const loaded = new Map();

/** @param {string} kind @param {string} part the name of its file */
const roomOf = (kind, part) => KINDS.includes(kind) && `./${kind}/${part}.js`;

/** What is on the way to making a work of a kind, if it is more than one screen. @type {Record<string, string[]>} */
const WAY = { comic: ["edit", "strip", "panel"] };

/** Fetches a kind's editor before it is asked for. @param {string} kind @returns {Promise<void>} */
export async function fetchAhead(kind) {
  for (const part of WAY[kind] ?? ["edit"]) {
    const room = roomOf(kind, part);
    if (room && !loaded.has(room)) loaded.set(room, (await import(room)).default);
  }
}

/** The screen for a kind, once it is here.
 * @param {string} kind @param {string} part */
export function useKind(kind, part) {
  const room = roomOf(kind, part);
  const [, arrived] = useState(0);
  useEffect(() => {
    if (room && !loaded.has(room)) import(room).then((found) => loaded.set(room, found.default), () => loaded.set(room, NotHere)).then(() => arrived((n) => n + 1));
  }, [room]);
  return room ? loaded.get(room) ?? Wait : NotHere;
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

/** One of two versions, against the other; of most kinds each is shown whole.
 * @param {{kind: string, assignment: Assignment, content: any, other: any, media?: Record<Uuid, MediumState>}} props */
export function Compare({ kind, ...props }) {
  const Kind = useKind(kind, kind === "answers" ? "compare" : "show");
  return html`<${Kind} ...${props} />`;
}
