import type { Evidence } from "../evidence/model.ts";
import type { Figure, OutcomeId, Source, SourceId } from "../evidence/schema.ts";
import {
  boundsKind,
  formatBase,
  formatBounds,
  formatPoint,
  formatRateUnit,
  formatShare,
  toEstimate,
  type Estimate,
} from "./estimates.ts";
import { formatRounded, NOT_COUNTED, NOT_STATED, formatPartialDate, joinWords, valueOf } from "./format.ts";
import { partialDate } from "../evidence/partialDate.ts";

/**
 * What one source has to say on one outcome: an estimate that can be drawn, or a place that says why there is none.
 * All rows of a list share the outcome, so that figures of different outcomes never meet on an axis.
 */
export type OutcomeRow =
  | { kind: "estimate"; source: Source; figure: Figure; estimate: Estimate }
  | { kind: "place"; source: Source; figure: Figure | null; words: string };

/** One row for each source in play, in the file's order; none is left out. */
export function toOutcomeRows(evidence: Evidence, sources: readonly Source[], outcome: OutcomeId): OutcomeRow[] {
  return sources.map((source) => {
    const slot = evidence.slot(source.id, outcome);
    if (slot.kind === "absent") return { kind: "place", source, figure: null, words: NOT_STATED };
    if (slot.kind === "notPublic") {
      const day = evidence.knownBy === null ? "" : ` on ${formatPartialDate(partialDate(evidence.knownBy))}`;
      return { kind: "place", source, figure: null, words: `not public yet${day}` };
    }
    if (slot.kind === "partlyPublic") {
      return { kind: "place", source, figure: slot.figure, words: `${formatShare(slot.figure)} known` };
    }
    const estimate = toEstimate(slot.figure);
    return estimate === null
      ? { kind: "place", source, figure: slot.figure, words: describePlace(slot.figure) }
      : { kind: "estimate", source, figure: slot.figure, estimate };
  });
}

/** Why a figure is not drawn: not counted, not stated, or counted in a unit that has no place on the axis. */
function describePlace(figure: Figure): string {
  if (figure.published !== undefined) return figure.published.text;
  if (figure.numerator.kind === "notCounted") return NOT_COUNTED;
  if (valueOf(figure.numerator) === null) {
    const note = figure.numerator.kind === "notStated" ? figure.numerator.note : undefined;
    return note === undefined ? NOT_STATED : `${NOT_STATED} (${note})`;
  }
  return formatShare(figure);
}

/** The whole row as a sentence without the source's name: n of N, unit, estimate, interval, level. */
export function describeOutcomeRow(row: OutcomeRow): string {
  if (row.kind === "place") return row.words;
  return describeEstimate(row.figure, row.estimate);
}

/** "22 of more than 27,000 doses; about 8 reported cases per 10,000 doses (exact 95% interval 5–12)". */
export function describeEstimate(figure: Figure, estimate: Estimate): string {
  const share = formatShare(figure);
  if (estimate.zeroBound !== null) {
    return `${share.replace(" of ", " found in ")}; up to ${formatRounded(estimate.zeroBound)} ${formatBase(figure, estimate)} would still fit (one-sided 95%)`;
  }
  return `${share}; ${formatPoint(estimate)} ${formatRateUnit(figure, estimate)} (${boundsKind(estimate)} ${formatBounds(estimate)})`;
}

/** What a row rests on, with the source's caveat: "FDA: 22 of more than 27,000 doses. Reported, not confirmed. ...". */
export function describeBasis(row: OutcomeRow): string {
  const words = row.kind === "place" ? row.words : formatShare(row.figure);
  return `${row.source.shortName}: ${words}. ${row.source.caveat}`;
}

/**
 * Whether all intervals share at least one value; `null` with fewer than two. It says that ranges overlap, which is not
 * a test, and nothing more is computed across sources.
 */
export function intervalsOverlap(rows: readonly OutcomeRow[]): boolean | null {
  const estimates = rows.flatMap((row) => (row.kind === "estimate" ? [row.estimate] : []));
  if (estimates.length < 2) return null;
  return Math.max(...estimates.map((e) => e.lower)) <= Math.min(...estimates.map((e) => e.upper));
}

/** The lead of the page: the chosen sources, counted the same way, in one sentence. */
export function summariseOutcome(
  rows: readonly OutcomeRow[],
  chosen: ReadonlySet<SourceId>,
  outcome: { countedAs: string },
): string {
  const shown = rows.filter((row) => chosen.has(row.source.id));
  const clauses = shown.flatMap((row) =>
    row.kind === "estimate" ? [`${describePoint(row)} (${row.source.shortName})`] : [],
  );
  const silent = shown.filter((row) => row.kind === "place").map((row) => `${row.source.name}: ${row.words}`);
  const tail = silent.length === 0 ? "" : ` ${silent.join(". ")}.`;
  if (clauses.length === 0) return tail === "" ? "No source is chosen." : `As ${outcome.countedAs}:${tail}`;
  const overlap = intervalsOverlap(shown);
  if (overlap === null) return `Counted as ${outcome.countedAs}: ${joinWords(clauses)}.${tail}`;
  const many = clauses.length === 2 ? "the two sources’ ranges" : `the ranges of ${clauses.length} sources`;
  const verb = overlap ? (clauses.length === 2 ? "overlap" : "all overlap") : "do not all overlap";
  return `Counted the same way, as ${outcome.countedAs}, ${many} ${verb}: ${joinWords(clauses)}.${tail}`;
}

function describePoint(row: Extract<OutcomeRow, { kind: "estimate" }>): string {
  const bound = row.estimate.zeroBound === null ? "" : `, up to ${formatRounded(row.estimate.zeroBound)}`;
  return `${formatPoint(row.estimate)} ${formatRateUnit(row.figure, row.estimate)}${bound}`;
}
