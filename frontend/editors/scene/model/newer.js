/** Works that a newer version of the app made are shown as such, and left alone. */
export const SCHEMA = 1;

/** @param {{schema?: unknown}} content */
export const isNewer = (content) => !(Number(content.schema) <= SCHEMA);
