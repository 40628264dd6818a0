/** Where a member of staff begins, and goes back to. */
import { box } from "../../offline/box.js";
import { t } from "../../i18n/index.js";
import { href } from "../../ui/router.js";
import { tableOf } from "./routes.js";

const plansForAll = () => box.me.roles.includes("coordinator");

/** A coordinator is given every group of the school; theirs to look after are those that they mentor. @param {{id: Uuid}} group */
export const isMyGroup = ({ id }) => !plansForAll() || !!box.me.mentored?.includes(id);

/** @param {Activity} activity */
export const isMine = ({ groups }) => !plansForAll() || groups.some(isMyGroup);

/** The way back to the first screen of this person, by its own name. */
export function backHome() {
  const [{ path, text }] = tableOf(box.me.roles).tabs;
  return { to: href(path), text: t(text) };
}

/** Back to where an activity was found: among one's own groups, or in what all groups do. @param {Activity} [activity] */
export const backFrom = (activity) =>
  plansForAll() && !(activity ? isMine(activity) : box.me.roles.includes("mentor")) ? { to: href("school", "activiteiten"), text: t("school.activities") } : backHome();
