import type { Row, Table } from "../view/panelView.ts";

/** Where a document is named, the credits name it too: a picture and a slide leave this column out. */
const IN_THE_CREDITS = "Stated in";

/** A table as texts, without the column that the credits repeat. */
export type PlainTable = { labels: readonly string[]; rows: readonly (readonly string[])[] };

export function toPlainTable(table: Table, rows: readonly Row[]): PlainTable {
  const kept = table.columns.flatMap((column, i) => (column.label === IN_THE_CREDITS ? [] : [i]));
  return {
    labels: kept.map((i) => table.columns[i]?.label ?? ""),
    rows: rows.map((row) => kept.map((i) => row.cells[i]?.text ?? "")),
  };
}

/** Width of a bold letter in ems, on the safe side. */
const BOLD_LETTER = 0.62;
/** Between 0 (all alike) and 1 (by length): how much more room long texts get. */
const LEANING = 0.75;

/**
 * Widths of columns that fill `width`: none is narrower than its longest word, and what is left goes to the columns with
 * the longest texts. All in the unit of `size`, which is that of the letters.
 */
export function shareColumns({ labels, rows }: PlainTable, width: number, size: number): number[] {
  const columns = labels.map((label, i) => [label, ...rows.map((row) => row[i] ?? "")]);
  const floors = columns.map((texts) => {
    const words = texts.flatMap((text) => text.split(/\s+/)).map((word) => word.length);
    return Math.max(...words) * size * BOLD_LETTER;
  });
  const weights = columns.map((texts) => Math.max(...texts.map((text) => text.length)) ** LEANING);
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const left = Math.max(0, width - floors.reduce((sum, floor) => sum + floor, 0));
  return floors.map((floor, i) => floor + ((weights[i] ?? 0) / total) * left);
}
