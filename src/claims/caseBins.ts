/** Mean length of a month in the Gregorian calendar, in days. */
const DAYS_IN_MONTH = 365.2425 / 12;
const WIDTHS_IN_MONTHS = [1, 3, 6, 12, 24, 60, 120] as const;
/** More bins than a person will walk through with the arrow keys are too many. */
const MAX_BINS = 24;

/** Cases counted by the time from the start: bin i holds those from i to i + 1 widths, the last one its end too. */
export type CaseBins = { months: number; counts: readonly number[]; total: number };

/**
 * The narrowest of 1, 3, 6, 12, 24, 60 and 120 months with at most 24 bins up to the latest case: 700 days -> 1. A case
 * later than 240 years makes the bins as much wider as it takes.
 */
export function binMonths(latestDays: number): number {
  const narrowest = WIDTHS_IN_MONTHS.find((months) => latestDays <= months * DAYS_IN_MONTH * MAX_BINS);
  return narrowest ?? 120 * 10 ** Math.ceil(Math.log10(latestDays / (120 * DAYS_IN_MONTH * MAX_BINS)));
}

/** Sums are kept for each list of cases, so that a filter over 50,000 of them counts nothing again. */
const kept = new WeakMap<readonly number[], Map<number, CaseBins>>();

/**
 * Counts cases in bins of equal width.
 *
 * @param caseDays onset of each case in days after the start, in any order
 * @param months width of a bin
 */
export function binCases(caseDays: readonly number[], months: number): CaseBins {
  const byWidth = kept.get(caseDays) ?? new Map<number, CaseBins>();
  kept.set(caseDays, byWidth);
  const known = byWidth.get(months);
  if (known !== undefined) return known;
  const width = months * DAYS_IN_MONTH;
  const latest = latestCase(caseDays);
  const counts = Array.from({ length: Math.max(1, Math.ceil(latest / width)) }, () => 0);
  for (const day of caseDays) {
    const bin = Math.min(counts.length - 1, Math.floor(day / width));
    counts[bin] = (counts[bin] ?? 0) + 1;
  }
  const bins = { months, counts, total: caseDays.length };
  byWidth.set(months, bins);
  return bins;
}

/** The latest of some cases in days; 0 for none. A spread into `Math.max` would overflow the stack at 100,000. */
export function latestCase(caseDays: readonly number[]): number {
  return caseDays.reduce((latest, day) => Math.max(latest, day), 0);
}

/** A bin's place on an axis of years. */
export function binYears(bins: CaseBins, index: number): { from: number; to: number } {
  return { from: (index * bins.months) / 12, to: ((index + 1) * bins.months) / 12 };
}

/** "0 to 3 months", "2 to 3 years". */
export function describeBin(bins: CaseBins, index: number): string {
  const from = index * bins.months;
  const to = from + bins.months;
  return bins.months % 12 === 0 ? `${from / 12} to ${to / 12} years` : `${from} to ${to} months`;
}
