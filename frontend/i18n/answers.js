/** Brings the words of the editor of answers, which imports it. */
import { learn } from "./index.js";
import words from "./nl.answers.js";

learn(words);
