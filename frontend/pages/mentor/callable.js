/** What somebody typed, with every telephone number in it to tap. */
import { html } from "../../vendor/preact.js";

const NUMBER = /((?:\+|\b0)[\d ().-]{7,18}\d)/;
const digits = (/** @type {string} */ text) => text.replace(/[^+\d]/g, "");
const isNumber = (/** @type {string} */ text) => NUMBER.test(text) && /^(\+\d{9,14}|0\d{9,12})$/.test(digits(text));

/** @param {string} text @returns {{text: string, tel: string | null}[]} */
export const parts = (text) => text.split(NUMBER).filter(Boolean).map((each) => ({ text: each, tel: isNumber(each) ? `tel:${digits(each)}` : null }));

/** @param {{text: string}} props */
export const Callable = ({ text }) => html`${parts(text).map(({ text: each, tel }) => (tel ? html`<a class="call" href=${tel}><bdi>${each}</bdi></a>` : each))}`;
