/** Brings the words of one round's screen; that screen imports it. */
import { learn } from "./index.js";
import words from "./nl.round.js";

learn(words);
