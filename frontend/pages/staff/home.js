/** Where a member of staff begins, and goes back to. */
import { box } from "../../offline/box.js";
import { t } from "../../i18n/index.js";
import { href } from "../../ui/router.js";
import { tableOf } from "./routes.js";

const plansForAll = () => box.me.roles.includes("coordinator");

/** A coordinator's device holds the whole school; only what the groups do that they mentor is theirs to look after. @param {Activity} activity */
export const isMine = ({ groups }) => !plansForAll() || groups.some(({ id }) => box.me.mentored?.includes(id));

/** The way back to the first screen of this person, by its own name. */
export function backHome() {
  const [{ path, text }] = tableOf(box.me.roles).tabs;
  return { to: href(path), text: t(text) };
}

/** Back to where an activity was found: among one's own groups, or in what all groups do. @param {Activity} [activity] */
export const backFrom = (activity) =>
  plansForAll() && !(activity ? isMine(activity) : box.me.roles.includes("mentor")) ? { to: href("school", "activiteiten"), text: t("school.activities") } : backHome();
