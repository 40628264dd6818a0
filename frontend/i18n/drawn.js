/** Brings the words of what was drawn: boards and strips. */
import { learn } from "./index.js";
import words from "./nl.drawn.js";

learn(words);
