/** How panels lie on a page: squares only, so that a panel fits in any place. The school reads layouts.json; a test holds them equal. Pure. */

/** In cells; `slots`: [x, y, side], in the order of reading. @typedef {{w: number, h: number, slots: number[][]}} Layout */

/** Rows of squares, each row [how many, how large], filled from the left. @param {number} w @param {number[][]} rows @returns {Layout} */
function rowsOf(w, ...rows) {
  /** @type {number[][]} */
  const slots = [];
  let y = 0;
  for (const [count, side] of rows) {
    for (let place = 0; place < count; place++) slots.push([place * side, y, side]);
    y += side;
  }
  return { w, h: y, slots };
}

/** One large, the others under each other beside it. @param {number} side @returns {Layout} */
const beside = (side) => ({ w: side + 1, h: side, slots: [[0, 0, side], ...Array.from({ length: side }, (_, place) => [side, place, 1])] });

/** @type {Record<string, Layout>} The first of each number of panels is the one that reads best on a phone. */
export const LAYOUTS = {
  one: rowsOf(1, [1, 1]),
  two: rowsOf(2, [2, 1]),
  two_down: rowsOf(1, [1, 1], [1, 1]),
  two_bottom: rowsOf(2, [2, 1], [1, 2]),
  top_two: rowsOf(2, [1, 2], [2, 1]),
  big_two: beside(2),
  three: rowsOf(3, [3, 1]),
  three_down: rowsOf(1, [1, 1], [1, 1], [1, 1]),
  four: rowsOf(2, [2, 1], [2, 1]),
  big_three: beside(3),
  four_row: rowsOf(4, [4, 1]),
  top_four: rowsOf(2, [1, 2], [2, 1], [2, 1]),
  five: rowsOf(6, [2, 3], [3, 2]),
  six: rowsOf(2, [2, 1], [2, 1], [2, 1]),
  six_big: { w: 3, h: 3, slots: [...beside(2).slots, [0, 2, 1], [1, 2, 1], [2, 2, 1]] },
  six_wide: rowsOf(3, [3, 1], [3, 1]),
  top_six: rowsOf(2, [1, 2], [2, 1], [2, 1], [2, 1]),
  seven: rowsOf(12, [3, 4], [4, 3]),
  eight: rowsOf(2, [2, 1], [2, 1], [2, 1], [2, 1]),
  eight_wide: rowsOf(4, [4, 1], [4, 1]),
};

/** Of the page's width. */
const GUTTER = 0.025;

/** Where the panels lie, in parts of the page's width. A layout of a newer app is a single column.
 * @param {string} name @param {number} count @returns {{height: number, boxes: {x: number, y: number, side: number}[]}} */
export function pageOf(name, count) {
  const { w, h, slots } = LAYOUTS[name] ?? rowsOf(1, ...Array.from({ length: count }, () => [1, 1]));
  const cell = (1 - GUTTER * (w + 1)) / w;
  const at = (/** @type {number} */ cells) => GUTTER + cells * (cell + GUTTER);
  return { height: at(h), boxes: slots.map(([x, y, side]) => ({ x: at(x), y: at(y), side: side * cell + (side - 1) * GUTTER })) };
}

/** @param {number} count of panels */
export const layoutFor = (count) => /** @type {string} */ (Object.keys(LAYOUTS).find((name) => LAYOUTS[name].slots.length === count));
