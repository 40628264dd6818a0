/** Brings the words of a work, its comments and the bin; those screens import it. */
import { learn } from "./index.js";
import words from "./nl.work.js";

learn(words);
