/** Brings the words for PINs and passwords; the screens that ask for one import it. */
import { learn } from "./index.js";
import words from "./nl.secret.js";

learn(words);
