/** What every screen has: a title, a heading that takes the focus, and a second column where there is room. */
import { html, useEffect, useLayoutEffect, useRef } from "../vendor/preact.js";
import { Icon } from "./icon.js";
import { settleScroll } from "./router.js";

/** The heading of a screen; it takes the focus, so that a screen reader starts there.
 * @param {{title: string, children?: any, class?: string}} props */
export function Heading({ title, children, class: more }) {
  const heading = useRef(/** @type {HTMLElement | null} */ (null));
  useEffect(() => void (document.title = `${title} · Trots`), [title]);
  useLayoutEffect(() => {
    settleScroll();
    heading.current?.focus({ preventScroll: true });
  }, [title]);
  return html`<h1 tabindex="-1" ref=${heading} class=${more}>${children ?? title}</h1>`;
}

/** A screen with its heading, in one column on a phone and two on a laptop.
 * @param {{title: string, heading?: any, lead?: any, back?: {to: string, text: string}, aside?: any, children?: any, narrow?: boolean}} props */
export const Screen = ({ title, heading, lead, back, aside, children, narrow }) => html`
  <main id="main" class=${`screen ${aside ? "two" : ""} ${narrow ? "narrow" : ""}`}>
    <header class="stack tight top">
      ${back && html`<a class="link back" href=${back.to}><${Icon} name="back" flip />${back.text}</a>`}
      <${Heading} title=${title}>${heading}<//>
      ${lead && html`<p class="hint">${lead}</p>`}
    </header>
    <div class="stack wide body">${children}</div>
    ${aside && html`<aside class="stack wide">${aside}</aside>`}
  </main>`;
