/** The next screen before it is asked for: what a tap will need is fetched while the phone has nothing else to do. */
import { fetchAhead } from "../../editors/index.js";
import { whenIdle } from "../../ui/idle.js";

/** @param {string[]} kinds of works that may be made next @returns {() => void} so that it is not done */
export const ahead = (kinds) => whenIdle(async () => {
  try {
    await import("../make.js");
    for (const kind of kinds) await fetchAhead(kind);
  } catch {
    // Without a network the tap itself says what is not here.
  }
});
