/** Brings the words for making and playing recordings. */
import { learn } from "./index.js";
import words from "./nl.recording.js";

learn(words);
