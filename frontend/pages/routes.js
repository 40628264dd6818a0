/** Which screen an address shows. A page's code is fetched when it is first visited; staff have a table of their own (staff/routes.js). */

/** @typedef {{path: string, tab: string, load: () => Promise<any>}} Route */
/** @typedef {{tabs: {path: string, icon: string, text: string}[], routes: Route[]}} Table the first tab is home */

/** @type {Route[]} */
export const EVERYBODYS = [
  { path: "ik", tab: "ik", load: () => import("./me/index.js") },
  { path: "ik/apparaten", tab: "ik", load: () => import("./me/devices.js") },
  { path: "ik/geheim", tab: "ik", load: () => import("./me/secret.js") },
  { path: "praat", tab: "", load: () => import("./talk.js") },
];

const make = () => import("./make.js");

const looking = () => import("./looking/index.js");
const stage = () => import("./show/stage.js");
const own = () => import("./own/index.js");

/** @type {Table} */
export const STUDENTS = {
  tabs: [
    { path: "vandaag", icon: "sun", text: "tab.today" },
    { path: "rondjes", icon: "cycle", text: "tab.cycles" },
    { path: "dossier", icon: "book", text: "tab.dossier" },
    { path: "ik", icon: "person", text: "tab.me" },
  ],
  routes: [
    { path: "vandaag", tab: "vandaag", load: () => import("./today.js") },
    { path: "rondjes", tab: "rondjes", load: () => import("./cycles.js") },
    { path: "rondje/:activity_id", tab: "rondjes", load: () => import("./cycle.js") },
    { path: "maken/:activity_id/opbrengst", tab: "rondjes", load: looking },
    { path: "maken/:activity_id/opbrengst/:after", tab: "rondjes", load: looking },
    { path: "zelf", tab: "rondjes", load: own },
    { path: "zelf/:activity_id", tab: "rondjes", load: own },
    { path: "zelf/uit/:work_id", tab: "rondjes", load: own },
    { path: "maken/:activity_id/:phase/:assignment_id", tab: "rondjes", load: make },
    { path: "maken/:activity_id/:phase/:assignment_id/:step", tab: "rondjes", load: make },
    { path: "werkstuk/:work_id", tab: "dossier", load: () => import("./work.js") },
    { path: "werkstuk/:work_id/reacties", tab: "dossier", load: () => import("./work.js") },
    { path: "werkstuk/:work_id/kiezen", tab: "dossier", load: () => import("./conflict.js") },
    { path: "dossier", tab: "dossier", load: () => import("./dossier/index.js") },
    { path: "laten-zien", tab: "dossier", load: () => import("./show/index.js") },
    { path: "tonen", tab: "dossier", load: stage },
    { path: "tonen/:at", tab: "dossier", load: stage },
    { path: "prullenbak", tab: "dossier", load: () => import("./bin.js") },
    { path: "ik/meekijkers", tab: "ik", load: () => import("./me/looked.js") },
    ...EVERYBODYS,
  ],
};

/** @param {string} path @param {string[]} parts @returns {Record<string, string> | null} */
function match(path, parts) {
  const pattern = path.split("/");
  if (pattern.length !== parts.length) return null;
  /** @type {Record<string, string>} */
  const args = {};
  return pattern.every((part, place) => (part.startsWith(":") ? (args[part.slice(1)] = parts[place]) : part === parts[place])) ? args : null;
}

/**
 * The route of an address; an unknown one is home. The key tells screens apart: the steps of a runner are one screen.
 * @param {string[]} parts @param {Table} table
 */
export function find(parts, { tabs, routes }) {
  for (const route of routes) {
    const args = match(route.path, parts);
    if (args) return { ...route, args, key: parts.slice(0, 4).join("/") };
  }
  const home = /** @type {Route} */ (routes.find(({ path }) => path === tabs[0].path));
  return { ...home, args: {}, key: home.path };
}
