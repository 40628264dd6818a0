/** Worries that wait for the coordinator stand on top, wherever their day begins. */
import { box } from "../../offline/box.js";
import { everything } from "../../offline/staff.js";
import { tn } from "../../i18n/index.js";
import { Icon } from "../../ui/icon.js";
import { href } from "../../ui/router.js";
import { html } from "../../vendor/preact.js";
import { useFetched } from "../me/fetched.js";

/** How many are open: nothing else waits for it, and whom it does not concern does not ask. */
export const useWorries = () =>
  useFetched(async () => (box.me.roles.includes("coordinator") ? (await everything("/concerns")).filter(({ settled_at }) => !settled_at).length : 0))[0];

/** @param {{open: number | null}} props */
export const Worries = ({ open }) =>
  open ? html`<a class="note" href=${href("school", "zorgen")}><${Icon} name="heart" /><span class="grow">${tn("worries.open", open)}</span><${Icon} name="forward" flip /></a>` : null;
