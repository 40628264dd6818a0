/** What was caught at the company: moments, thumbs, questions that were asked. Pure. */

export const MOST_MOMENTS = 60;
export const MOST_OWN = 40;
export const LONGEST_NOTE = 1000;
export const LONGEST_OWN = 60;

/** @typedef {{id: Uuid, kind: "photo" | "drawing" | "voice" | "video" | "note", medium?: Uuid, text?: string, at: Moment}} Caught */
/** @typedef {"up" | "down" | "ask"} Mark */
/** @typedef {{id: Uuid, prompt: string, text: string}} Own */
/** @typedef {{moments: Caught[], marks: Record<string, Record<string, Mark>>, own: Own[], asked: string[]}} Capture */

export const MARKS = /** @type {Mark[]} */ (["up", "down", "ask"]);

/** @returns {Capture} */
export const emptyContent = () => ({ moments: [], marks: {}, own: [], asked: [] });

/** The content with a moment in it; the same moment again takes its own place.
 * @param {Capture} content @param {Caught} moment @returns {Capture} */
export function withMoment(content, moment) {
  const known = content.moments.some(({ id }) => id === moment.id);
  const moments = known ? content.moments.map((each) => (each.id === moment.id ? moment : each)) : [...content.moments, moment];
  return { ...content, moments: moments.slice(0, MOST_MOMENTS) };
}

/** @param {Capture} content @param {Uuid} id @returns {Capture} */
export const withoutMoment = (content, id) => ({ ...content, moments: content.moments.filter((each) => each.id !== id) });

/** A note without words is none.
 * @param {Capture} content @param {Caught} note @returns {Capture} */
export const withNote = (content, note) => (note.text?.trim() ? withMoment(content, note) : withoutMoment(content, note.id));

export const isFull = (/** @type {Capture} */ { moments }) => moments.length >= MOST_MOMENTS;

/** The newest first: that is the one a student looks for.
 * @param {Capture} content */
export const newestFirst = ({ moments }) => [...moments].sort((a, b) => b.at.localeCompare(a.at));

/** The same mark again takes it away.
 * @param {Capture} content @param {string} prompt @param {string} chip @param {Mark} mark @returns {Capture} */
export function withMark(content, prompt, chip, mark) {
  const { [chip]: before, ...others } = content.marks[prompt] ?? {};
  const topic = before === mark ? others : { ...others, [chip]: mark };
  const { [prompt]: _, ...rest } = content.marks;
  return { ...content, marks: Object.keys(topic).length ? { ...rest, [prompt]: topic } : rest };
}

/** @param {Capture} content @param {Own} own @returns {Capture} */
export function withOwn(content, own) {
  const text = own.text.trim().slice(0, LONGEST_OWN);
  return text && content.own.length < MOST_OWN ? { ...content, own: [...content.own, { ...own, text }] } : content;
}

/** Its mark goes too.
 * @param {Capture} content @param {Own} own @returns {Capture} */
export function withoutOwn(content, { id, prompt }) {
  const mark = content.marks[prompt]?.[id];
  const unmarked = mark ? withMark(content, prompt, id, mark) : content;
  return { ...unmarked, own: unmarked.own.filter((each) => each.id !== id) };
}

/** @param {Capture} content @param {string} question @returns {Capture} */
export const withAsked = (content, question) => ({
  ...content, asked: content.asked.includes(question) ? content.asked.filter((each) => each !== question) : [...content.asked, question],
});

/** What can get a thumb: the topic's own words, then the student's.
 * @param {Prompt} prompt @param {Capture} content @returns {{id: string, text: string, pictogram?: string, own?: Own}[]} */
export const chipsOf = (prompt, content) => [...prompt.chips, ...content.own.filter((each) => each.prompt === prompt.id).map((own) => ({ id: own.id, text: own.text, own }))];

/** Whether it shows something of the day; a ticked question alone does not. The school counts the same way.
 * @param {Capture} content */
export const hasResults = ({ moments, marks, own }) => Boolean(moments.length || own.length || Object.keys(marks).length);

/** How many got a thumb.
 * @param {Capture} content */
export const markCount = ({ marks }) => Object.values(marks).reduce((sum, topic) => sum + Object.keys(topic).length, 0);

/** What was photographed or drawn at the company, the newest first: the best moment is among it.
 * @param {WorkRead[]} works @returns {Uuid[]} */
export const picturesOf = (works) =>
  works.filter(({ kind, deleted_at }) => kind === "capture" && !deleted_at)
    .flatMap(({ content }) => newestFirst(content))
    .flatMap(({ kind, medium }) => (medium && (kind === "photo" || kind === "drawing") ? [medium] : []));
