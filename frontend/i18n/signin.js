/** Brings the words for signing in; the screens outside import it. */
import { learn } from "./index.js";
import words from "./nl.signin.js";

learn(words);
