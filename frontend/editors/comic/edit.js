/** Makes a comic: how it begins, the page with its panels, and each panel as large as the screen. Everything is kept at once. */
import "../../i18n/comic.js";
import { t } from "../../i18n/index.js";
import { go, href } from "../../ui/router.js";
import { wear } from "../../ui/style.js";
import { html } from "../../vendor/preact.js";
import { useDraft } from "../draft.js";
import { useKind } from "../index.js";
import { isNewer } from "../scene/model/element.js";
import { emptyContent, hasAnything, isFilled, placeOf } from "./content.js";
import { Top } from "./top.js";

await Promise.all([wear("scene"), wear("comic")]);

/** Steps of the address; any other is a panel. */
export const PAGE = "strip";
const BEGIN = "begin";
const READ = "lezen";
const AFTER = "trots";

/** @param {{activity: Activity, phase: Phase, assignment: Assignment, step?: string, me: Me}} props */
export default function Edit({ activity, phase, assignment, step, me }) {
  const draft = useDraft({ activity_id: activity.id, phase, assignment: { id: assignment.id, version: assignment.version } }, emptyContent(assignment.starter));
  const at = (/** @type {string} */ where) => href("maken", activity.id, phase, assignment.id, where);
  const { content, work } = draft;
  const newer = isNewer(content);
  const place = newer ? -1 : placeOf(content, step);
  const blank = !newer && !hasAnything(content);
  const begins = blank && (step === BEGIN || (!step && !work && !assignment.starter));
  const Room = useKind("comic", step === AFTER && work ? "after" : step === READ && content.panels?.some(isFilled) ? "reading" : begins ? "begin" : place >= 0 ? "panel" : "strip");
  const shared = { activity, phase, assignment, draft, at, me, blank, place };
  if (newer) return html`<div class="runner comic" data-phase=${phase}><${Top} ...${shared} out=${href("rondje", activity.id)} /><main id="main" class="screen"><p class="note">${t("comic.newer")}</p></main></div>`;
  return html`<${Room} key=${place < 0 ? "" : content.panels[place].id} panel=${content.panels[place]} ...${shared}
    onPick=${async (/** @type {string} */ starter) => (await draft.change(emptyContent(starter)), go(at(PAGE)))} />`;
}
