/** Styles of one room: fetched with its first screen, so that the start stays small. */

/** @type {Map<string, Promise<void>>} */
const worn = new Map();

/** Resolves when the styles are on. @param {string} name a file in styles/ */
export function wear(name) {
  const ready = worn.get(name) ?? new Promise((done, fail) => {
    const href = new URL(`../styles/${name}.css`, import.meta.url).href;
    document.head.append(Object.assign(document.createElement("link"), { rel: "stylesheet", href, onload: () => done(undefined), onerror: fail }));
  });
  worn.set(name, ready);
  return ready;
}
