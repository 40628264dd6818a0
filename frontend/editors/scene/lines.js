/** What stands in a scene, in words, as they come in with the set. */
import { t } from "../../i18n/index.js";
import { useEffect, useState } from "../../vendor/preact.js";
import { linesOf } from "./model/element.js";
import { wordsOfSet } from "./set.js";

/** From the back to the front, the background left out. @param {import("./model/element.js").Scene} scene */
export function useLines(scene) {
  const [, arrived] = useState(0);
  // Without them a sticker is simply a sticker.
  useEffect(() => void wordsOfSet.load().then(() => arrived(1), () => {}), []);
  return linesOf(scene, { ...wordsOfSet, t }).filter(({ id }) => id);
}
