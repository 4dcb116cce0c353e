import type { Evidence } from "../evidence/model.ts";
import type { Comparison, Figure } from "../evidence/schema.ts";
import {
  chanceOfAtMost,
  completenessBelowWhich,
  expectedEvents,
  impliedTrueCases,
  patientsForChance,
} from "../statistics/compatibility.ts";
import { valueOf } from "./format.ts";

/** Below this chance a result would be surprising under the hypothesis. */
export const SURPRISE = 0.05;

/** What one source's crude share would lead one to expect among the patients of another, and how that fits. */
export type Compatibility = {
  comparison: Comparison;
  reported: Figure;
  observed: Figure;
  reportedCount: number;
  observedCount: number;
  patients: number;
  /** Crude share of the reports, as a fraction. */
  share: number;
  expected: number;
  chanceOfNone: number;
  chanceOfObservedOrFewer: number;
  /** Fraction of true cases reported, below which the observed count or fewer has a chance under 5%; `null` if never. */
  surprisingBelow: number | null;
  /** Reported count divided by that fraction. */
  trueCasesAtThatPoint: number | null;
  patientsFor80: number;
  patientsFor95: number;
};

/**
 * Asks whether two sources can both be right, by the binomial distribution: 22 of 27,000 leads to 0.638 expected among
 * 783, and to 0 or 1 with a chance of 0.866.
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
  if (reported === undefined || observed === undefined) return null;
  if (reportedCount === null || observedCount === null || denominator === null || patients === null) return null;
  if (reportedCount === 0) return null;
  const share = reportedCount / denominator;
  const surprisingBelow = completenessBelowWhich(observedCount, patients, share, SURPRISE);
  return {
    comparison,
    reported,
    observed,
    reportedCount,
    observedCount,
    patients,
    share,
    expected: expectedEvents(patients, share),
    chanceOfNone: chanceOfAtMost(0, patients, share),
    chanceOfObservedOrFewer: chanceOfAtMost(observedCount, patients, share),
    surprisingBelow,
    trueCasesAtThatPoint: surprisingBelow === null ? null : impliedTrueCases(reportedCount, surprisingBelow),
    patientsFor80: patientsForChance(share, 0.8),
    patientsFor95: patientsForChance(share, 0.95),
  };
}

/** The chance of the observed count or fewer if only a fraction of the true cases was reported. */
export function chanceAtCompleteness(compatibility: Compatibility, completeness: number): number {
  const share = Math.min(1, compatibility.share / completeness);
  return chanceOfAtMost(compatibility.observedCount, compatibility.patients, share);
}
