/** Brings the words for a device on which nothing can be kept. */
import { learn } from "./index.js";
import words from "./nl.unable.js";

learn(words);
