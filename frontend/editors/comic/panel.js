/** One panel, as large as the screen, with the way to those before and after it. */
import { box, newId } from "../../offline/box.js";
import { t } from "../../i18n/index.js";
import { Icon } from "../../ui/icon.js";
import { Heading } from "../../ui/screen.js";
import { useLatest } from "../../ui/latest.js";
import { html, useMemo } from "../../vendor/preact.js";
import { SceneEditor } from "../scene/editor.js";
import { add } from "../scene/model/ops.js";
import { useLoaded } from "../scene/parts.js";
import { hintOf } from "./asks.js";
import { isFilled, withPanel } from "./content.js";
import { Top } from "./top.js";

/** A tray that is fetched when it is opened. @param {() => Promise<{default: any}>} load */
const fetched = (load) => (/** @type {any} */ props) => {
  const [Tray] = useLoaded(() => load().then((room) => room.default));
  return Tray && html`<${Tray} ...${props} />`;
};

const TRAYS = { caption: fetched(() => import("./caption-tray.js")), sound: fetched(() => import("./sound-tray.js")) };
const TOOLS = ["balloon", "figure", "sticker", "background", "photo", "caption", "sound", "text", "pen"];

/** @param {any} props */
export default function PanelScreen({ activity, phase, assignment, draft, at, panel, place }) {
  const { panels } = draft.content;
  const part = useLatest((/** @type {any} */ change, /** @type {any} */ how = {}) => draft.change((/** @type {any} */ now) => withPanel(now, panel.id, change), how));
  const hint = hintOf(assignment, draft.content, panel);
  const empty = !isFilled(panel);
  const [help] = useLoaded(() => import("./helping.js"));
  const figure = useMemo(() => help?.myFigure([draft.content, ...box.works({}).filter(({ deleted_at }) => !deleted_at).map((work) => work.content)]), [draft.content, help]);
  const spot = useLatest((/** @type {string} */ kind, /** @type {any} */ scene) => {
    const found = help?.spotOf(kind, scene, panel.caption) ?? null;
    // The first one in a panel is the student's own, as it was last.
    return found && kind === "figure" && figure && !help?.hasFigure(scene) ? { ...found, parts: figure.parts } : found;
  });
  // Not drawn again each time that a save or the school says how far it is.
  const easel = useMemo(() => html`
    <${SceneEditor} scene=${panel.scene} caption=${panel.caption} activity=${activity} tools=${TOOLS} trays=${TRAYS} own=${{ content: draft.content, panel, part }} spot=${spot}
      onChange=${(/** @type {any} */ scene, /** @type {any} */ how) => part({ scene }, how)}
      top=${hint && html`<div class="comic-hint"><b>${hint.title}</b>${empty && hint.hint && html`<small>${hint.hint}</small>`}
        ${empty && figure && html`<button type="button" class="button quiet slim" onClick=${() => part({ scene: add(panel.scene, { ...figure, id: newId() }) })}><${Icon} name="person" />${t("comic.my_figure")}</button>`}</div>`} />`, [draft.content, activity, help]);
  return html`
    <div class="runner comic" data-phase=${phase}>
      <${Top} draft=${draft} out=${at("strip")} back><nav class="comic-turn" aria-label=${t("comic.turn")}>
        <${Turn} to=${panels[place - 1] && at(panels[place - 1].id)} sign="back" name=${t("comic.before")} />
        <${Heading} class="small" title=${t("comic.place", { n: place + 1, all: panels.length })} />
        ${panels[place + 1] ? html`<${Turn} to=${at(panels[place + 1].id)} sign="forward" name=${t("comic.next")} />` : html`<${Turn} to=${at("strip")} sign="check" name=${t("comic.whole")} />`}</nav><//>
      <main id="main" class="screen prompt">
        ${easel}
      </main>
    </div>`;
}

/** @param {{to: string | undefined, sign: string, name: string}} props */
const Turn = ({ to, sign, name }) => (to ? html`<a class="round" href=${to} aria-label=${name} title=${name}><${Icon} name=${sign} flip /></a>` : html`<span class="round"></span>`);
