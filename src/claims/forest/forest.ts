import type { FigureId, Source } from "../../evidence/schema.ts";
import { exactPoissonInterval } from "../../statistics/personTime.ts";
import { exactProportionInterval, proportionUpperBound } from "../../statistics/proportion.ts";
import { type Axis, axisFromZero } from "../layout/axis.ts";
import { joinWords } from "../words/format.ts";

/** A stretch of the axis, in its units. */
export type Span = { from: number; to: number };

/** What is drawn of an estimate: a point, its interval, and under both the strip that fades with the support. */
export type ForestMark = {
  value: number;
  /** `null` where the source gives a point alone. */
  interval: Span | null;
  /** Exact intervals at falling levels, one over the other: together they are as dark as the confidence curve is high. */
  strip: readonly Span[];
  /** Fewer than 5 cases. */
  hollow: boolean;
  /** The interval starts at zero because it is an upper bound only. */
  isBound: boolean;
};

/** One source's line, every word of it ready: the chart only places them. */
export type ForestRow = {
  key: string;
  source: Source;
  figure: FigureId | null;
  name: string;
  /** "22 / >27,000 doses"; "no number". */
  counted: string;
  followUp: string | null;
  mark: ForestMark | null;
  /** In place of a mark: why there is none. `isLater` where it became public on a later day. */
  place: { words: string; isLater: boolean } | null;
  /** "about 8", "(5–12)" and "per 10,000 doses", in the column at the right. */
  point: string;
  bounds: string;
  unit: string;
  /** What it is counted among: "doses". */
  per: string;
  /** What is announced: n of N, unit, estimate, interval, level, method. */
  label: string;
};

export type ForestGroup = { key: string; label: string | null; rows: readonly ForestRow[]; silent: string | null };

export type ForestDrawing = {
  groups: readonly ForestGroup[];
  axis: Axis;
  axisLabel: string;
  /** The same for a phone. */
  axisLabelShort: string;
  /** Written after the numbers of the axis: "%". */
  tickUnit: string;
  hasFollowUp: boolean;
};

export const HOLLOW_BELOW = 5;
const LEVELS = Array.from({ length: 19 }, (_, i) => (95 - 5 * i) / 100);
const strips = new Map<string, readonly Span[]>();

/**
 * Exact intervals at the levels 95%, 90% and so on to 5%, per `base`, the widest first; with no events the one-sided
 * bounds. A value lies in as many of them as its confidence curve is high (see `statistics/proportion.ts`).
 * Computed once for the same counts.
 */
export function toStrip(kind: "proportion" | "rate", events: number, n: number, base: number): readonly Span[] {
  const key = `${kind} ${events} ${n} ${base}`;
  const known = strips.get(key);
  if (known !== undefined) return known;
  const strip = LEVELS.map((level) => {
    const { lower, upper } = intervalAt(kind, events, n, level);
    return { from: lower * base, to: upper * base };
  });
  strips.set(key, strip);
  return strip;
}

function intervalAt(kind: "proportion" | "rate", events: number, n: number, level: number) {
  if (kind === "rate") return exactPoissonInterval(events, n, level);
  if (events === 0) return { lower: 0, upper: proportionUpperBound(0, n, level) };
  return exactProportionInterval(events, n, level);
}

/** An interval may go beyond the axis by so much before it is cut instead of making the axis longer. */
const STRETCH = 1.25;

/**
 * A linear axis from zero that holds every point and the whole intervals of `leading` rows; those of the others as far as
 * they are not much longer. What goes on ends in an arrow.
 */
export function forestAxis(rows: readonly ForestRow[], isLeading: (row: ForestRow) => boolean): Axis {
  const end = (row: ForestRow) => row.mark?.interval?.to ?? row.mark?.value ?? 0;
  const drawn = rows.filter((row) => row.mark !== null);
  const leading = drawn.some(isLeading) ? drawn.filter(isLeading) : drawn;
  const needed = Math.max(0, ...drawn.map((row) => row.mark?.value ?? 0), ...leading.map(end));
  const ends = drawn.map(end).filter((value) => value <= needed * STRETCH);
  return axisFromZero(Math.max(needed, ...ends));
}

/** "cases per 10,000 doses (FDA) or patients": of two units the one that fewer sources use names them. */
export function forestAxisLabel(rows: readonly ForestRow[], base: string): string {
  const units = new Map<string, string[]>();
  for (const row of rows) {
    if (row.mark !== null) units.set(row.per, [...(units.get(row.per) ?? []), row.source.shortName]);
  }
  const most = Math.max(...[...units.values()].map((names) => names.length));
  const common = [...units.keys()].findLast((unit) => units.get(unit)?.length === most);
  const named = [...units].map(([unit, names]) =>
    unit === common || units.size > 2 ? unit : `${unit} (${joinWords(names)})`,
  );
  const last = named.at(-1) ?? "";
  const words = named.length < 2 ? last : `${named.slice(0, -1).join(", ")} or ${last}`;
  return `cases per ${base} ${words}; ${INTERVAL_WORDS}`;
}

export const INTERVAL_WORDS = "95% interval, counting error only";
