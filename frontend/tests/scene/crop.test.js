/** Which part of a photo is shown, without a screen. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { cropped, isShaped, shaped, withMask } from "../../editors/scene/crop.js";

/** A photo twice as wide as it is high, whole. */
const photo = { id: "p", kind: "photo", x: 5000, y: 5000, w: 4000, h: 2000, turn: 0, medium: "m", crop: { x: 0, y: 0, w: 10_000, h: 10_000 }, mask: "none" };
const pulled = ({ w, h, crop }) => w / crop.w / (h / crop.h);

test("closer shows less, around the same middle, and never more than there is", () => {
  const close = cropped(photo, 2);
  assert.deepEqual(close.crop, { x: 2500, y: 2500, w: 5000, h: 5000 });
  assert.deepEqual(cropped(close, 0.1).crop, photo.crop);
  assert.equal(cropped(photo, 1000).crop.w, 1000);
});

test("the photo follows the finger, also when it is turned or mirrored, and stops at its edge", () => {
  const close = cropped(photo, 2);
  assert.equal(cropped(close, 1, 400, 0).crop.x, 2000);
  assert.equal(cropped({ ...close, flip: true }, 1, 400, 0).crop.x, 3000);
  assert.equal(cropped({ ...close, turn: 900 }, 1, 0, 400).crop.x, 2000);
  assert.equal(cropped(close, 1, 40_000, 0).crop.x, 0);
});

test("another shape cuts the photo and never pulls it out of shape", () => {
  for (const ratio of [1, 0.75, 4 / 3, 0]) {
    const el = shaped(photo, ratio);
    assert.ok(Math.abs(pulled(el) - pulled(photo)) < 0.01, String(ratio));
    assert.ok(isShaped(el, ratio));
    assert.ok(el.crop.x + el.crop.w <= 10_000 && el.crop.y + el.crop.h <= 10_000);
  }
});

test("a heart and a circle are square and have an outline; without a mask there is none", () => {
  const heart = withMask(photo, "heart");
  assert.equal(heart.w, heart.h);
  assert.ok(heart.outline.length > 6);
  assert.ok(!("outline" in withMask(heart, "none")));
});
