/** Brings the words for looking back, the next step and rounds of one's own; their screens import it. */
import { learn } from "./index.js";
import words from "./nl.looking.js";

learn(words);
