/** Brings the words of whom to talk to and of a lost card; they are fetched when somebody asks. */
import { learn } from "./index.js";
import words from "./nl.help.js";

learn(words);
