/** All that lies on the scene, the topmost first: the way to what is underneath, locked, or of a newer app. */
import { t } from "../../../i18n/index.js";
import { html } from "../../../vendor/preact.js";
import { Round, Sign, Tray } from "../parts.js";

/** @param {any} props */
export function ListTray({ desk, lines, close }) {
  const rows = [...lines].reverse();
  const pick = (/** @type {string} */ id) => (desk.choose(id), close());
  const move = (/** @type {string} */ id, /** @type {"forward" | "backward"} */ way) => (desk.choose(id), desk.order(way));
  return html`
    <${Tray} title=${t("scene.list")} onClose=${close}>
      ${!rows.length && html`<p class="hint">${t("scene.list.none")}</p>`}
      <ol class="layers">${rows.map(({ id, text }) => html`
        <li key=${id}><button type="button" class="option grow" aria-pressed=${id === desk.chosen} onClick=${() => pick(id)}>${desk.find(id)?.locked && html`<${Sign} name="lock" />`}<span class="clip" dir="auto">${text}</span></button>
          <${Round} sign="forward" name=${t("scene.list.forward", { text })} onClick=${() => move(id, "forward")} /><${Round} sign="backward" name=${t("scene.list.backward", { text })} onClick=${() => move(id, "backward")} /></li>`)}</ol>
    <//>`;
}
