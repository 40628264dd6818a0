/** A moodboard as a small picture. */
import { wear } from "../../ui/style.js";
import { html } from "../../vendor/preact.js";
import { isNewer } from "../scene/model/element.js";
import { SceneView } from "../scene/view.js";

await wear("scene");

/** The words around it say what it is. @param {{content: import("./content.js").Moodboard}} props */
export default ({ content }) => !isNewer(content) && html`<span class="thumb-scene" aria-hidden="true"><${SceneView} scene=${content.scene} label="" /></span>`;
