/** Brings the words of photos; what shows or takes one imports it. */
import { learn } from "./index.js";
import words from "./nl.photo.js";

learn(words);
