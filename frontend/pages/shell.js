/** The frame around every screen of somebody who is in: where the work is, the way to the screens, and the screen itself. */
import { t } from "../i18n/index.js";
import { Icon } from "../ui/icon.js";
import { Messages } from "../ui/say.js";
import { href, useRoute } from "../ui/router.js";
import { html, useEffect, useErrorBoundary, useState } from "../vendor/preact.js";
import { Banners } from "./parts/banners.js";
import { Safety } from "./parts/safety.js";
import { useBox } from "./parts/use-box.js";
import { find, STUDENTS } from "./routes.js";

/** @param {{me: Me, card?: string, table?: import("./routes.js").Table}} props */
export default function Shell({ me, card, table = STUDENTS }) {
  const box = useBox();
  const parts = useRoute();
  const route = find(parts, table);
  const Page = usePage(route.load);
  const bare = parts[0] === "maken" || parts[0] === "tonen";
  return html`
    <a class="unseen skip" href="#main" onClick=${skip}>${t("skip_link")}</a>
    <div class=${`app ${bare ? "bare" : ""}`}>
      ${!bare && html`<${Bar} box=${box} /><${Tabs} tabs=${table.tabs} current=${route.tab} />`}
      <div class="main" data-scroll>
        ${!bare && html`<${Banners} box=${box} me=${me} card=${card} parts=${parts} />`}
        ${Page ? html`<${Guarded} key=${route.key} Page=${Page} args=${route.args} me=${me} />` : html`<main id="main" class="screen"><p class="hint">${t("wait")}</p></main>`}
      </div>
    </div>
    <${Messages} />`;
}

/** @param {Event} event */
function skip(event) {
  event.preventDefault();
  document.querySelector("h1")?.focus();
}

/** A page's module is fetched when it is first visited, and kept.
 * @type {Map<Function, any>} */
const loaded = new Map();

/** @param {() => Promise<{default: any}>} load */
export function usePage(load) {
  const [, arrived] = useState(0);
  useEffect(() => {
    if (!loaded.has(load)) load().then((page) => loaded.set(load, page.default), () => loaded.set(load, Missing)).then(() => arrived((n) => n + 1));
  }, [load]);
  return loaded.get(load);
}

/** A page that could not be fetched: an older version of the app, or no network on a first visit. */
const Missing = () => html`<main id="main" class="screen"><h1 tabindex="-1">${t("broken.title")}</h1><p class="hint">${t("broken.offline")}</p>
  <button type="button" class="button" onClick=${() => location.reload()}>${t("broken.again")}</button><${Talk} /></main>`;

/** Also where a screen without a bar of its own fails. */
const Talk = () => html`<a class="link" href=${href("praat")}><${Icon} name="talk" />${t("talk.title")}</a>`;

/** A mistake on one page leaves the others usable, and says that the work is safe.
 * @param {{Page: any, args: Record<string, string>, me: Me}} props */
function Guarded({ Page, args, me }) {
  const [error, again] = useErrorBoundary((what) => console.error(what));
  if (!error) return html`<${Page} ...${args} me=${me} />`;
  return html`<main id="main" class="screen"><h1 tabindex="-1">${t("broken.title")}</h1><p class="hint">${t("broken.lead")}</p>
    <button type="button" class="button" onClick=${again}>${t("broken.again")}</button><${Talk} /></main>`;
}

/** Where the work is, and somebody to talk to.
 * @param {{box: any}} props */
const Bar = ({ box }) => html`
  <header class="bar">
    <a class="wordmark" href=${href("vandaag")} aria-label=${t("home")}><${Icon} name="rosette" />trots</a>
    <${Safety} box=${box} />
    <a class="round" href=${href("praat")} title=${t("talk.title")} aria-label=${t("talk.title")}><${Icon} name="talk" /><span aria-hidden="true">${t("talk.title")}</span></a>
  </header>`;

/** @param {{tabs: import("./routes.js").Table["tabs"], current: string}} props */
const Tabs = ({ tabs, current }) => html`
  <nav class="tabs" aria-label=${t("tabs")}>
    ${tabs.map(({ path, icon, text }) => html`
      <a key=${path} href=${href(path)} aria-current=${path === current ? "page" : undefined}><${Icon} name=${icon} />${t(text)}</a>`)}
  </nav>`;
