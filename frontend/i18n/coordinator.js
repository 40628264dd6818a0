/** Brings the words of the coordinator's screens; those screens import it. */
import { learn } from "./index.js";
import words from "./nl.coordinator.js";

learn(words);
