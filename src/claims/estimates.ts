import {
  formatCount,
  formatExact,
  formatQuantityShort,
  formatRange,
  formatRounded,
  valueOf,
  withNoun,
} from "./words/format.ts";
import { type Bases, USUAL_BASES } from "../evidence/bases.ts";
import type { Citation, Figure, PublishedEstimate } from "../evidence/schema.ts";
import { exactPoissonInterval } from "../statistics/personTime.ts";
import { exactProportionInterval, proportionUpperBound } from "../statistics/proportion.ts";

export const LEVEL = 0.95;
export const LEVEL_WORDS = "95%";

/** An estimate with its interval, both per `base` of the denominator's unit. */
export type Estimate = {
  base: number;
  value: number;
  /** Where the denominator is known only to lie between two numbers: the estimate at both; `value` lies between. */
  values: { from: number; to: number } | null;
  lower: number;
  upper: number;
  /** For a zero: the one-sided 95% upper bound per base. `null` otherwise. */
  zeroBound: number | null;
  /** "as published" is a paper's own estimate and interval: nothing here recomputes it. */
  method: "Clopper-Pearson" | "Garwood (exact Poisson)" | "as published";
  /** The numerator is a floor ("at least 3"). */
  isFloor: boolean;
  /** The denominator is "more than": the true share is lower than the one computed. */
  isUpperEstimate: boolean;
};

/**
 * The estimate that a figure allows: Clopper and Pearson (1934) for shares, Garwood (1936) for person-time, and for a
 * pooled one the paper's own. 22 of 27,000 gives 8.148 per 10,000 (5.107 to 12.334).
 *
 * @param bases those of the evidence; texts of the file are written for the usual ones
 * @returns `null` where the figure has no number, no denominator, or asks for no estimate.
 */
export function toEstimate(figure: Figure, bases: Bases = USUAL_BASES): Estimate | null {
  const base = figure.estimate === "perPersonTime" ? bases.personTime : bases.share;
  const known = estimates.get(figure);
  if (known?.base === base) return known.estimate;
  const estimate = compute(figure, base);
  estimates.set(figure, { base, estimate });
  return estimate;
}

const estimates = new WeakMap<Figure, { base: number; estimate: Estimate | null }>();

function compute(figure: Figure, base: number): Estimate | null {
  if (figure.published !== undefined) return toPublishedEstimate(figure.published, base);
  const events = valueOf(figure.numerator);
  const n = valueOf(figure.denominator?.quantity);
  if (figure.estimate === "none" || events === null || n === null) return null;
  const isShare = figure.estimate === "per10000";
  const intervalAt = (among: number) =>
    (isShare ? exactProportionInterval : exactPoissonInterval)(events, among, LEVEL);
  const quantity = figure.denominator?.quantity;
  const { from, to } = figure.denominator?.between ?? { from: n, to: n };
  return {
    base,
    value: (events / n) * base,
    values: from === to ? null : { from: (events / to) * base, to: (events / from) * base },
    lower: intervalAt(to).lower * base,
    upper: intervalAt(from).upper * base,
    zeroBound: isShare && events === 0 ? proportionUpperBound(events, n, LEVEL) * base : null,
    method: isShare ? "Clopper-Pearson" : "Garwood (exact Poisson)",
    isFloor: figure.numerator.kind === "atLeast",
    isUpperEstimate: quantity?.kind === "known" && quantity.qualifier === "more than",
  };
}

/** A pooled estimate shares the axis of the shares; one that is cumulative over time or a share of cancers does not. */
function toPublishedEstimate({ kind, percent, interval }: PublishedEstimate, base: number): Estimate | null {
  if (kind !== "pooled" || interval === undefined) return null;
  const perPercent = base / 100;
  return {
    base,
    value: percent * perPercent,
    values: null,
    lower: interval.lower * perPercent,
    upper: interval.upper * perPercent,
    zeroBound: null,
    method: "as published",
    isFloor: false,
    isUpperEstimate: false,
  };
}

/**
 * "1 of 783 patients"; "22 reported cases after more than 27,000 doses", with the word that the file puts between
 * them; without a denominator "18 patients".
 */
export function formatShare(figure: Figure, short = false): string {
  if (figure.denominator === undefined) return withNoun(figure.numerator, figure.noun, short);
  const { joinedBy, quantity, unit } = figure.denominator;
  const whole = formatWhole(figure, short);
  if (valueOf(quantity) === null) {
    return `${withNoun(figure.numerator, figure.noun, short)}, of how many ${unit.many} is ${whole}`;
  }
  if (joinedBy !== undefined && !short) return `${withNoun(figure.numerator, figure.noun)} ${joinedBy} ${whole}`;
  return `${withNoun(figure.numerator, { one: "", many: "" }, short).trim()} of ${whole}`;
}

/** What the figure is among, with its unit: "more than 27,000 doses"; "" without a denominator. */
export function formatWhole(figure: Figure, short = false): string {
  return figure.denominator === undefined ? "" : withNoun(figure.denominator.quantity, figure.denominator.unit, short);
}

/** "per 10,000 doses": the base with the denominator's own unit. */
export function formatBase(figure: Figure, estimate: Estimate): string {
  return `per ${formatCount(estimate.base)} ${figure.denominator?.unit.many ?? ""}`.trim();
}

/** The rounded point alone: "about 8", "at least about 1", for a zero "none found". */
export function formatPoint(estimate: Estimate): string {
  if (estimate.zeroBound !== null) return "none found";
  return `${estimate.isFloor ? "at least " : ""}about ${formatRounded(estimate.value)}`;
}

/** The rounded interval alone: "5–12", for a zero "up to 38". */
export function formatBounds(estimate: Estimate): string {
  if (estimate.zeroBound !== null) return `up to ${formatRounded(estimate.zeroBound)}`;
  return formatRange(estimate.lower, estimate.upper);
}

/** What the bounds are: "95% interval", for a zero "one-sided 95% upper bound", "the paper’s own 95% interval". */
function boundsKind(estimate: Estimate): string {
  if (estimate.method === "as published") return `the paper’s own ${LEVEL_WORDS} interval`;
  return estimate.zeroBound === null ? `${LEVEL_WORDS} interval` : `one-sided ${LEVEL_WORDS} upper bound`;
}

/** The interval with what it leaves out: "95% interval 5–12: counting error only". */
export function describeBounds(estimate: Estimate): string {
  const bounds = `${boundsKind(estimate)} ${formatBounds(estimate)}`;
  return estimate.method === "as published" ? bounds : `${bounds}: counting error only`;
}

/** The exact form for whoever checks it: value, interval, level and method. */
export function formatEstimateExact(estimate: Estimate): string {
  const bound =
    estimate.zeroBound === null ? "" : `; one-sided ${LEVEL_WORDS} upper bound ${formatExact(estimate.zeroBound)}`;
  const range = formatRange(estimate.lower, estimate.upper, formatExact);
  return `${formatExact(estimate.value)} (two-sided ${LEVEL_WORDS} ${range}${bound}; ${estimate.method})`;
}

/**
 * "22 reported cases after more than 27,000 doses: about 8 per 10,000 doses (95% interval 5–12: counting error only)";
 * for a zero "none found in 783 patients; the true figure could be as high as 38 per 10,000 (one-sided 95%)"; for a paper’s
 * own estimate that one, in its percent.
 */
export function describeEstimate(figure: Figure, estimate: Estimate): string {
  if (estimate.zeroBound !== null) {
    return `none found in ${formatWhole(figure)}; ${describeZeroBound(estimate)} (one-sided ${LEVEL_WORDS})`;
  }
  if (figure.published !== undefined) return `${formatShare(figure)}: ${figure.published.text}`;
  return `${formatShare(figure)}: ${formatPoint(estimate)} ${formatBase(figure, estimate)} (${describeBounds(estimate)})`;
}

const describeZeroBound = (estimate: Estimate) =>
  `the true figure could be as high as ${formatRounded(estimate.zeroBound ?? 0)} per ${formatCount(estimate.base)}`;

/** n and N with little room: "22 / >27,000 doses". */
export function formatCounted(figure: Figure): string {
  const count = formatQuantityShort(figure.numerator);
  if (figure.denominator === undefined) return count;
  const isKnown = valueOf(figure.denominator.quantity) !== null;
  return isKnown ? `${count} / ${formatWhole(figure, true)}` : `${count}, ${figure.denominator.unit.many} not stated`;
}

/** Whether a figure gives anything to read: a number, or an estimate that a paper gives itself. */
export const hasNumber = (figure: Figure) => valueOf(figure.numerator) !== null || figure.published !== undefined;

/**
 * What is stated of a figure, short enough for a button and never a bare number: "22 reported cases",
 * "more than 2,200 patient-years"; the published estimate, or the label, where there is no number.
 */
export function describeStatement(figure: Figure): string {
  if (valueOf(figure.numerator) === null) return figure.published?.text ?? figure.label;
  return withNoun(figure.numerator, figure.noun);
}

/** The same with what is counted, and how a document words it where it does so in its own way. */
export function describeStatementInFull(figure: Figure, citations: readonly Citation[]): string {
  const says = [...new Set(citations.flatMap((citation) => citation.says ?? []))].join("; ");
  return `${figure.label}: ${describeStatement(figure)}${says === "" ? "" : ` (${says})`}`;
}
