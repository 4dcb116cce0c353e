import type { Evidence } from "../../evidence/model.ts";
import type { Figure, Outcome } from "../../evidence/schema.ts";
import { formatEstimateExact, formatShare, toEstimate } from "../estimates.ts";
import type { ForestRow } from "./forest.ts";
import { formatCount, NOT_STATED, valueOf } from "../words/format.ts";
import type { Line, Note, Row, Table } from "../panelView.ts";
import { publicityMark } from "../words/cautions.ts";

/** The table beside a forest plot: the same rows, with the exact values. */
export function toForestTable(evidence: Evidence, rows: readonly ForestRow[], title: string, outcome: Outcome): Table {
  return {
    caption: `${title}: ${outcome.label}, per ${formatCount(evidence.bases.share)}`,
    columns: [
      { label: "Source" },
      { label: "n of N" },
      { label: "Estimate", numeric: true, unit: "as the row says" },
      { label: "Unit" },
      { label: "95% interval", numeric: true },
      { label: "Exact values and method" },
      { label: "Follow-up" },
    ],
    rows: rows.map((row) => toTableRow(evidence, row)),
  };
}

function toTableRow(evidence: Evidence, row: ForestRow): Row {
  const figure = row.figure === null ? undefined : evidence.figure(row.figure);
  const estimate = figure === undefined ? null : toEstimate(figure, evidence.bases);
  const id = row.figure === null ? {} : { figure: row.figure };
  return {
    key: row.key,
    sources: [row.source.id],
    ...id,
    cells: [
      { text: row.name },
      {
        text: row.mark !== null && hasCount(figure) ? formatShare(figure) : (row.place?.words ?? row.counted),
        ...id,
      },
      row.mark === null ? { text: "none" } : { text: row.point, value: row.mark.value },
      { text: row.mark === null ? "none" : row.unit },
      { text: row.mark === null ? "none" : row.bounds === "" ? NOT_STATED : row.bounds.replace(/^\((.*)\)$/, "$1") },
      {
        text:
          row.mark === null
            ? "none"
            : estimate === null || figure?.published !== undefined
              ? (figure?.published?.text ?? "none")
              : formatEstimateExact(estimate),
      },
      { text: row.followUp ?? NOT_STATED },
    ],
  };
}

/** An estimate can be published without the count behind it. */
const hasCount = (figure: Figure | undefined): figure is Figure =>
  figure !== undefined && valueOf(figure.numerator) !== null;

/** The same as sentences. */
export function toForestLines(rows: readonly ForestRow[]): readonly Line[] {
  return rows.map((row) => ({
    key: row.key,
    sources: [row.source.id],
    ...(row.figure === null ? {} : { figure: row.figure }),
    text: `${row.label}.`,
  }));
}

/** n of N of what is drawn, one short statement a source. */
export function toForestBasis(evidence: Evidence, rows: readonly ForestRow[]): readonly string[] {
  return rows.flatMap((row) => {
    const figure = row.mark === null || row.figure === null ? undefined : evidence.figure(row.figure);
    if (figure === undefined) return [];
    return [`${row.source.shortName}: ${hasCount(figure) ? formatShare(figure) : row.counted}`];
  });
}

/** What is said beside a drawn figure: that numerator and denominator do not cover the same people. */
export function figureNotes(evidence: Evidence, drawn: readonly ForestRow[]): readonly Note[] {
  return drawn.flatMap((row) => {
    const figure = row.figure === null ? undefined : evidence.figure(row.figure);
    return figure?.quotientNote === undefined ? [] : [{ text: figure.quotientNote, source: row.source.id }];
  });
}

/** Reports counted after publicity began carry its mark. */
export function publicityNotes(evidence: Evidence, drawn: readonly ForestRow[]): readonly Note[] {
  return drawn.flatMap(({ figure: id, source }) => {
    const figure = id === null ? undefined : evidence.figure(id);
    const mark = figure === undefined ? null : publicityMark(evidence, figure);
    return mark === null ? [] : [{ text: `${source.shortName}: ${mark}`, source: source.id }];
  });
}
