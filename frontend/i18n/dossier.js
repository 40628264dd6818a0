/** Brings the words of the dossier, of showing it and of the line through the year; those screens import it. */
import { learn } from "./index.js";
import words from "./nl.dossier.js";

learn(words);
