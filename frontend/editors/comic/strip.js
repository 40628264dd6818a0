/** The page as it is being made: a tap opens a panel; layout, order and Klaar stand under it. */
import "../../i18n/strip.js";
import { t } from "../../i18n/index.js";
import { Icon } from "../../ui/icon.js";
import { go, href } from "../../ui/router.js";
import { Heading } from "../../ui/screen.js";
import { say } from "../../ui/say.js";
import { html, useEffect, useState } from "../../vendor/preact.js";
import { bytesOf, LIMITS } from "../scene/model/element.js";
import { Tile } from "../scene/parts.js";
import { loadFonts, measure } from "../scene/set.js";
import { added, copied, MOST_PANELS, moved, removed } from "./arrange.js";
import { hintOf } from "./asks.js";
import { recaptioned } from "./caption.js";
import { isFilled, LONGEST_TITLE, placeOf } from "./content.js";
import { Layouts } from "./layout-choice.js";
import { Page, PanelView, useTold } from "./page.js";
import { Top } from "./top.js";

/** @typedef {import("./content.js").Comic} Comic */

/** @param {any} props */
export default function Strip({ activity, phase, assignment, draft, at, blank }) {
  const { content } = draft;
  const [doing, setDoing] = useState(/** @type {"" | "order" | "layout"} */ (""));
  const [chosen, choose] = useState("");
  const told = useTold();
  const arrange = useArranging(draft);
  const finish = async () => void ((await draft.finish()) && go(at("trots"), { replace: true }));
  const tap = (/** @type {string} */ id) => (doing === "order" ? choose(id) : go(at(id)));
  const to = (/** @type {"order" | "layout"} */ what) => (setDoing(doing === what ? "" : what), choose(content.panels[0].id));
  return html`
    <div class="runner comic" data-phase=${phase}>
      <${Top} draft=${draft} out=${href("rondje", activity.id)}><${Heading} class="clip" title=${assignment.title} /><//>
      <main id="main" class="screen prompt"><div class="prompt-form">
        <div class="stack tight prompt-scroll" data-scroll>
          <input class="input comic-title" dir="auto" maxlength=${LONGEST_TITLE} value=${content.title} placeholder=${t("comic.title")} aria-label=${t("comic.title")}
            onInput=${(/** @type {any} */ { target }) => draft.change((/** @type {Comic} */ now) => ({ ...now, title: target.value.replaceAll("\0", "") }), { typing: true })} />
          <${Page} content=${content}>${(/** @type {any} */ panel, /** @type {number} */ place) => html`
            <button type="button" class="comic-panel" aria-pressed=${doing === "order" ? place === Math.max(0, placeOf(content, chosen)) : undefined} onClick=${() => tap(panel.id)}>
              <${PanelView} panel=${panel} label=${told(panel, place)} />${!isFilled(panel) && html`<${Asks} hint=${hintOf(assignment, content, panel)} place=${place} />`}</button>`}<//>
          ${blank && html`<a class="link" href=${at("begin")}><${Icon} name="undo" />${t("comic.begin.again")}</a>`}
        </div>
        ${doing === "layout" ? html`<${Layouts} content=${content} onPick=${(/** @type {any} */ how) => arrange(how)} onClose=${() => setDoing("")} />`
        : doing === "order" ? html`<${Order} content=${content} chosen=${chosen} choose=${choose} arrange=${arrange} onClose=${() => setDoing("")} />`
        : html`<div class="dock stack tight">
          <div class="dock-tiles"><${Tile} sign="plus" text=${t("comic.add")} disabled=${content.panels.length >= MOST_PANELS} onClick=${() => arrange((/** @type {Comic} */ now) => added(now, now.panels.length))} />
            <${Tile} sign="layout" text=${t("comic.layout")} onClick=${() => to("layout")} />
            <${Tile} sign="order" text=${t("comic.order")} onClick=${() => to("order")} />
            <${Tile} sign="read" text=${t("comic.read.short")} disabled=${!content.panels.some(isFilled)} onClick=${() => go(at("lezen"))} /></div>
          <button type="button" class="button full" disabled=${blank} onClick=${finish}><${Icon} name="check" />${t("comic.done")}</button></div>`}
      </div></main>
    </div>`;
}

/** Changes where panels lie; captions are laid out anew for the place where their panel comes.
 * @param {any} draft @returns {(how: (now: Comic) => Comic) => unknown} */
function useArranging(draft) {
  const [lettered, setLettered] = useState(false);
  useEffect(() => void loadFonts().then(() => setLettered(true), () => {}), []);
  return (how) => draft.change((/** @type {Comic} */ now) => (lettered ? recaptioned(how(now), measure) : how(now)));
}

/** @param {{hint: {title: string} | null, place: number}} props */
const Asks = ({ hint, place }) => hint && html`<span class="comic-asks" aria-hidden="true"><b>${place + 1}</b><span>${hint.title}</span></span>`;

/** For the panel that was tapped: earlier, later, a copy, away.
 * @param {any} props */
function Order({ content, chosen, choose, arrange, onClose }) {
  const place = Math.max(0, placeOf(content, chosen));
  const panel = content.panels[place];
  const step = (/** @type {number} */ by) => (choose(panel.id), arrange((/** @type {Comic} */ now) => moved(now, panel.id, by)));
  const copy = () => {
    const next = copied(content, panel.id);
    if (bytesOf(next) > LIMITS.bytes) return say(t("comic.full"));
    arrange((/** @type {Comic} */ now) => copied(now, panel.id));
  };
  const remove = () => {
    choose(content.panels[place ? place - 1 : 1]?.id ?? "");
    arrange((/** @type {Comic} */ now) => removed(now, panel.id));
    say(t("comic.removed"), { text: t("comic.undo"), run: () => arrange((/** @type {Comic} */ now) => (placeOf(now, panel.id) < 0 ? added(now, Math.min(place, now.panels.length), panel) : now)) });
  };
  return html`
    <div class="dock stack tight" role="group" aria-label=${t("comic.order")}>
      <p class="hint small" role="status">${t("comic.order.chosen", { n: place + 1 })}</p>
      <div class="dock-tiles"><${Tile} sign="west" text=${t("comic.earlier")} disabled=${place < 1} onClick=${() => step(-1)} />
        <${Tile} sign="east" text=${t("comic.later")} disabled=${place === content.panels.length - 1} onClick=${() => step(1)} />
        <${Tile} sign="copy" text=${t("comic.copy")} disabled=${content.panels.length >= MOST_PANELS} onClick=${copy} />
        <${Tile} sign="trash" text=${t("comic.remove")} tone="danger" onClick=${remove} /></div>
      <button type="button" class="button quiet full" onClick=${onClose}><${Icon} name="check" />${t("comic.order.done")}</button>
    </div>`;
}
