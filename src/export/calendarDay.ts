import { formatDate } from "../claims/words/format.ts";

/** The day on the reader's own calendar: "22 Nov 2026". */
export const formatCalendarDay = (day: Date): string => formatDate(isoDay(day));

/** The same as YYYY-MM-DD. */
export function isoDay(day: Date): string {
  const two = (value: number) => String(value).padStart(2, "0");
  return `${day.getFullYear()}-${two(day.getMonth() + 1)}-${two(day.getDate())}`;
}
