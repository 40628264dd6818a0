/** What a panel asks: in the words of the assignment where it has its own, else in those of the starter. Pure. */
import { t } from "../../i18n/index.js";
import { asked, STARTERS } from "./content.js";

/** @param {Assignment} assignment @param {import("./content.js").Comic} content @param {import("./content.js").Panel} panel @returns {{title: string, hint?: string} | null} */
export function hintOf({ starter: own, prompts }, { starter }, panel) {
  const place = asked(panel);
  if (place === null) return null;
  if (own === starter && prompts[place]) return prompts[place];
  return starter in STARTERS && starter !== "empty" ? { title: t(`comic.hint.${starter}.${"abcd"[place]}`) } : null;
}
