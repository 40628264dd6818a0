/** What a panel asks while it is empty: in the words of the assignment where it has its own, else in those of the starter. */
import { t } from "../../i18n/index.js";
import { isFilled } from "./content.js";
import { asked, STARTERS } from "./starters.js";

/** @param {Assignment} assignment @param {import("./content.js").Comic} content @param {import("./content.js").Panel} panel @returns {{title: string, hint?: string} | null} */
export function hintOf({ starter: own, prompts }, { starter }, panel) {
  const place = asked(panel);
  if (place === null || isFilled(panel)) return null;
  if (own === starter && prompts[place]) return prompts[place];
  return starter in STARTERS && starter !== "empty" ? { title: t(`comic.hint.${starter}.${"abcd"[place]}`) } : null;
}
