import type { Row, Table } from "../../../view/panelView.ts";
import { PALETTE } from "../../palette.ts";
import { wrapText } from "../../picture/wrapText.ts";
import { shareColumns, toPlainTable } from "../../tableLayout.ts";
import { line } from "../drawingText.ts";
import type { NativeRow } from "../frameXml.ts";
import { CONTENT_BOX, type SlideItem } from "../slideItem.ts";

const POINTS = 13;
const POINTS_IN_INCH = 72;
const LINE_INCHES = (POINTS * 1.22) / POINTS_IN_INCH;
const PAD_INCHES = 0.12;
const GAP_INCHES = 0.12;
/** A row higher than this would not fit under the head: longer cells are cut, and the notes say everything in sentences. */
const MOST_LINES = 12;

/** A table as native tables, over as many slides as it needs at a size that can be read. */
export function toTablePages(table: Table, rows: readonly Row[], alt: string): SlideItem[][] {
  const plain = toPlainTable(table, rows);
  const points = (CONTENT_BOX.width - GAP_INCHES * plain.labels.length) * POINTS_IN_INCH;
  const widths = shareColumns(plain, points, POINTS).map((width) => width / POINTS_IN_INCH + GAP_INCHES);
  const head = toRow(plain.labels, widths, true);
  const pages: NativeRow[][] = [];
  let room = 0;
  for (const text of plain.rows) {
    const row = toRow(text, widths, false);
    if (row.height > room || pages.length === 0) {
      pages.push([head]);
      room = CONTENT_BOX.height - head.height;
    }
    pages.at(-1)?.push(row);
    room -= row.height;
  }
  return pages.map((page) => [
    {
      kind: "table",
      name: table.caption,
      box: { ...CONTENT_BOX, height: page.reduce((sum, row) => sum + row.height, 0) },
      table: { widths, rows: page },
      alt,
    },
  ]);
}

function toRow(texts: readonly string[], widths: readonly number[], isHead: boolean): NativeRow {
  const size = isHead ? POINTS - 1 : POINTS;
  const wrapped = texts.map((text, i) => wrapText(text, ((widths[i] ?? 0) - GAP_INCHES) * POINTS_IN_INCH, size));
  const cut = wrapped.map((lines) =>
    lines.length <= MOST_LINES ? lines : [...lines.slice(0, MOST_LINES - 2), "… (all in the notes)"],
  );
  return {
    height: Math.max(...cut.map((lines) => lines.length)) * LINE_INCHES + PAD_INCHES,
    cells: cut.map((lines, i) =>
      line(lines.join(" "), { size, bold: isHead || i === 0, colour: isHead ? PALETTE.soft : PALETTE.ink }),
    ),
  };
}
