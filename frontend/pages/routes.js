/** Which screen an address shows, for a student and for staff. A page's code is fetched when it is first visited. */

/** @typedef {{path: string, tab: string, load: () => Promise<any>, who?: "student" | "mentor"}} Route */

export const TABS = {
  student: [
    { path: "vandaag", icon: "sun", text: "tab.today" },
    { path: "rondjes", icon: "cycle", text: "tab.cycles" },
    { path: "dossier", icon: "book", text: "tab.dossier" },
    { path: "ik", icon: "person", text: "tab.me" },
  ],
  mentor: [
    { path: "vandaag", icon: "sun", text: "tab.today" },
    { path: "ik", icon: "person", text: "tab.me" },
  ],
};

/** @type {Route[]} */
const ROUTES = [
  { path: "vandaag", tab: "vandaag", who: "student", load: () => import("./today.js") },
  { path: "rondjes", tab: "rondjes", who: "student", load: () => import("./cycles.js") },
  { path: "rondje/:activity_id", tab: "rondjes", who: "student", load: () => import("./cycle.js") },
  { path: "maken/:activity_id/:phase/:assignment_id", tab: "rondjes", who: "student", load: () => import("../editors/answers/edit.js") },
  { path: "maken/:activity_id/:phase/:assignment_id/:step", tab: "rondjes", who: "student", load: () => import("../editors/answers/edit.js") },
  { path: "werkstuk/:work_id", tab: "dossier", who: "student", load: () => import("./work.js") },
  { path: "werkstuk/:work_id/kiezen", tab: "dossier", who: "student", load: () => import("./conflict.js") },
  { path: "dossier", tab: "dossier", who: "student", load: () => import("./dossier.js") },
  { path: "prullenbak", tab: "dossier", who: "student", load: () => import("./bin.js") },
  { path: "vandaag", tab: "vandaag", who: "mentor", load: () => import("./mentor/home.js") },
  { path: "rondje/:activity_id", tab: "vandaag", who: "mentor", load: () => import("./mentor/activity.js") },
  { path: "werkstuk/:work_id", tab: "vandaag", who: "mentor", load: () => import("./mentor/work.js") },
  { path: "ik", tab: "ik", load: () => import("./me/index.js") },
  { path: "ik/apparaten", tab: "ik", load: () => import("./me/devices.js") },
  { path: "ik/geheim", tab: "ik", load: () => import("./me/secret.js") },
  { path: "ik/meekijkers", tab: "ik", load: () => import("./me/looked.js") },
  { path: "praat", tab: "", load: () => import("./talk.js") },
];

/** @param {string} path @param {string[]} parts @returns {Record<string, string> | null} */
function match(path, parts) {
  const pattern = path.split("/");
  if (pattern.length !== parts.length) return null;
  /** @type {Record<string, string>} */
  const args = {};
  return pattern.every((part, place) => (part.startsWith(":") ? (args[part.slice(1)] = parts[place]) : part === parts[place])) ? args : null;
}

/**
 * The route of an address; an unknown one is Vandaag. The key tells screens apart: the steps of a runner are one screen.
 * @param {string[]} parts @param {"student" | "mentor"} person
 */
export function find(parts, person) {
  for (const route of ROUTES) {
    const args = (route.who ?? person) === person && match(route.path, parts);
    if (args) return { ...route, args, key: parts.slice(0, 4).join("/") };
  }
  const home = /** @type {Route} */ (ROUTES.find(({ path, who }) => path === "vandaag" && who === person));
  return { ...home, args: {}, key: "vandaag" };
}
