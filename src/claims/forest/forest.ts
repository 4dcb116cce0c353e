import { type Claim, toClaim } from "../claim.ts";
import {
  type Estimate,
  LEVEL_WORDS,
  formatBase,
  formatBounds,
  formatCounted,
  formatPoint,
  formatShare,
  formatWhole,
} from "../estimates.ts";
import { type Axis, axisFromZero } from "../layout/axis.ts";
import {
  NOT_COUNTED,
  NOT_STATED,
  formatCount,
  formatDuration,
  formatRange,
  formatRounded,
  joinWords,
  valueOf,
  withNoun,
} from "../words/format.ts";
import { fillTemplate } from "../words/template.ts";
import type { Evidence } from "../../evidence/model.ts";
import type { Figure, FigureId, Outcome, PublishedEstimate, Source } from "../../evidence/schema.ts";
import { exactPoissonInterval } from "../../statistics/personTime.ts";
import { exactProportionInterval, proportionUpperBound } from "../../statistics/proportion.ts";

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
const LEVELS = Array.from({ length: 10 }, (_, i) => (95 - 10 * i) / 100);
const strips = new Map<string, readonly Span[]>();

/**
 * Exact intervals at the levels 95%, 85% and so on to 5%, per `base`, the widest first; with no events the one-sided
 * bounds. A value lies in as many of them as it fits the count.
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

/**
 * A source's line in a forest plot for an outcome: its estimate per 10,000, a pooled estimate that a paper gives itself,
 * or why there is neither. Built once for each claim.
 */
export function toForestRow(evidence: Evidence, source: Source, outcome: Outcome): ForestRow {
  const claim = toClaim(evidence, source, outcome);
  const row = rows.get(claim) ?? draw(evidence, claim);
  rows.set(claim, row);
  return row;
}

const rows = new WeakMap<Claim, ForestRow>();

function draw(evidence: Evidence, claim: Claim): ForestRow {
  const { source, words, figure } = claim;
  const row = emptyRow(evidence, source, figure);
  const said = { ...row, counted: words.counted, label: `${row.name}: ${words.says}` };
  if (claim.kind === "estimate") return withEstimate(said, claim.figure, claim.estimate);
  if (claim.kind === "published" && claim.published.kind === "pooled")
    return withPooled(said, claim.figure, claim.published, evidence.bases.share);
  const missing = words.missing ?? words.says;
  return {
    ...said,
    figure: null,
    place: { words: missing, isLater: claim.kind === "later" },
    label: `${row.name}: ${missing}`,
  };
}

/** A source's events per 1,000 units of person-time, or `null` where it states no person-time. */
export function toPersonTimeRow(evidence: Evidence, source: Source, outcome: Outcome): ForestRow | null {
  const { personTime } = toClaim(evidence, source, outcome);
  if (personTime === null) return null;
  const { figure, estimate } = personTime;
  const row = withEstimate(emptyRow(evidence, source, figure), figure, estimate);
  return {
    ...row,
    counted: formatCounted(figure),
    point: formatRatePoint(estimate),
    bounds: `(${formatRange(estimate.lower, estimate.upper, formatRate)})`,
    label: `${source.name}: ${formatShare(figure)}; ${formatRateEstimate(estimate)} ${formatBase(figure, estimate)} (exact ${LEVEL_WORDS} interval)`,
  };
}

/** Per person-time one digit more than per 10,000: 8.18 -> "8.2", 0.4545 -> "0.45". */
const formatRate = (value: number) => (value === 0 ? "0" : value.toFixed(value >= 1 ? 1 : 2));

/** "8.2 (4.8–12.9)". */
export const formatRateEstimate = (estimate: Estimate) =>
  `${formatRatePoint(estimate)} (${formatRange(estimate.lower, estimate.upper, formatRate)})`;

/** "0.45"; where the person-time is known only to lie between two numbers "0.22–0.23". */
const formatRatePoint = ({ value, values }: Estimate) =>
  values === null ? formatRate(value) : formatRange(values.from, values.to, formatRate);

/**
 * The cumulative estimates that a source gives itself, in percent: the one that stands for the outcome, then those of a
 * part of it or beside a count. A source that gives a count as well keeps its row there.
 */
export function toCumulativeRows(evidence: Evidence, source: Source, outcome: Outcome): readonly ForestRow[] {
  const slot = toClaim(evidence, source, outcome).figure;
  const parts = evidence.file.figures.filter(
    (figure) => figure.source === source.id && figure.outcome === outcome.id && figure.part !== undefined,
  );
  return [...(slot === null ? [] : [slot]), ...parts].flatMap((figure) => {
    const { published, part } = figure;
    if (published?.kind !== "cumulative") return [];
    const { interval, at, percent, qualifier, text } = published;
    const among = figure.denominator === undefined ? [] : [formatWhole(figure, true)];
    const time = at === undefined ? "cumulative" : `at ${formatDuration(at)}`;
    return [
      {
        ...emptyRow(evidence, source, figure),
        key: part === undefined ? source.id : figure.id,
        counted: [...among, part ?? "no count given"].join("; "),
        mark: publishedMark(figure, percent, interval, 1),
        point: `${qualifier === undefined ? "" : `${qualifier} `}${percent}%`,
        bounds: interval === undefined ? "" : `(${interval.lower}–${interval.upper})`,
        unit: interval === undefined ? `${time}; interval not stated` : `${time}, as published`,
        label: `${source.name}: ${text}`,
      },
    ];
  });
}

function emptyRow(evidence: Evidence, source: Source, figure: Figure | null): ForestRow {
  return {
    key: source.id,
    source,
    figure: figure?.id ?? null,
    name: drawnName(source),
    counted: "",
    followUp: evidence.isPublished(source.id)
      ? fillTemplate(source.followUp.short ?? source.followUp.text, evidence)
      : null,
    mark: null,
    place: null,
    point: "",
    bounds: "",
    unit: "",
    per: figure?.denominator?.unit.many ?? "",
    label: "",
  };
}

/** Beside a drawing a baseline has its short name, which says what it is. */
export const drawnName = (source: Source): string =>
  source.role === "baseline" || source.name.length > LONGEST_DRAWN ? source.shortName : source.name;

/** A longer name has no room beside a drawing. */
const LONGEST_DRAWN = 60;

function withEstimate(row: ForestRow, figure: Figure, estimate: Estimate): ForestRow {
  const isZero = estimate.zeroBound !== null;
  return {
    ...row,
    mark: toMark(figure, estimate),
    point: isZero ? "none found" : formatPoint(estimate),
    bounds: isZero ? `up to ${formatRounded(estimate.zeroBound ?? 0)}` : `(${formatBounds(estimate)})`,
    unit: isZero ? `per ${formatCount(estimate.base)}; one-sided ${LEVEL_WORDS}` : formatBase(figure, estimate),
  };
}

function toMark(figure: Figure, estimate: Estimate): ForestMark | null {
  const events = valueOf(figure.numerator);
  const n = valueOf(figure.denominator?.quantity);
  if (events === null || n === null) return null;
  const kind = figure.estimate === "perPersonTime" ? "rate" : "proportion";
  return {
    value: estimate.value,
    interval: { from: estimate.zeroBound === null ? estimate.lower : 0, to: estimate.zeroBound ?? estimate.upper },
    strip: toStrip(kind, events, n, estimate.base),
    hollow: events < HOLLOW_BELOW,
    isBound: estimate.zeroBound !== null,
  };
}

/** The paper's own pooled percentage with its own interval; nothing is computed from the counts. */
function withPooled(row: ForestRow, figure: Figure, published: PublishedEstimate, base: number): ForestRow {
  const perBase = base / 100;
  const mark = publishedMark(figure, published.percent, published.interval, perBase);
  const { interval } = published;
  const { denominator, numerator, noun } = figure;
  const isOfOthers = denominator !== undefined && noun.many !== denominator.unit.many;
  return {
    ...row,
    // Cancers of so many patients are no share of them.
    ...(isOfOthers && valueOf(numerator) !== null
      ? { counted: `${withNoun(numerator, noun)}, ${withNoun(denominator.quantity, denominator.unit)}` }
      : {}),
    mark,
    point: `about ${formatRounded(published.percent * perBase)}`,
    bounds: interval === undefined ? "" : `(${formatRange(interval.lower * perBase, interval.upper * perBase)})`,
    unit: `per ${formatCount(base)} ${denominator?.unit.many ?? ""}; the paper’s own`,
  };
}

type Percents = { lower: number; upper: number };

function publishedMark(figure: Figure, percent: number, interval: Percents | undefined, factor: number): ForestMark {
  const events = valueOf(figure.numerator);
  return {
    value: percent * factor,
    interval: interval === undefined ? null : { from: interval.lower * factor, to: interval.upper * factor },
    strip: [],
    hollow: events !== null && events < HOLLOW_BELOW,
    isBound: false,
  };
}

/**
 * Sources without a number in one line, those with the same reason together: "FDA case reports and EMA: not counted by
 * this source; Baylor cohort: not in the abstract".
 */
export function silentWords(rows: readonly ForestRow[]): string {
  const reasons = new Map<string, string[]>();
  for (const row of rows) {
    const words = row.place?.words ?? NOT_STATED;
    reasons.set(words, [...(reasons.get(words) ?? []), row.name]);
  }
  return [...reasons]
    .map(
      ([words, names]) =>
        `${joinWords(names)}: ${names.length > 1 && words === NOT_COUNTED ? "not counted by these sources" : words}`,
    )
    .join("; ");
}
