/** Whether something typed is not yet safe on the phone: then nothing may reload the app. */

/** @type {Set<object>} */
const editors = new Set();

export const isTyping = () => editors.size > 0;

/** @param {object} editor @param {boolean} unsaved */
export const markTyping = (editor, unsaved) => void (unsaved ? editors.add(editor) : editors.delete(editor));
