/** Brings the words of what changed at school for a student; that part of Vandaag imports it. */
import { learn } from "./index.js";
import words from "./nl.changed.js";

learn(words);
