/** Brings recordings into a work: the one just made, and one that an app left behind when it was closed. */
import { box } from "../../offline/box.js";
import { t } from "../../i18n/index.js";
import { say } from "../../ui/say.js";
import { useEffect } from "../../vendor/preact.js";

/** @typedef {import("../../offline/recording.js").Tape} Tape */

/** @param {string} where the screen, with all that is in it @param {(tape: Tape) => Promise<boolean>} put resolves with whether it is safe */
export function useTapes(where, put) {
  const keep = async (/** @type {Tape} */ tape) => {
    // Until a work names it, it is found again the next time.
    const safe = await put(tape);
    if (safe) await (await box.tapes()).settle(tape.id);
    return safe;
  };
  useEffect(() => {
    const rescue = async () => {
      const left = await (await box.tapes()).rescued((each) => each === where || each.startsWith(`${where}/`));
      for (const tape of left) if (await keep(tape)) say(t("recorder.rescued"));
    };
    rescue();
  }, [where]);
  return keep;
}
