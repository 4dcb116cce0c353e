import type { Row, Table } from "../../../view/panelView.ts";
import { PALETTE } from "../../palette.ts";
import { wrapText } from "../../picture/wrapText.ts";
import { line } from "../drawingText.ts";
import type { NativeRow } from "../frameXml.ts";
import { CONTENT_BOX, type SlideItem } from "../slideItem.ts";

const POINTS = 13;
const LINE_INCHES = (POINTS * 1.22) / 72;
const PAD_INCHES = 0.12;
const GAP_INCHES = 0.12;
/** Where a document is named, the slide's notes name it too, and in full. */
const IN_THE_NOTES = "Stated in";

/** A table as native tables, over as many slides as it needs at a size that can be read. */
export function toTablePages(table: Table, rows: readonly Row[], alt: string): SlideItem[][] {
  const kept = table.columns.map((column, i) => ({ column, i })).filter(({ column }) => column.label !== IN_THE_NOTES);
  const texts = rows.map((row) => kept.map(({ i }) => row.cells[i]?.text ?? ""));
  const labels = kept.map(({ column }) => column.label);
  const widths = shareWidth(labels, texts);
  const head = toRow(labels, widths, true);
  const pages: NativeRow[][] = [];
  let room = 0;
  for (const text of texts) {
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
  const lines = texts.map((text, i) => wrapText(text, ((widths[i] ?? 0) - GAP_INCHES) * 72, size).length);
  return {
    height: Math.max(1, ...lines) * LINE_INCHES + PAD_INCHES,
    cells: texts.map((text, i) =>
      line(text, { size, bold: isHead || i === 0, colour: isHead ? PALETTE.soft : PALETTE.ink }),
    ),
  };
}

/** No column is narrower than its longest word; what is left goes to the columns with the longest texts. */
function shareWidth(labels: readonly string[], rows: readonly (readonly string[])[]): number[] {
  const columns = labels.map((label, i) => [label, ...rows.map((row) => row[i] ?? "")]);
  const floors = columns.map((texts) => {
    const longest = Math.max(...texts.flatMap((text) => text.split(/\s+/)).map((word) => word.length));
    return (longest * POINTS * BOLD_WIDTH) / 72 + GAP_INCHES;
  });
  const lengths = columns.map((texts) => Math.sqrt(texts.reduce((sum, text) => sum + text.length, 0) / texts.length));
  const total = lengths.reduce((sum, length) => sum + length, 0);
  const left = Math.max(0, CONTENT_BOX.width - floors.reduce((sum, floor) => sum + floor, 0));
  return floors.map((floor, i) => floor + ((lengths[i] ?? 0) / total) * left);
}

/** Width of a bold letter in ems, on the safe side. */
const BOLD_WIDTH = 0.62;
