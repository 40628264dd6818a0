/** Words, numbers and moments in the language of the person. */
import nl from "./nl.js";

export const language = "nl";
export const direction = "ltr";
/** @type {Record<string, string>} */
const words = nl;
/** More words, for screens that few people open. @param {Record<string, string>} more */
export const learn = (more) => void Object.assign(words, more);
const plurals = new Intl.PluralRules(language);
const DAY = 86_400_000;

/**
 * The text of a key, with `{name}` filled in.
 * @param {string} key
 * @param {Record<string, string | number>} [values]
 */
export function t(key, values = {}) {
  return (words[key] ?? key).replace(/\{(\w+)\}/g, (whole, name) => String(values[name] ?? whole));
}

/**
 * The text for a number of things: `key.one`, `key.other` and what else a language has; `key.zero` where it exists.
 * @param {string} key
 * @param {number} count
 * @param {Record<string, string | number>} [values]
 */
export function tn(key, count, values = {}) {
  const form = count === 0 && `${key}.zero` in words ? "zero" : plurals.select(count);
  return t(`${key}.${form}`, { n: new Intl.NumberFormat(language).format(count), ...values });
}

/** @param {string[]} names */
export const listed = (names) => new Intl.ListFormat(language, { type: "conjunction" }).format(names);

/** @param {Date} date */
const midnight = (date) => new Date(date.getFullYear(), date.getMonth(), date.getDate()).getTime();

/** How many nights until then; negative when it is past.
 * @param {Moment} moment */
export const daysUntil = (moment, now = new Date()) => Math.round((midnight(new Date(moment)) - midnight(now)) / DAY);

/** "vandaag", "morgen", "woensdag 3 december".
 * @param {Moment} moment */
export function day(moment, now = new Date()) {
  const nights = daysUntil(moment, now);
  if (Math.abs(nights) <= 1) return new Intl.RelativeTimeFormat(language, { numeric: "auto" }).format(nights, "day");
  return new Intl.DateTimeFormat(language, { weekday: "long", day: "numeric", month: "long" }).format(new Date(moment));
}

/** @param {Moment} moment */
export const clock = (moment) => new Intl.DateTimeFormat(language, { hour: "numeric", minute: "2-digit" }).format(new Date(moment));

/** The first letter as at the start of a sentence.
 * @param {string} text */
export const sentence = (text) => text.charAt(0).toLocaleUpperCase(language) + text.slice(1);

/** "zonet", "5 minuten geleden", "gisteren", "3 dagen geleden".
 * @param {Moment} moment */
export function ago(moment, now = new Date()) {
  const minutes = Math.round((now.getTime() - new Date(moment).getTime()) / 60_000);
  if (minutes < 2) return t("time.now");
  const format = new Intl.RelativeTimeFormat(language, { numeric: "auto" });
  if (minutes < 60) return format.format(-minutes, "minute");
  const nights = daysUntil(moment, now);
  if (nights === 0) return format.format(-Math.round(minutes / 60), "hour");
  return nights > -30 ? format.format(nights, "day") : new Intl.DateTimeFormat(language, { dateStyle: "long" }).format(new Date(moment));
}
