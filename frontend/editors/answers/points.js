/** What answers count for; all that a screen of rounds needs to know of them. Pure. */

export const ASK = "ask";

/** Whether there is anything in it, a tap on "I will ask that" included.
 * @param {Answer | undefined} answer */
export const isAnswered = (answer) => Boolean(answer && (answer.text?.trim() || answer.chips?.length || answer.photos?.length || answer.recordings?.length));

/** The legal points that these answers serve.
 * @param {Assignment} assignment @param {Content} content @returns {Set<string>} */
export function pointsServed(assignment, content) {
  const says = (/** @type {Answer | undefined} */ answer) => isAnswered(answer && { ...answer, chips: answer.chips?.filter((chip) => chip !== ASK) });
  const points = new Set(assignment.prompts.filter(({ id }) => says(content.answers[id])).map(({ counts_as }) => counts_as));
  if (assignment.phase === "prepare" && content.questions.some(({ text }) => text.trim())) points.add("goals");
  return points;
}
