/** What answers mean: what is open, what is answered, which questions go along. Pure. */
import { ASK, isAnswered } from "./points.js";

export const LONGEST = 5000;
export const MOST_PHOTOS = 6;
export const MOST_RECORDINGS = 2;
export const MOST_QUESTIONS = 30;
export const LONGEST_QUESTION = 300;

/** @returns {Content} */
export const emptyContent = () => ({ answers: {}, questions: [] });

/** Not answered and not skipped.
 * @param {Answer | undefined} answer */
export const isOpen = (answer) => !isAnswered(answer) && !answer?.skipped;

/** Where to go on: the first open prompt, or null when all have been seen.
 * @param {Assignment} assignment @param {Content} content */
export const firstOpen = (assignment, content) => assignment.prompts.find(({ id }) => isOpen(content.answers[id])) ?? null;

/** @param {Assignment} assignment @param {Content} content */
export const seenCount = (assignment, content) => assignment.prompts.filter(({ id }) => !isOpen(content.answers[id])).length;

/** @param {Assignment} assignment @param {Content} content */
export const answeredCount = (assignment, content) => assignment.prompts.filter(({ id }) => isAnswered(content.answers[id])).length;

/**
 * The content with one answer changed; empty parts go, an answer is no longer skipped.
 * @param {Content} content @param {string} prompt_id @param {Answer} change @returns {Content}
 */
export function withAnswer(content, prompt_id, change) {
  const { text, chips, photos, recordings, skipped } = { ...content.answers[prompt_id], ...change };
  /** @type {Answer} */
  const answer = { ...(text && { text }), ...(chips?.length && { chips }), ...(photos?.length && { photos }), ...(recordings?.length && { recordings }) };
  if (skipped && !isAnswered(answer)) answer.skipped = true;
  const { [prompt_id]: _before, ...others } = content.answers;
  return { ...content, answers: Object.keys(answer).length ? { ...others, [prompt_id]: answer } : others };
}

/** A recording more; the same one again, or one too many, changes nothing.
 * @param {Content} content @param {string} prompt_id @param {Uuid} id @returns {Content} */
export function withRecording(content, prompt_id, id) {
  const { recordings = [] } = content.answers[prompt_id] ?? {};
  return recordings.includes(id) || recordings.length >= MOST_RECORDINGS ? content : withAnswer(content, prompt_id, { recordings: [...recordings, id] });
}

/** The chips after a tap: one choice replaces the other, "I will ask that" may stand beside a guess.
 * @param {Prompt} prompt @param {string[]} chips @param {string} tapped */
export function tapChip(prompt, chips, tapped) {
  if (chips.includes(tapped)) return chips.filter((chip) => chip !== tapped);
  const stay = prompt.many || tapped === ASK ? chips : chips.filter((chip) => chip === ASK);
  return [...stay, tapped];
}

/** Questions that follow from the answers: "I will ask that", and chips that are a question themselves.
 * @param {Assignment} assignment @param {Content} content @returns {{id: string, text: string}[]} */
export function derivedQuestions(assignment, content) {
  return assignment.prompts.flatMap((prompt) =>
    (content.answers[prompt.id]?.chips ?? []).flatMap((tapped) => {
      const text = tapped === ASK ? prompt.ask_as : prompt.chips.find(({ id }) => id === tapped)?.text;
      return text?.endsWith("?") ? [{ id: `${prompt.id}.${tapped}`, text }] : [];
    }),
  );
}

/** Everything to ask on the day.
 * @param {Assignment} assignment @param {Content} content */
export const questionsToTakeAlong = (assignment, content) =>
  assignment.phase === "prepare" ? [...derivedQuestions(assignment, content), ...content.questions.filter(({ text }) => text.trim())] : [];
