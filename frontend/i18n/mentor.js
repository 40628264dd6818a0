/** Brings the words of the mentors' screens; those screens import it. */
import { learn } from "./index.js";
import words from "./nl.mentor.js";

learn(words);
