/** Brings the words of comics. */
import { learn } from "./index.js";
import words from "./nl.comic.js";

learn(words);
