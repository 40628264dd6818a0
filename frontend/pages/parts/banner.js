/** A message that stays until it is no longer true. */
import { html } from "../../vendor/preact.js";
import { Icon } from "../../ui/icon.js";

/** @param {{icon: string, tone?: string, text: string, children?: any}} props */
export const Banner = ({ icon, tone, text, children }) => html`
  <div class="note banner" data-tone=${tone}><${Icon} name=${icon} /><p class="grow">${text}</p>${children}</div>`;
