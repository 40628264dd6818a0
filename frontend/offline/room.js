/** What a full phone gives up: photos and recordings that the school can show anyway. Pure. */
import { all } from "./reading.js";

/** Not what is nowhere else: unsent, sealed by an earlier session, refused by school; nor the pieces of a recording, which have a dot.
 * @param {Shelf} shelf @returns {string[]} */
export function copiesOn(shelf) {
  const works = all(shelf, "work");
  const onlyHere = (/** @type {Uuid} */ id) => shelf.unreadable || shelf.changes.has(id) || works.some(({ media }) => (media?.[id] ?? "here") !== "here");
  return [...shelf.media].filter((key) => key.includes("/") || !(key.includes(".") || onlyHere(key)));
}
