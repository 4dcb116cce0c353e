import { partialDate } from "../evidence/partialDate.ts";
import { formatDate } from "../claims/words/format.ts";

/** A date of the evidence file after ISO 8601, which knows no quarters: "2023-07/2023-09". */
export function toIso(text: string): string {
  const { precision, start, end } = partialDate(text);
  const month = (time: number) => new Date(time).toISOString().slice(0, 7);
  return precision === "quarter" ? `${month(start)}/${month(end)}` : text;
}

/** The day on the reader's own calendar: "22 Nov 2026". */
export const formatCalendarDay = (day: Date): string => formatDate(isoDay(day));

/** The same as YYYY-MM-DD. */
export function isoDay(day: Date): string {
  const two = (value: number) => String(value).padStart(2, "0");
  return `${day.getFullYear()}-${two(day.getMonth() + 1)}-${two(day.getDate())}`;
}
