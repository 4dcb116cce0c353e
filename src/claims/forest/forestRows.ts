import type { Evidence } from "../../evidence/model.ts";
import type { Figure, Outcome, PublishedEstimate, Source } from "../../evidence/schema.ts";
import { type Claim, toClaim } from "../claim.ts";
import {
  BASE,
  type Estimate,
  formatBase,
  formatBounds,
  formatCounted,
  formatPoint,
  formatShare,
  formatWhole,
  LEVEL_WORDS,
} from "../estimates.ts";
import { type ForestMark, type ForestRow, HOLLOW_BELOW, toStrip } from "./forest.ts";
import {
  formatCount,
  formatRange,
  formatRounded,
  joinWords,
  NOT_COUNTED,
  NOT_STATED,
  valueOf,
} from "../words/format.ts";
import { fillTemplate } from "../words/template.ts";

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
    return withPooled(said, claim.figure, claim.published);
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

/** A cumulative estimate that a paper gives without a count, in percent, or `null`. */
export function toCumulativeRow(evidence: Evidence, source: Source, outcome: Outcome): ForestRow | null {
  const claim = toClaim(evidence, source, outcome);
  if (claim.kind !== "published" || claim.published.kind !== "cumulative") return null;
  const { figure, published } = claim;
  const among = figure.denominator === undefined ? "" : `${formatWhole(figure, true)}; `;
  const bounds = published.interval === undefined ? "" : `(${published.interval.lower}–${published.interval.upper})`;
  const point = `${published.qualifier === undefined ? "" : `${published.qualifier} `}${published.percent}%`;
  return {
    ...emptyRow(evidence, source, figure),
    counted: `${among}no count given`,
    mark: publishedMark(figure, published.percent, published.interval, 1),
    point,
    bounds,
    unit: published.interval === undefined ? "cumulative; interval not stated" : "cumulative, as published",
    label: `${source.name}: ${published.text}`,
  };
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
function withPooled(row: ForestRow, figure: Figure, published: PublishedEstimate): ForestRow {
  const perBase = BASE / 100;
  const mark = publishedMark(figure, published.percent, published.interval, perBase);
  const { interval } = published;
  return {
    ...row,
    mark,
    point: `${published.percent.toFixed(1)}%`,
    bounds: interval === undefined ? "" : `(${interval.lower.toFixed(1)}–${interval.upper.toFixed(1)})`,
    unit: "pooled, the paper’s own",
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
