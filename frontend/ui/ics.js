/** A calendar event as RFC 5545 wants it, made on the phone. Pure. */

const FOLD = 75;

/** @typedef {{id: string, title: string, place?: string, about?: string, starts_at?: Moment, day?: string}} CalendarEvent with a moment, or with a whole day */

/** @param {CalendarEvent} event @param {{now: Date, source: string}} made source: who made it, for whoever reads it in a calendar */
export function icsOf({ id, title, place, about, starts_at, day }, { now, source }) {
  const lines = [
    "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Trots//Trots//NL", "METHOD:PUBLISH", "BEGIN:VEVENT",
    `UID:${id}@trots`, `DTSTAMP:${utc(now)}`, ...times(starts_at, day), `SUMMARY:${escaped(title)}`,
    ...(place ? [`LOCATION:${escaped(place)}`] : []), `DESCRIPTION:${escaped([about, source].filter(Boolean).join("\n"))}`,
    "END:VEVENT", "END:VCALENDAR",
  ];
  return lines.map(folded).join("\r\n") + "\r\n";
}

/** An hour at a moment, or a whole day, whose end is the day after.
 * @param {Moment | undefined} starts_at @param {string | undefined} day */
function times(starts_at, day) {
  if (starts_at) return [`DTSTART:${utc(new Date(starts_at))}`, "DURATION:PT1H"];
  const [year, month, date] = (day ?? "").split("-").map(Number);
  return [`DTSTART;VALUE=DATE:${plain(new Date(Date.UTC(year, month - 1, date)))}`, `DTEND;VALUE=DATE:${plain(new Date(Date.UTC(year, month - 1, date + 1)))}`, "TRANSP:TRANSPARENT"];
}

/** @param {Date} date */
const utc = (date) => `${date.toISOString().slice(0, 19).replace(/[-:]/g, "")}Z`;
/** @param {Date} date */
const plain = (date) => date.toISOString().slice(0, 10).replaceAll("-", "");

/** Commas, semicolons and ends of lines mean something else in a calendar; other control signs are not allowed.
 * @param {string} text */
const escaped = (text) => text.replace(/[\\;,]/g, "\\$&").replace(/\r\n?|\n/g, "\\n").replace(/[\u0000-\u001f\u007f]/g, "");

/** At most 75 bytes on a line, never a sign cut in half; the next line begins with a space.
 * @param {string} line */
function folded(line) {
  const bytes = new TextEncoder();
  let [text, room] = ["", FOLD];
  for (const sign of line) {
    const size = bytes.encode(sign).length;
    if (size > room) [text, room] = [`${text}\r\n `, FOLD - 1];
    text += sign;
    room -= size;
  }
  return text;
}
