/** Brings the words of the screens behind Ik; those screens import it. */
import { learn } from "./index.js";
import words from "./nl.me.js";

learn(words);
