/** Starts Trots: takes the card out of the address, looks who is in, and shows the right door. */
import { resume, watch } from "./offline/session.js";
import { Door, onDoor } from "./pages/parts/door.js";
import { html, render } from "./vendor/preact.js";

const root = /** @type {HTMLElement} */ (document.getElementById("app"));
let started = false;
let turns = 0;
/** The card that opened this page: a new card ends the old session first, and must not be lost over that. */
let card = takeCard();

/** A login card's code must not stay in the address, the history or a bookmark. */
function takeCard() {
  const code = /^#kaart=(.+)$/.exec(location.hash)?.[1];
  if (code) history.replaceState(null, "", location.pathname);
  return code ? decodeURIComponent(code) : "";
}

/** @type {Record<string, (me: any) => Promise<{default: import("./vendor/preact.js").Component}>>} */
const screens = {
  out: () => import("./pages/signin/index.js"),
  locked: () => import("./pages/signin/locked.js"),
  sealed: () => import("./pages/signin/sealed.js"),
  in: (me) => (me.is_staff ? import("./pages/staff/shell.js") : import("./pages/shell.js")),
};

/** @param {import("./pages/parts/door.js").DoorState} state */
async function prepare(state) {
  const screen = screens[state.at](state.me);
  if (state.at === "in") {
    const box = await (await import("./offline/box.js")).openBox(state.me);
    if (box.hasTapes()) import("./editors/recorder/leftovers.js").then(({ place }) => place(box, location.hash));
  }
  return (await screen).default;
}

/** @param {import("./pages/parts/door.js").DoorState} state */
async function open(state) {
  const turn = ++turns;
  if (state.at === "in") card = state.card ?? "";
  const Screen = await prepare(state).catch(unable);
  if (turn !== turns) return;
  // The heading in the HTML stands until the first real screen is there.
  if (!started) root.replaceChildren();
  started = true;
  render(html`<${Screen} key=${state.at} ...${state} />`, root);
}

/** A browser that keeps nothing says so; a screen that could not be fetched is another matter. @param {any} cause */
async function unable(cause) {
  if (cause instanceof TypeError) throw cause;
  return (await import("./pages/signin/unable.js")).default;
}

async function start() {
  const { state, me } = await resume();
  if (card && state !== "in") return Door.out({ card });
  if (state === "in") return Door.in(me, { card });
  if (state === "locked") return Door.locked(me);
  return state === "offline-sealed" ? Door.sealed() : Door.out({});
}

onDoor(open);
watch((state) => (state === "locked" ? Door.locked() : Door.out({ why: "ended", card })));
start();
addEventListener("load", () => import("./pages/parts/updates.js").then(({ start }) => start()));
