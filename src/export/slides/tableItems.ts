import { INK, SOFT } from "../../pptx/colour.ts";
import type { SlideItem } from "../../pptx/slideItem.ts";
import { CELL_PADDING, type NativeRow } from "../../pptx/table.ts";
import { line } from "../../pptx/text.ts";
import type { Box } from "../../pptx/units.ts";
import type { Measure } from "../../charts/native/measureText.ts";
import { wrapText } from "../../claims/layout/textWidth.ts";
import { LEANINGS, type PlainTable, shareColumns } from "../tableLayout.ts";
import { fillPages, toColumnPages, toLinePages } from "./listItems.ts";
import { TEXT_FACE } from "./theme.ts";

/** In points, from the largest that is tried. */
const SIZES = [16, 15, 14, 13, 12] as const;
const SMALLEST = 12;
const LEADING = 1.22;
const POINTS = 72;

/**
 * A table in the largest type in which it fits its box; a long one of two columns becomes a list that flows through
 * columns. What does not fit in the smallest goes on in further boxes of the same size, each with the head.
 */
export function toTablePages(table: PlainTable, name: string, box: Box, measure: Measure): SlideItem[][] {
  for (const size of SIZES) {
    const laid = layOut(table, box.width, size, measure);
    if (laid !== null && heightOf(laid.rows) <= box.height) return [[toItem(laid, name, box)]];
  }
  if (table.labels.length === 2) return toColumnPages(table, name, box, measure);
  const laid = layOut(table, box.width, SMALLEST, measure);
  if (laid === null) return toLinePages(table, name, box, measure);
  const [head, ...rows] = laid.rows;
  return fillPages(rows, (row) => row.height, box.height - (head?.height ?? 0)).map((page) => [
    toItem({ ...laid, rows: head === undefined ? page : [head, ...page] }, name, box),
  ]);
}

type Laid = { widths: readonly number[]; rows: readonly NativeRow[] };

const heightOf = (rows: readonly NativeRow[]) => rows.reduce((sum, row) => sum + row.height, 0);

function toItem({ widths, rows }: Laid, name: string, box: Box): SlideItem {
  return { kind: "table", name, box: { ...box, height: heightOf(rows) }, table: { widths, rows } };
}

/** The lowest of the ways to share out the width. */
function layOut(table: PlainTable, width: number, size: number, measure: Measure): Laid | null {
  const ways = LEANINGS.flatMap((leaning) => layOutAs(leaning, table, width, size, measure) ?? []);
  return ways.toSorted((a, b) => heightOf(a.rows) - heightOf(b.rows))[0] ?? null;
}

function layOutAs(leaning: number, table: PlainTable, width: number, size: number, measure: Measure): Laid | null {
  const inches = (text: string, bold: boolean) =>
    measure(text, { family: TEXT_FACE, size, weight: bold ? 700 : 400 }) / POINTS;
  const padding = CELL_PADDING.right + 0.02;
  const widths = shareColumns(table, width - padding * table.labels.length, (word) => inches(word, true), leaning);
  if (widths === null) return null;
  const toRow = (cells: readonly string[], isHead: boolean): NativeRow => {
    const lines = cells.map(
      (text, i) => wrapText(text, widths[i] ?? 0, (part) => inches(part, isHead || i === 0)).length,
    );
    return {
      height: (Math.max(1, ...lines) * size * LEADING) / POINTS + CELL_PADDING.top + CELL_PADDING.bottom,
      cells: cells.map((text, i) => [
        line(text, { size, bold: isHead || i === 0, colour: isHead ? SOFT : INK, heading: false }),
      ]),
    };
  };
  return {
    widths: widths.map((each) => each + padding),
    rows: [toRow(table.labels, true), ...table.rows.map((cells) => toRow(cells, false))],
  };
}
