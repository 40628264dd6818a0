/** Brings the words of the editor of scenes. */
import { learn } from "./index.js";
import words from "./nl.scene.js";

learn(words);
