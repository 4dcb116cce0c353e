/** How exactly a date is known. A document dated "2024" must never be drawn as if it were 1 January 2024. */
export type DatePrecision = "day" | "month" | "quarter" | "year";

/** A date as precisely as it is known, with the first and the last instant it can mean, in UTC milliseconds. */
export type PartialDate = { precision: DatePrecision; start: number; end: number; text: string };

const DAY = 86_400_000;
const PATTERN = /^(\d{4})(?:-Q([1-4])|-(\d{2})(?:-(\d{2}))?)?$/;

/** `Date.UTC` takes the years 0 to 99 for those of the twentieth century; this does not. */
function utc(year: number, month: number, day: number): number {
  return new Date(0).setUTCFullYear(year, month, day);
}

/**
 * Reads "2017-08-30", "2020-01", "2023-Q3" or "2025".
 *
 * @returns the date, or `null` when the text has another form or names a day that does not exist (2023-02-30).
 */
export function parsePartialDate(text: string): PartialDate | null {
  const match = PATTERN.exec(text);
  if (!match) return null;
  const year = Number(match[1]);
  if (match[2] !== undefined) {
    const first = (Number(match[2]) - 1) * 3;
    return { precision: "quarter", start: utc(year, first, 1), end: utc(year, first + 3, 1) - DAY, text };
  }
  if (match[3] === undefined) {
    return { precision: "year", start: utc(year, 0, 1), end: utc(year, 11, 31), text };
  }
  const month = Number(match[3]) - 1;
  if (month < 0 || month > 11) return null;
  if (match[4] === undefined) {
    return { precision: "month", start: utc(year, month, 1), end: utc(year, month + 1, 1) - DAY, text };
  }
  const day = Number(match[4]);
  const start = utc(year, month, day);
  if (new Date(start).getUTCDate() !== day) return null;
  return { precision: "day", start, end: start, text };
}

/**
 * Reads a date that the schema has already accepted.
 *
 * @throws RangeError naming the text when it is not a date after all.
 */
export function partialDate(text: string): PartialDate {
  const date = parsePartialDate(text);
  if (date === null) throw new RangeError(`date: found "${text}", expected YYYY-MM-DD, YYYY-MM, YYYY-Qn or YYYY`);
  return date;
}
