/** Brings the words of capturing at the company. */
import { learn } from "./index.js";
import words from "./nl.capture.js";

learn(words);
