import type { Table } from "../claims/panelView.ts";

/** Where a document is named, the credits name it too: a picture and a slide leave this column out. */
const IN_THE_CREDITS = "Stated in";

/** A table as texts, without the column that the credits repeat. */
export type PlainTable = { labels: readonly string[]; rows: readonly (readonly string[])[] };

export function toPlainTable(table: Table): PlainTable {
  const kept = table.columns.flatMap((column, i) => (column.label === IN_THE_CREDITS ? [] : [i]));
  return {
    labels: kept.map((i) => table.columns[i]?.label ?? ""),
    rows: table.rows.map((row) => kept.map((i) => row.cells[i]?.text ?? "")),
  };
}

/** Between 0 (all alike) and 1 (by length): how much more room long texts get. More than one is worth trying. */
export const LEANINGS = [0.75, 0.5, 1, 1.3] as const;

/**
 * Widths of columns that fill `width`: none is narrower than its longest word, and what is left goes to the columns with
 * the longest texts.
 *
 * @param widthOf how wide a word of a cell is drawn
 * @param leaning how much more room long texts get, of {@link LEANINGS}
 * @returns `null` where the longest words alone are wider than the table
 */
export function shareColumns(
  { labels, rows }: PlainTable,
  width: number,
  widthOf: (word: string) => number,
  leaning: number = LEANINGS[0],
): number[] | null {
  const columns = labels.map((label, i) => [label, ...rows.map((row) => row[i] ?? "")]);
  const floors = columns.map((texts) => Math.max(...texts.flatMap((text) => text.split(/\s+/)).map(widthOf)));
  const left = width - floors.reduce((sum, floor) => sum + floor, 0);
  if (left < 0) return null;
  const weights = columns.map((texts) => Math.max(1, ...texts.map((text) => text.length)) ** leaning);
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return floors.map((floor, i) => floor + ((weights[i] ?? 0) / total) * left);
}
