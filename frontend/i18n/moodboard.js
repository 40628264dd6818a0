/** Brings the words of moodboards. */
import { learn } from "./index.js";
import words from "./nl.moodboard.js";

learn(words);
