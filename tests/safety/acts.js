/** What people do on their devices in the sequences of test_interleaved.py. Each tells what was typed and given up. */
import { addMedium } from "../../frontend/offline/outbox.js";
import { mediaIn } from "../../frontend/offline/reading.js";
import { wordsOf } from "./device.js";

const ASSIGNMENTS = { prepare: { id: "where-am-i-going", version: 1 }, reflect: { id: "does-this-fit-me", version: 1 } };
const PROMPTS = { prepare: ["what_it_does", "hope_to_see"], reflect: ["what_i_did", "verdict", "next_step"] };

const pickOf = (list, pick) => list[Math.floor(pick * list.length)];
const nothing = { typed: [], given_up: [] };

export const ACTS = {
  start({ app, editors }, { pick, ...typing }) {
    const [activity, phase] = [pickOf(app.activities(), pick), pickOf(Object.keys(PROMPTS), (pick * 7) % 1)];
    if (!activity) return nothing;
    const id = app.startWork({ activity_id: activity.id, phase, assignment: ASSIGNMENTS[phase], content: { answers: {}, questions: [] } });
    return type(app, editors, app.work(id), typing);
  },
  /** Now and then in an editor that was opened long ago. */
  edit(device, { pick, ...typing }) {
    const work = pickOf(device.app.works().filter(({ deleted_at }) => !deleted_at), pick);
    return work ? type(device.app, device.editors, work, typing) : ACTS.start(device, { pick, ...typing });
  },
  share: state("share"), unshare: state("unshare"), remove: state("remove"), restore: state("restore"),
  async comment({ app }, { pick, text }) {
    const work = pickOf(app.works(), pick);
    if (work) await app.comment(work.id, { kind: "reply", text });
    return { ...nothing, said: work ? [text] : [] };
  },
  /** A mentor looks at a photo, which the device then keeps as the app does. */
  async look({ app, see }, { pick }) {
    const photo = pickOf(app.works().flatMap(({ media }) => Object.keys(media).filter((id) => media[id] === "here")), pick);
    if (photo) await see(photo);
    return nothing;
  },
  async sync({ app }) {
    await app.sync();
    return nothing;
  },
};

/** What the screen offers for a work, as it shows it. */
const OFFERED = {
  share: ({ deleted_at, shared_at }) => !deleted_at && !shared_at,
  unshare: ({ shared_at }) => shared_at,
  remove: ({ deleted_at }) => !deleted_at,
  restore: ({ deleted_at }) => deleted_at,
};

/** @param {keyof typeof OFFERED} verb */
function state(verb) {
  return async ({ app }, { pick }) => {
    const work = pickOf(app.works().filter(OFFERED[verb]), pick);
    if (work) await app[verb](work.id);
    return nothing;
  };
}

async function type(app, editors, shown, { word, old, anew, finished, photo }) {
  const editor = (old && editors.get(shown.id)) || { from: shown, content: structuredClone(shown.content) };
  editors.set(shown.id, editor);
  const given_up = anew ? wordsOf(editor.content) : [];
  if (anew) editor.content.answers = {};
  const prompt = pickOf(PROMPTS[shown.phase], (word.length * 3 + word.charCodeAt(word.length - 1)) % 10 / 10);
  const answer = (editor.content.answers[prompt] ??= {});
  answer.text = `${answer.text ?? ""} ${word}`.trim();
  if (photo) answer.photos = [...(answer.photos ?? []), await addPhoto(app, photo)].slice(-3);
  await app.save(shown.id, { content: structuredClone(editor.content), finished }, editor.from);
  return { typed: [word], given_up };
}

async function addPhoto(app, base64) {
  const { tools, update } = app.client;
  const id = tools.newId();
  const bytes = new Uint8Array(Buffer.from(base64, "base64")).buffer;
  await update((shelf) => addMedium(shelf, id, { type: "image/jpeg", bytes }, tools));
  return id;
}

/** The choice between two versions, and the words that go with the one not chosen. */
export async function choose(app, choice) {
  const given_up = [];
  for (const { id, standing, conflict } of app.works()) {
    if (standing !== "conflict") continue;
    const [mine, theirs] = [wordsOf(conflict.mine.content), wordsOf(conflict.theirs.content)];
    if (choice === "mine") given_up.push(...theirs.filter((word) => !mine.includes(word)));
    if (choice === "theirs") given_up.push(...mine.filter((word) => !theirs.includes(word)));
    await app.resolve(id, choice);
  }
  return given_up;
}

/** Photos in the store that nothing there shows or sends. */
export const leftOver = ({ client: { shelf } }) => {
  const named = [...shelf.items.values(), ...[...shelf.changes.values()].map(({ body }) => body ?? {})].flatMap(({ content }) => mediaIn(content));
  return [...shelf.media].filter((key) => !shelf.changes.has(key) && !named.includes(key.split("/")[0]));
};
