/** Where the person reads what they must know now (tidings.js); mostly there is nothing. */
import { html, useEffect, useState } from "../../vendor/preact.js";
import { onUpdates } from "./updates.js";

/** @param {{box: any, me: Me, card?: string, parts: string[]}} props */
export function Banners({ box, me, card, parts }) {
  const [app, setApp] = useState({ update: false, offline: false });
  const [welcome, setWelcome] = useState(Boolean(card));
  const [Tidings, arrived] = useState(/** @type {any} */ (null));
  useEffect(() => onUpdates(setApp), []);
  // Every banner about work has a reason there; being offline alone is no news.
  const { reason } = box.safety();
  const any = (reason && reason !== "offline") || welcome || app.update || app.offline || box.notes().length > 0;
  useEffect(() => {
    if (any && !Tidings) import("./tidings.js").then((room) => arrived(() => room.default), reportError);
  }, [!any]);
  return html`<div class="banners" aria-live="polite">${any && Tidings && html`<${Tidings} box=${box} me=${me} welcome=${welcome && (() => setWelcome(false))} app=${app} parts=${parts} />`}</div>`;
}
