import type { FigureId, Source } from "../evidence/schema.ts";
import { proportionConfidence } from "../statistics/proportion.ts";
import { BASE, type Estimate } from "./estimates.ts";
import { type Counted } from "./claim.ts";
import { HOLLOW_BELOW } from "./forest/forest.ts";

/** A run of equal marks, from the mark after `from` to the mark `to`; `opacity` is how well so many fit the count. */
export type MarkRun = { from: number; to: number; opacity: number };

/** One source's marks out of 10,000. */
export type TenThousandRow = {
  source: Source;
  name: string;
  figure: FigureId;
  /** Marks up to the estimate, drawn in full. */
  filled: number;
  /** Marks between the estimate and the end of the interval. */
  fading: readonly MarkRun[];
  /** Where the interval ends, rounded up. */
  upTo: number;
  hollow: boolean;
  /** "about 8 (5–12) of 10,000 doses". */
  words: string;
  /** "about 9,992 without". */
  without: string;
  label: string;
};

export type TenThousandDrawing = {
  rows: readonly TenThousandRow[];
  /** How many rows of 100 are drawn large, so that every interval fits. */
  largeRows: number;
  /** "10,000 doses or patients". */
  square: string;
};

/** Rows of 100 that are drawn large at the most: beyond, a picture of single marks says nothing. */
export const MOST_LARGE_ROWS = 10;
/** Steps of opacity that an eye can tell apart. */
const STEPS = 20;

/**
 * The marks of a count: full up to the estimate, then mark k as dark as k per 10,000 fits the count, up to the end of the
 * 95% interval.
 */
export function toMarks({ events, n }: Pick<Counted, "events" | "n">, estimate: Estimate) {
  const filled = Math.round(estimate.value);
  const upTo = Math.max(filled, Math.ceil(estimate.zeroBound ?? estimate.upper));
  const fading: MarkRun[] = [];
  for (let mark = filled + 1; mark <= upTo; mark += 1) {
    const support = proportionConfidence(events, n, Math.min(1, mark / BASE));
    const opacity = Math.max(1, Math.round(support * STEPS)) / STEPS;
    const last = fading.at(-1);
    if (last !== undefined && last.opacity === opacity) last.to = mark;
    else fading.push({ from: mark - 1, to: mark, opacity });
  }
  return { filled, upTo, fading, hollow: events < HOLLOW_BELOW };
}
