/** Makes a work: the editor is the one for the kind of its assignment. */
import { useKind } from "../editors/index.js";
import { box } from "../offline/box.js";
import { html } from "../vendor/preact.js";
import { Gone } from "./parts/gone.js";
import { useBox } from "./parts/use-box.js";

/** @param {{activity_id: Uuid, phase: Phase, assignment_id: string, step?: string, me: Me}} props */
export default function Make({ activity_id, phase, assignment_id, step, me }) {
  useBox();
  const activity = box.activity(activity_id);
  const planned = activity?.assignments.find((each) => each.phase === phase && each.id === assignment_id);
  const started = box.works({ activity_id }).find((work) => work.phase === phase && work.assignment.id === assignment_id && !work.deleted_at);
  const { id, version } = started?.assignment ?? planned ?? { id: assignment_id, version: 1 };
  const assignment = box.assignment(id, version);
  const Edit = useKind(assignment?.kind ?? "answers", "edit");
  if (!activity || !assignment) return html`<${Gone} />`;
  return html`<${Edit} activity=${activity} phase=${phase} assignment=${assignment} step=${step} me=${me} />`;
}
