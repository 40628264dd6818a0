/** Which part of a photo its box shows. Pure. */
import { masked } from "./model/resolve.js";
import { toLocal } from "./model/transform.js";

const WHOLE = 10_000;
const SMALLEST = 1000;

/** @param {number} value @param {number} least @param {number} most */
const within = (value, least, most) => Math.round(Math.min(most, Math.max(least, value)));

/** @param {any} el @param {number} factor more than 1: closer @param {number} dx @param {number} dy how far the photo goes, in units of the scene */
export function cropped(el, factor, dx = 0, dy = 0) {
  const { crop, w, h, flip } = el;
  const [lx, ly] = toLocal(el, el.x + dx, el.y + dy);
  const size = Math.min(WHOLE / Math.max(crop.w, crop.h), Math.max(SMALLEST / Math.min(crop.w, crop.h), 1 / factor));
  return { ...el, crop: part((crop.w * size), (crop.h * size), crop.x + crop.w / 2 - (lx / w) * crop.w * (flip ? -1 : 1), crop.y + crop.h / 2 - (ly / h) * crop.h) };
}

/** @param {number} w @param {number} h @param {number} x @param {number} y the middle of the part */
const part = (w, h, x, y) => ({ x: within(x - w / 2, 0, WHOLE - Math.round(w)), y: within(y - h / 2, 0, WHOLE - Math.round(h)), w: within(w, 1, WHOLE), h: within(h, 1, WHOLE) });

/** Another shape for the box; the photo is never pulled out of shape. @param {any} el @param {number} ratio width for each height; 0: that of the photo */
export function shaped(el, ratio) {
  const { crop, w, h } = el;
  const own = (w / crop.w) / (h / crop.h);
  const wanted = ratio || own;
  const side = Math.sqrt(w * h);
  const close = Math.max(crop.w, crop.h) / WHOLE;
  const [cw, ch] = wanted > own ? [WHOLE, (WHOLE * own) / wanted] : [(WHOLE * wanted) / own, WHOLE];
  const box = { w: Math.round(side * Math.sqrt(wanted)), h: Math.round(side / Math.sqrt(wanted)) };
  return masked({ ...el, ...box, crop: part(cw * close, ch * close, crop.x + crop.w / 2, crop.y + crop.h / 2) });
}

/** Whether it is as wide as this for its height. @param {any} el @param {number} ratio */
export const isShaped = ({ w, h, crop }, ratio) => Math.abs(w / h / (ratio || (w / crop.w) / (h / crop.h)) - 1) < 0.02;

/** A circle and a heart are square. @param {any} el @param {string} mask */
export const withMask = (el, mask) => (mask === "circle" || mask === "heart" ? shaped({ ...el, mask }, 1) : masked({ ...el, mask }));
