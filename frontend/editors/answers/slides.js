/** Answers on a large screen: short ones together, a photo or a long story alone. Pure. */
import { questionsToTakeAlong } from "./content.js";
import { isAnswered } from "./points.js";
import { tapped } from "./words.js";

/** @typedef {import("../../pages/show/slides.js").Slide} Slide */

const MOST_TOGETHER = 3;
const LONG = 140;

/** @param {Assignment} assignment @param {Content} content @returns {Slide[]} */
export function slidesOf(assignment, content) {
  const slides = assignment.prompts.filter(({ id }) => isAnswered(content.answers[id])).map((prompt) => slideOf(prompt, content.answers[prompt.id]));
  const list = questionsToTakeAlong(assignment, content).map(({ text }) => text);
  return [...together(slides), ...(list.length ? [{ items: [{ title: "questions.title", sign: "question", list }] }] : [])];
}

/** @param {Prompt} prompt @param {Answer} answer @returns {Slide} */
const slideOf = (prompt, answer) => ({
  items: [{ title: prompt.title, sign: prompt.pictogram, taps: tapped(prompt, answer).map((text) => ({ text })), text: answer.text }],
  pictures: answer.photos, recordings: answer.recordings?.map((id) => ({ id })),
});

/** What was only tapped or written in a few words shares a slide. @param {Slide[]} slides */
function together(slides) {
  /** @type {Slide[]} */
  const filled = [];
  for (const slide of slides) {
    const last = filled.at(-1);
    if (last && isSmall(last) && isSmall(slide) && last.items.length < MOST_TOGETHER) last.items.push(...slide.items);
    else filled.push({ ...slide, items: [...slide.items] });
  }
  return filled;
}

/** @param {Slide} slide */
const isSmall = ({ items, pictures, recordings }) => !pictures?.length && !recordings?.length && items.every(({ text = "" }) => text.length < LONG);
