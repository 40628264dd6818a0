/** Hands a file to the device, which opens or keeps it. Nothing is sent to anybody. */

/** @param {Blob} file @param {string} name */
export function save(file, name) {
  const link = Object.assign(document.createElement("a"), { href: URL.createObjectURL(file), download: name });
  link.click();
  setTimeout(URL.revokeObjectURL, 60_000, link.href);
}
