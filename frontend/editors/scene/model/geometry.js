/** Where an element's box lies in the scene. */

/** @typedef {import("./element.js").Element} Element @typedef {{left: number, top: number, right: number, bottom: number}} Bounds */

/** @param {number} tenths */
export const radians = (tenths) => (tenths * Math.PI) / 1800;

/** Turns a point around the origin.
 * @param {number} x @param {number} y @param {number} tenths @returns {[number, number]} */
export const spun = (x, y, tenths) => {
  const [sin, cos] = [Math.sin(radians(tenths)), Math.cos(radians(tenths))];
  return [x * cos - y * sin, x * sin + y * cos];
};

/** A point of the scene, seen from the element's middle before turning.
 * @param {Element} el @param {number} x @param {number} y */
export const toLocal = (el, x, y) => spun(x - el.x, y - el.y, -el.turn);

/** The way back.
 * @param {Element} el @param {number} x @param {number} y @returns {[number, number]} */
export const toScene = (el, x, y) => {
  const [dx, dy] = spun(x, y, el.turn);
  return [el.x + dx, el.y + dy];
};

/** Clockwise from the top left one, as it was before turning.
 * @param {Element} el */
export const corners = (el) => [[-1, -1], [1, -1], [1, 1], [-1, 1]].map(([x, y]) => toScene(el, (x * el.w) / 2, (y * el.h) / 2));

/** @param {Element} el @returns {Bounds} */
export const boundsOf = (el) => {
  const [sin, cos] = [Math.abs(Math.sin(radians(el.turn))), Math.abs(Math.cos(radians(el.turn)))];
  const [x, y] = [(el.w * cos + el.h * sin) / 2, (el.w * sin + el.h * cos) / 2];
  return { left: el.x - x, right: el.x + x, top: el.y - y, bottom: el.y + y };
};
