/** Brings the words for choosing between two versions. */
import { learn } from "./index.js";
import words from "./nl.conflict.js";

learn(words);
