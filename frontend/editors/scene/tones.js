/** Persons and hands come in five skins: the end of a sticker's id says which. */

export const TONES = ["light", "medium-light", "medium", "medium-dark", "dark"];
const TONE = /-(?:medium-light|medium-dark|light|medium|dark)$/;

/** The same sticker in another skin; only for those whose entry has `tones`. @param {string} id @param {string} tone */
export const inTone = (id, tone) => id.replace(TONE, `-${tone}`);

/** The sticker without its skin: what all five have in common. @param {string} id */
export const anyTone = (id) => id.replace(TONE, "");
