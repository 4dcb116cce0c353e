import type { Evidence } from "../evidence/model.ts";
import { partialDate } from "../evidence/partialDate.ts";
import type { Figure, OutcomeId, Source } from "../evidence/schema.ts";
import {
  describeBounds,
  formatBase,
  formatPoint,
  formatShare,
  formatWhole,
  LEVEL_WORDS,
  toEstimate,
  type Estimate,
} from "./estimates.ts";
import {
  asPartOfSentence,
  formatCount,
  formatPartialDate,
  formatRounded,
  NOT_COUNTED,
  NOT_STATED,
  valueOf,
} from "./words/format.ts";

/** Why a source has no mark on the axis. */
export type GapReason =
  | "notCounted"
  | "notStated"
  | "cases"
  | "published"
  | "personTime"
  | "noDenominator"
  | "partlyPublic"
  | "notPublic"
  | "absent";

/**
 * What one source has to say on one outcome: an estimate that can be drawn, or a gap that says why there is none. All
 * rows of a list share the outcome, so that figures of different outcomes never meet on an axis.
 */
export type OutcomeRow =
  | { kind: "estimate"; source: Source; figure: Figure; estimate: Estimate }
  | { kind: "gap"; source: Source; figure: Figure | null; reason: GapReason; words: string };

/** One row for each source in the order given; none is left out. */
export function toOutcomeRows(evidence: Evidence, sources: readonly Source[], outcome: OutcomeId): OutcomeRow[] {
  return sources.map((source) => toRow(evidence, source, outcome));
}

function toRow(evidence: Evidence, source: Source, outcome: OutcomeId): OutcomeRow {
  const slot = evidence.slot(source.id, outcome);
  const gap = (reason: GapReason, words: string, figure: Figure | null = null): OutcomeRow => ({
    kind: "gap",
    source,
    figure,
    reason,
    words,
  });
  switch (slot.kind) {
    case "figure":
      return toFigureRow(source, slot.figure);
    case "partlyPublic": {
      const words = `${formatShare(slot.figure)}; no number of ${slot.unit.many} public yet${onDay(evidence)}`;
      return gap("partlyPublic", words, slot.figure);
    }
    case "notPublic":
      return gap("notPublic", `not public yet${onDay(evidence)}`);
    case "absent": {
      const perTime = evidence.personTime(source.id, outcome);
      if (perTime === undefined) return gap("absent", NOT_STATED);
      const unit = perTime.denominator?.unit.many ?? "";
      return gap("personTime", `given by ${unit} only: ${formatShare(perTime)}`, perTime);
    }
  }
}

const onDay = (evidence: Evidence) =>
  evidence.knownBy === null ? "" : ` on ${formatPartialDate(partialDate(evidence.knownBy))}`;

function toFigureRow(source: Source, figure: Figure): OutcomeRow {
  const estimate = figure.estimate === "perPersonTime" ? null : toEstimate(figure);
  if (estimate !== null) return { kind: "estimate", source, figure, estimate };
  return { kind: "gap", source, figure, ...describeGap(figure) };
}

/** Why a figure is not drawn: not counted, not stated, published in another form, or without a denominator. */
function describeGap(figure: Figure): { reason: GapReason; words: string } {
  if (figure.published !== undefined) return { reason: "published", words: figure.published.text };
  if (figure.numerator.kind === "notCounted") return { reason: "notCounted", words: NOT_COUNTED };
  if (valueOf(figure.numerator) === null) {
    const note = figure.numerator.kind === "notStated" ? figure.numerator.note : undefined;
    return { reason: "notStated", words: note === undefined ? NOT_STATED : asPartOfSentence(note) };
  }
  return { reason: figure.denominator === undefined ? "noDenominator" : "cases", words: formatShare(figure) };
}

/** The whole row as a sentence part without the source's name: n and N, unit, estimate, interval, level. */
export function describeOutcomeRow(row: OutcomeRow): string {
  return row.kind === "gap" ? row.words : describeEstimate(row.figure, row.estimate);
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
