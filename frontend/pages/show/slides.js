/** The slides of a show: for each round a cover, then what was made of it, from the first to the latest. Pure. */
import { slidesOf as ofAnswers } from "../../editors/answers/slides.js";
import { slidesOf as ofCapture } from "../../editors/capture/slides.js";
import { slidesOf as ofComic } from "../../editors/comic/slides.js";
import { slidesOf as ofMoodboard } from "../../editors/moodboard/slides.js";
import { slidesOf as ofStep } from "../../editors/step/slides.js";
import { PHASES } from "../parts/cycle.js";

/** @typedef {{title?: string, sign?: string, text?: string, taps?: {text: string, sign?: string}[], list?: string[]}} Item title: words, or their key */
/** @typedef {{items: Item[], pictures?: Uuid[], recordings?: {id: Uuid, kind?: "voice" | "video"}[], whole?: Assignment, at?: string}} Slide at: which part of the whole */
/** @typedef {import("../parts/cycle.js").Round} Round */
/** @typedef {Slide & {key: string, round: Round, work?: WorkRead, cover?: Uuid | null}} Shown */

const KINDS = /** @type {Record<string, (assignment: Assignment, content: any) => Slide[]>} */ ({ answers: ofAnswers, capture: ofCapture, comic: ofComic, moodboard: ofMoodboard, step: ofStep });

/** Rounds with only the works that were picked, the first one first; in each, the works by phase.
 * @param {Round[]} rounds @param {(work: WorkRead) => boolean} isPicked */
export const shownRounds = (rounds, isPicked) =>
  [...rounds].sort((a, b) => a.starts_at.localeCompare(b.starts_at))
    .map((round) => ({ ...round, works: round.works.filter(isPicked).sort((a, b) => PHASES.indexOf(a.phase) - PHASES.indexOf(b.phase)) }))
    .filter(({ works }) => works.length);

/** @param {Round[]} rounds as `shownRounds` gives them @param {import("../dossier/entries.js").AssignmentOf} assignmentOf @returns {Shown[]} */
export const slidesOf = (rounds, assignmentOf) => rounds.flatMap((round) => {
  const slides = round.works.flatMap((work) => ofWork(round, work, assignmentOf));
  const cover = slides.flatMap(({ pictures = [], work }) => pictures.filter((id) => work?.media[id] !== "pending"))[0] ?? null;
  return [{ key: round.activity.id, round, cover, items: [] }, ...slides];
});

/** What a work says and shows, whatever its kind. A kind without slides of its own is read back as on its own page.
 * @param {Assignment} assignment @param {{kind: string, content: any}} work @returns {Slide[]} */
export const slidesOfWork = (assignment, { kind, content }) => KINDS[kind]?.(assignment, content) ?? [{ items: [], whole: assignment }];

/** @param {Round} round @param {WorkRead} work @param {import("../dossier/entries.js").AssignmentOf} assignmentOf @returns {Shown[]} */
function ofWork(round, work, assignmentOf) {
  const assignment = assignmentOf(work.assignment.id, work.assignment.version);
  if (!assignment) return [];
  const slides = slidesOfWork(assignment, work);
  return slides.map((slide, place) => ({ ...slide, key: `${work.id}.${place}`, round, work }));
}
