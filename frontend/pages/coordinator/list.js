/** A class list from the school's administration: seen first, then taken in; for this school year. */
import "../../i18n/coordinator.js";
import { newId } from "../../offline/box.js";
import { ask, change } from "../../offline/staff.js";
import { t, tn } from "../../i18n/index.js";
import { problemText } from "../../i18n/problem.js";
import { Alert } from "../../ui/field.js";
import { Icon, Sticker } from "../../ui/icon.js";
import { href } from "../../ui/router.js";
import { Screen } from "../../ui/screen.js";
import { html, useRef, useState } from "../../vendor/preact.js";
import { useFetched } from "../me/fetched.js";
import { Preview, Refused } from "./preview.js";
import { after } from "./school.js";

const LARGEST = 700_000;

/** @param {{next?: boolean}} props next: for the school year that is coming */
export default function ListPage({ next = false }) {
  const [now, meanwhile] = useFetched(async () => /** @type {import("./school.js").Overview} */ (await ask("/school/overview")));
  const back = { to: href("school"), text: t("tab.school") };
  const title = t(next ? "list.next.title" : "list.title");
  if (!now) return html`<${Screen} narrow title=${title} back=${back}>${meanwhile}<//>`;
  const year = next ? after(now.year.name) : now.year.name;
  const first = new Intl.DateTimeFormat("nl", { dateStyle: "long" }).format(new Date(Number(year.slice(0, 4)), 7, 1));
  return html`
    <${Screen} narrow title=${title} lead=${next ? t("list.next.lead", { year, day: first }) : t("list.lead")} back=${back}>
      <${Intake} year=${year} next=${next} />
    <//>`;
}

/** @param {{year: string, next: boolean}} props */
function Intake({ year, next }) {
  const [file, setFile] = useState("");
  const [seen, see] = useState(/** @type {import("./preview.js").Seen | null} */ (null));
  const [step, setStep] = useState(/** @type {"choose" | "reading" | "taking" | "done"} */ ("choose"));
  const [problem, setProblem] = useState(/** @type {unknown} */ (null));
  const id = useRef("");
  const fail = (/** @type {unknown} */ error) => (setProblem(error), setStep("choose"));
  const choose = async (/** @type {any} */ event) => {
    const picked = event.target.files[0];
    if (!picked) return;
    see(null);
    setProblem(picked.size > LARGEST ? { code: "list_too_large" } : null);
    if (picked.size > LARGEST) return;
    setStep("reading");
    try {
      const content = base64(new Uint8Array(await picked.arrayBuffer()));
      setFile(content);
      id.current = newId();
      see(await change("PUT", `/school/years/${year}/preview`, { json: { file: content }, id: newId() }));
      setStep("choose");
    } catch (error) {
      fail(error);
    }
    event.target.value = "";
  };
  const take = () => {
    setProblem(null);
    setStep("taking");
    change("PUT", `/school/years/${year}/people`, { json: { file, outcome: seen?.outcome }, id: id.current }).then(() => (setFile(""), setStep("done")), fail);
  };
  if (step === "done") return html`<${Done} next=${next} added=${seen?.enrolment?.added.length ?? 0} />`;
  const busy = step !== "choose";
  return html`
    ${!seen && html`<section class="card stack"><h2>${t("list.columns")}</h2><p>${t("list.columns.text")}</p>${next && html`<p>${t("list.next.after")}</p>`}</section>`}
    <div class="stack tight">
      <label class=${`button full ${seen ? "quiet" : ""}`}><${Icon} name="book" />${t(seen ? "list.again" : "list.choose")}
        <input class="unseen" type="file" accept=".csv,.txt,text/csv" disabled=${busy} onChange=${choose} /></label>
      <p class="hint small">${t("list.kept")}</p>
      <div role="status">${busy && html`<p>${t(`list.${step === "taking" ? "taking" : "reading"}`)}</p><progress class="meter" aria-label=${t("wait")}></progress>`}</div>
      <${Alert}>${problem && problemText(problem)}<//>
    </div>
    ${seen && (seen.enrolment ? html`<${Preview} seen=${seen} busy=${busy} onTake=${take} />` : html`<${Refused} seen=${seen} />`)}`;
}

/** @param {{next: boolean, added: number}} props */
const Done = ({ next, added }) => html`
  <section class="card stack" role="status"><div class="line"><${Sticker} name="check" phase="reflect" /><h2 class="grow">${t("list.done")}</h2></div>${added > 0 && html`<p>${tn("list.done.lead", added)}</p>`}
    ${next && html`<a class="button full" href=${href("school", "los", "straks")}>${t("list.done.loose")}</a>`}
    <a class=${`button full ${next ? "quiet" : ""}`} href=${href("school")}>${t("list.done.do")}</a></section>`;

/** In pieces: a whole file is too many arguments at once. @param {Uint8Array} bytes */
function base64(bytes) {
  const piece = 0x8000;
  const pieces = Array.from({ length: Math.ceil(bytes.length / piece) }, (_, n) => String.fromCharCode(...bytes.subarray(n * piece, (n + 1) * piece)));
  return btoa(pieces.join(""));
}
