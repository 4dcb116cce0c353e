import type { Duration } from "./schema.ts";

const DAYS_IN = { days: 1, months: 365.25 / 12, years: 365.25 } as const;

/** A duration in days; a year is 365.25 days and a month its twelfth. */
export function toDays(duration: Duration): number {
  return duration.value * DAYS_IN[duration.unit];
}
