/** Brings the words that all screens of staff share. */
import { learn } from "./index.js";
import words from "./nl.staff.js";

learn(words);
