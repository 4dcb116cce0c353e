import { LEVEL } from "./estimates.ts";
import { formatCount, valueOf, numberWord } from "./words/format.ts";
import type { Evidence } from "../evidence/model.ts";
import type { Comparison, Figure } from "../evidence/schema.ts";
import {
  chanceOfAtLeast,
  chanceOfAtMost,
  completenessAboveWhich,
  completenessBelowWhich,
  expectedEvents,
  impliedTrueCases,
  patientsForChance,
  sideOf,
} from "../statistics/compatibility.ts";
import { exactProportionInterval, proportionUpperBound } from "../statistics/proportion.ts";

/** Below this chance a result would be surprising under the hypothesis. */
export const SURPRISE = 0.05;

/** What one true share would mean for the observed count: the answer at one point of the curve. */
export type Expectation = {
  /** Per `base` of the evidence. */
  perBase: number;
  expected: number;
  /** Of the observed count or fewer, or, where it lies above what is expected, of the observed count or more. */
  chance: number;
};

/** What one source's crude share would lead one to expect among the people of another, and how that fits. */
export type Compatibility = Expectation & {
  base: number;
  comparison: Comparison;
  reported: Figure;
  observed: Figure;
  reportedCount: number;
  observedCount: number;
  /** People in whom the outcome was looked for. */
  patients: number;
  /** Crude share of the reports, as a fraction. */
  share: number;
  /** On which side of the expectation the observed count lies; `chance` is of that tail. */
  side: "fewer" | "more";
  chanceOfNone: number;
  /** Completeness of reporting (a fraction) below which `chance` is under 5% for the "fewer" side; `null` if never. */
  surprisingBelow: number | null;
  /** The same for the "more" side: completeness above which so many would be a surprise; `null` if never. */
  surprisingAbove: number | null;
  /** Reported count divided by the completeness of `surprisingBelow`. */
  trueCasesAtThatPoint: number | null;
  /** The two of the "fewer" side for seeing none at all, where some were seen. */
  none: { surprisingBelow: number; trueCases: number } | null;
  /** The same question at the two ends of the interval of the reports: the envelope of the answer. */
  envelope: Record<"lower" | "upper", Expectation & { surprisingBelow: number | null }>;
  /** At the share from before the treatment, where the comparison names one that was public. */
  baseline: (Expectation & { figure: Figure }) | null;
  /** What the observed count cannot rule out: its one-sided 95% upper bound, per `base`. */
  cannotRuleOut: number;
  /** Whole people needed for a chance of 80% and 95% of at least one case at the crude share. */
  patientsFor80: number;
  patientsFor95: number;
};

/**
 * Asks whether two sources can both be right, by the binomial distribution: 22 of 27,000 leads to 0.638 expected among
 * 783, and to 0 or 1 with a chance of 0.8655.
 *
 * @returns `null` when one of the two figures is missing, not public or has no number.
 */
export function toCompatibility(evidence: Evidence, comparison: Comparison): Compatibility | null {
  const reported = evidence.figure(comparison.reported);
  const observed = evidence.figure(comparison.observed);
  const reportedCount = valueOf(reported?.numerator);
  const observedCount = valueOf(observed?.numerator);
  const denominator = valueOf(reported?.denominator?.quantity);
  const patients = valueOf(observed?.denominator?.quantity);
  if (reported?.estimate !== "per10000" || observed?.estimate !== "per10000") return null;
  if (reportedCount === null || observedCount === null || denominator === null || patients === null) return null;
  if (reportedCount === 0) return null;
  const base = evidence.bases.share;
  const share = reportedCount / denominator;
  const side = sideOf(observedCount, expectedEvents(patients, share));
  const expectationAt = (at: number): Expectation => ({
    perBase: at * base,
    expected: expectedEvents(patients, at),
    chance: chanceAt(side, observedCount, patients, at),
  });
  const turning = (at: number) =>
    side === "fewer" ? completenessBelowWhich(observedCount, patients, at, SURPRISE) : null;
  const interval = exactProportionInterval(reportedCount, denominator, LEVEL);
  const surprisingBelow = turning(share);
  const baseline = comparison.baseline === undefined ? undefined : evidence.figure(comparison.baseline);
  const baselineShare = baseline === undefined ? null : shareOf(baseline);
  return {
    ...expectationAt(share),
    base,
    comparison,
    reported,
    observed,
    reportedCount,
    observedCount,
    patients,
    share,
    side,
    chanceOfNone: chanceOfAtMost(0, patients, share),
    surprisingBelow,
    surprisingAbove: side === "more" ? completenessAboveWhich(observedCount, patients, share, SURPRISE) : null,
    trueCasesAtThatPoint:
      surprisingBelow === null || surprisingBelow === 0 ? null : impliedTrueCases(reportedCount, surprisingBelow),
    none: side === "fewer" && observedCount > 0 ? toNone(reportedCount, patients, share) : null,
    envelope: {
      lower: { ...expectationAt(interval.lower), surprisingBelow: turning(interval.lower) },
      upper: { ...expectationAt(interval.upper), surprisingBelow: turning(interval.upper) },
    },
    baseline:
      baseline === undefined || baselineShare === null ? null : { ...expectationAt(baselineShare), figure: baseline },
    cannotRuleOut: proportionUpperBound(observedCount, patients, LEVEL) * base,
    patientsFor80: Math.ceil(patientsForChance(share, 0.8)),
    patientsFor95: Math.ceil(patientsForChance(share, 0.95)),
  };
}

function toNone(reportedCount: number, patients: number, share: number): Compatibility["none"] {
  const surprisingBelow = completenessBelowWhich(0, patients, share, SURPRISE);
  if (surprisingBelow === null || surprisingBelow === 0) return null;
  return { surprisingBelow, trueCases: impliedTrueCases(reportedCount, surprisingBelow) };
}

/** The chance of the observed count, on its side, if only a fraction of the true cases was reported. */
export function chanceAtCompleteness(compatibility: Compatibility, completeness: number): number {
  return chanceAtShare(compatibility, Math.min(1, compatibility.share / completeness));
}

/** The same if the true figure were so many per `base`: 0 or 1 of 783 at 10 per 10,000 has a chance of 0.815. */
export function chanceAtRate(compatibility: Compatibility, perBase: number): number {
  return chanceAtShare(compatibility, Math.min(1, perBase / compatibility.base));
}

function chanceAtShare({ side, observedCount, patients }: Compatibility, share: number): number {
  return chanceAt(side, observedCount, patients, share);
}

function chanceAt(side: "fewer" | "more", observed: number, patients: number, share: number): number {
  return (side === "fewer" ? chanceOfAtMost : chanceOfAtLeast)(observed, patients, share);
}

function shareOf(figure: Figure): number | null {
  const events = valueOf(figure.numerator);
  const n = valueOf(figure.denominator?.quantity);
  return figure.estimate !== "per10000" || events === null || n === null ? null : events / n;
}

type Events = { events: number; n: number };

/** How one count fits another, if the share of the first held among the people of the second. */
export type Fit = {
  /**
   * `fits`: such a count would be no surprise. `unclear`: it would be at the first count's own share, but not over its
   * whole interval. `conflict`: it would be all over the interval.
   */
  answer: "fits" | "unclear" | "conflict";
  /** Whether so few or so many were asked about. */
  tail: "fewer" | "more";
  /** How many cases the first share leads one to expect among the people of the second. */
  expected: number;
  /** Not even no case at all would have been a surprise. */
  isTooSmall: boolean;
};

/**
 * Asks whether two counts conflict: whether the second would be a surprise (a chance under 5%, on the side on which it
 * lies) if the share of the first held among its people, at that share and at both ends of its exact 95% interval.
 * 22 of 27,000 and 1 of 783 fit; 2,700 of 27,000 and 1 of 783 conflict.
 */
export function toFit(first: Events, second: Events): Fit {
  const share = first.events / first.n;
  const expected = expectedEvents(second.n, share);
  const tail = sideOf(second.events, expected);
  const { lower, upper } = exactProportionInterval(first.events, first.n, LEVEL);
  const isSurprise = (at: number) =>
    (tail === "fewer" ? chanceOfAtMost(second.events, second.n, at) : chanceOfAtLeast(second.events, second.n, at)) <
    SURPRISE;
  return {
    answer: !isSurprise(share) ? "fits" : isSurprise(lower) && isSurprise(upper) ? "conflict" : "unclear",
    tail,
    expected,
    isTooSmall: chanceOfAtMost(0, second.n, share) >= SURPRISE,
  };
}

/** What is asked about, as it stands in a sentence: "none", "one or none", "five or fewer", "21 or more". */
export function seenWords(count: number, side: Compatibility["side"]): string {
  if (side === "more") return `${numberWord(count)} or more`;
  if (count === 0) return "none";
  return count === 1 ? "one or none" : `${numberWord(count)} or fewer`;
}

/** A chance as a count of 100: 0.8655 -> 87. What rounds to 0 or 100 without being it is told by {@link timesIn100}. */
export const outOf100 = (chance: number) => Math.round(chance * 100);

/** A chance in a sentence: "87 times in 100", "once in 100", "less than once in 100". */
export function timesIn100(chance: number): string {
  const times = outOf100(chance);
  if (times === 0) return chance === 0 ? "never" : "less than once in 100";
  if (times === 100) return chance === 1 ? "every time" : "more than 99 times in 100";
  return times === 1 ? "once in 100" : `${times} times in 100`;
}

/** A chance in a label: "87 in 100", "under 1 in 100". */
export function in100(chance: number): string {
  const times = outOf100(chance);
  if (times === 0 && chance > 0) return "under 1 in 100";
  return times === 100 && chance < 1 ? "over 99 in 100" : `${times} in 100`;
}

/** An expected number of cases: below one "fewer than one case", else "about 5 cases". */
export function averageCases(expected: number): string {
  if (expected < 0.95) return "fewer than one case";
  const whole = Math.round(expected);
  return whole === 1 ? "about one case" : `about ${formatCount(whole)} cases`;
}
