/** What a comic can begin with: how many panels, and what each asks. The words stand in i18n as `comic.hint.<starter>.<panel>`. Pure. */

/** @type {Record<string, {layout: string, panels: number, sign: string}>} */
export const STARTERS = {
  before_during_after: { layout: "two_bottom", panels: 3, sign: "clock" },
  talent: { layout: "two_bottom", panels: 3, sign: "star" },
  hero: { layout: "four", panels: 4, sign: "bolt" },
  two_endings: { layout: "top_two", panels: 3, sign: "swap" },
  expectations: { layout: "two_bottom", panels: 3, sign: "people" },
  empty: { layout: "four", panels: 4, sign: "pencil" },
};

/** A panel that came with a starter is named after what it asks: it keeps that wherever it goes. */
const BEGUN = /^begin-([a-h])$/;

/** @param {number} place */
export const begunId = (place) => `begin-${"abcdefgh"[place]}`;

/** Which question of the starter a panel came with, from 0; null for one that was added.
 * @param {{id: string}} panel */
export function asked({ id }) {
  const letter = BEGUN.exec(id)?.[1];
  return letter ? letter.charCodeAt(0) - 97 : null;
}
