/** The dossier as a student looks for things: by school year, by competency, by words; and what the law still asks. Pure. */
import { PHASES } from "../parts/cycle.js";
import { isDrawn, ownWords, picturesIn, tappedWords } from "./inside.js";

/** @typedef {import("../parts/cycle.js").Round} Round */
/** @typedef {Round & {year: number, competencies: string[], picture: Uuid | null, drawn: WorkRead | null, quote: string}} Entry drawn: what is shown as its picture before any photo */
/** @typedef {(id: string, version: number) => Assignment | undefined} AssignmentOf */

export const COMPETENCIES = ["motives", "qualities", "work_exploration", "career_control", "networking", "expectations"];
const AUGUST = 7;
const LONGEST_QUOTE = 110;
/** What says most about a student comes first. */
const TELLING = /** @type {Phase[]} */ (["reflect", "experience", "next_step", "prepare"]);

/** The year in which its school year began: August to July. @param {Moment} moment */
export function schoolYear(moment) {
  const date = new Date(moment);
  return date.getFullYear() - (date.getMonth() < AUGUST ? 1 : 0);
}

/** What the dossier still lacks of it; what is still to come asks for nothing. @param {Round} round */
export const lacks = ({ past, missing }) => (past ? missing : []);

/** Finished and unfinished rounds, the latest first; what is still to come is no entry before something was made.
 * @param {Round[]} rounds @param {AssignmentOf} assignmentOf @returns {Entry[]} */
export function entriesOf(rounds, assignmentOf) {
  const begun = rounds.filter((round) => round.works.length || (round.past && !round.off));
  return begun.map((round) => entryOf(round, assignmentOf)).sort((a, b) => b.starts_at.localeCompare(a.starts_at));
}

/** @param {Round} round @param {AssignmentOf} assignmentOf @returns {Entry} */
function entryOf(round, assignmentOf) {
  const works = [...round.works].sort((a, b) => PHASES.indexOf(a.phase) - PHASES.indexOf(b.phase));
  const telling = TELLING.flatMap((phase) => works.filter((work) => work.phase === phase));
  const known = works.flatMap(({ assignment: { id, version } }) => assignmentOf(id, version) ?? []);
  const serves = [...(round.activity.competencies ?? []), ...known.flatMap(({ competencies }) => competencies)];
  return {
    ...round, works, year: schoolYear(round.starts_at), quote: quoteOf(telling, assignmentOf),
    competencies: COMPETENCIES.filter((each) => serves.includes(each)),
    picture: pictureOf(telling), drawn: telling.find(isDrawn) ?? null,
  };
}

/** The first that has arrived; else one that is still on its way. @param {WorkRead[]} works */
function pictureOf(works) {
  const all = works.flatMap(({ content, media }) => picturesIn(content).map((id) => ({ id, here: media?.[id] !== "pending" })));
  return (all.find(({ here }) => here) ?? all[0])?.id ?? null;
}

/** The student's own words if there are any, else what was tapped. @param {WorkRead[]} works @param {AssignmentOf} assignmentOf */
function quoteOf(works, assignmentOf) {
  const said = works.flatMap(({ content }) => ownWords(content))[0] ?? works.flatMap((work) => taps(work, assignmentOf)).slice(0, 3).join(", ");
  return said.length > LONGEST_QUOTE ? `${said.slice(0, LONGEST_QUOTE).trimEnd()}…` : said;
}

/** @param {WorkRead} work @param {AssignmentOf} assignmentOf */
function taps({ assignment, content }, assignmentOf) {
  const known = assignmentOf(assignment.id, assignment.version);
  return known ? tappedWords(content, known) : [];
}

/** @param {Entry[]} entries @returns {{key: string, entries: Entry[]}[]} the newest school year first */
export function byYear(entries) {
  const years = [...new Set(entries.map(({ year }) => year))].sort((a, b) => b - a);
  return years.map((year) => ({ key: String(year), entries: entries.filter((entry) => entry.year === year) }));
}

/** An entry stands under each of its competencies. @param {Entry[]} entries @returns {{key: string, entries: Entry[]}[]} */
export const byCompetency = (entries) =>
  [...COMPETENCIES, "none"]
    .map((key) => ({ key, entries: entries.filter(({ competencies }) => (key === "none" ? !competencies.length : competencies.includes(key))) }))
    .filter(({ entries }) => entries.length);

/** As people type: without capitals and accents. @param {string} text */
const simple = (text) => text.toLocaleLowerCase().normalize("NFD").replace(/\p{M}/gu, "");

/** The entries in which all these words stand: in a title, a company, a place, or what the student wrote or tapped.
 * @param {Entry[]} entries @param {string} query @param {AssignmentOf} assignmentOf */
export function found(entries, query, assignmentOf) {
  const wanted = simple(query).split(/\s+/).filter(Boolean);
  return wanted.length ? entries.filter((entry) => holdsAll(searchable(entry, assignmentOf), wanted)) : entries;
}

/** @param {string} text @param {string[]} words */
const holdsAll = (text, words) => words.every((word) => text.includes(word));

/** @param {Entry} entry @param {AssignmentOf} assignmentOf */
function searchable({ activity, company, place, works }, assignmentOf) {
  const titles = works.map(({ assignment: { id, version } }) => assignmentOf(id, version)?.title);
  const said = works.flatMap((work) => [...ownWords(work.content), ...taps(work, assignmentOf)]);
  return simple([activity.title, company?.name, place, ...titles, ...said].join(" "));
}
