/** The code of a login card, as people type it. Pure. */

const LENGTH = 16;

/** Upper case, without what is not in a code; i and l are a 1, o is a 0.
 * @param {string} typed */
export const plain = (typed) => (/#kaart=([^&\s]+)/.exec(typed)?.[1] ?? typed).toUpperCase().replace(/[IL]/g, "1").replace(/O/g, "0").replace(/[^0-9A-HJKMNP-TV-Z]/g, "").slice(0, LENGTH);

/** In groups of four, with a dash as soon as a group is full.
 * @param {string} typed */
export const dashed = (typed) => plain(typed).match(/.{1,4}/g)?.join("-") ?? "";

/** @param {string} typed */
export const isComplete = (typed) => plain(typed).length === LENGTH;

/** A PIN that a classmate would try first: one digit, a row up or down, a pattern.
 * @param {string} pin */
export const isEasyPin = (pin) =>
  /^(\d)\1+$/.test(pin) || "01234567890".includes(pin) || "09876543210".includes(pin) || /^(\d\d)\1+$/.test(pin) || ["1122", "2580", "6969", "1004", "2000"].includes(pin);

/** @param {string} pin */
export const isPin = (pin) => /^\d{4,8}$/.test(pin);
