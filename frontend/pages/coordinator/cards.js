/** Login cards for a group: for whom is chosen first, and what happens to the others is said before it happens. */
import { newId } from "../../offline/box.js";
import { sheet } from "../../offline/staff.js";
import { t, tn } from "../../i18n/index.js";
import { problemText } from "../../i18n/problem.js";
import { Confirm } from "../../ui/dialog.js";
import { Alert, Choices } from "../../ui/field.js";
import { Icon } from "../../ui/icon.js";
import { html, useEffect, useRef, useState } from "../../vendor/preact.js";

const FOR = { without_card: "gift", never_signed_in: "clock", all: "people" };

/** @param {import("./group.js").People} group */
const counts = ({ students }) => ({
  without_card: students.filter(({ card }) => card === "none").length,
  never_signed_in: students.filter(({ has_signed_in }) => !has_signed_in).length,
  all: students.length,
});

/** @param {{group: import("./group.js").People, onMade: () => void}} props */
export function Cards({ group, onMade }) {
  const count = counts(group);
  const [whom, choose] = useState(/** @type {keyof typeof FOR} */ ("without_card"));
  const [asking, setAsking] = useState(false);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState(/** @type {unknown} */ (null));
  const [pdf, setPdf] = useState("");
  const id = useRef(newId());
  useEffect(() => () => URL.revokeObjectURL(pdf), [pdf]);
  const name = t("klas.cards.file", { name: group.name });
  const make = async () => {
    setAsking(false);
    setProblem(null);
    setBusy(true);
    try {
      const url = URL.createObjectURL(await sheet(`/groups/${group.id}/cards`, { json: { students: whom }, id: id.current }));
      setPdf(url);
      save(url, name);
      onMade();
    } catch (error) {
      setProblem(error);
    }
    // Without an answer the same printing is asked again; any answer ends it.
    setBusy(false);
  };
  const start = () => ((id.current = problem && /** @type {any} */ (problem).code === "offline" ? id.current : newId()), whom === "all" ? setAsking(true) : make());
  const options = Object.entries(FOR).map(([value, icon]) => ({ value, icon, text: tn(`klas.cards.${value}`, count[/** @type {keyof typeof FOR} */ (value)]), hint: t(`klas.cards.${value}.hint`) }));
  return html`
    <section class="card stack"><h2>${t("klas.cards")}</h2>
      <${Choices} name="whom" legend=${t("klas.cards.for")} value=${whom} options=${options} onChange=${(/** @type {any} */ value) => choose(value)} />
      <${Alert}>${problem && problemText(problem)}<//>
      <button type="button" class="button full" disabled=${busy || !count[whom]} onClick=${start}><${Icon} name="qr" />${busy ? t("wait") : t("klas.cards.make")}</button>
      ${pdf && html`<p class="note" data-tone="good" role="status"><${Icon} name="check" /><span>${t("klas.cards.made")}</span></p><a class="button quiet full" href=${pdf} download=${name}>${t("klas.cards.save")}</a>`}
      ${asking && html`<${Confirm} title=${t("klas.cards.ask")} text=${t("klas.cards.ask.text")} yes=${t("klas.cards.yes")} no=${t("klas.cards.no")} onYes=${make} onNo=${() => setAsking(false)} danger />`}
    </section>`;
}

/** @param {string} href @param {string} download */
const save = (href, download) => Object.assign(document.createElement("a"), { href, download }).click();
