/** Brings the words of the screens of rounds, which import it. */
import { learn } from "./index.js";
import words from "./nl.round.js";

learn(words);
