/** Brings the words of the page of a comic. */
import { learn } from "./index.js";
import words from "./nl.strip.js";

learn(words);
