import { INK, SOFT } from "../../ooxml/colour.ts";
import type { SlideItem } from "../../ooxml/slideItem.ts";
import { CELL_PADDING, type NativeRow } from "../../ooxml/table.ts";
import { line } from "../../ooxml/text.ts";
import type { Box } from "../../ooxml/units.ts";
import { type Measure, wrapText } from "../measureText.ts";
import { type PlainTable, shareColumns } from "../tableLayout.ts";
import { TEXT_FACE } from "./theme.ts";

const LARGEST = 16;
const SMALLEST = 10;
const LEADING = 1.22;
const POINTS = 72;

/**
 * A table on one slide, in the largest type in which it fits. What does not fit even in small type is counted under it:
 * the notes and the link hold the rest.
 */
export function toTableItems(table: PlainTable, name: string, box: Box, measure: Measure): SlideItem[] {
  for (let size = LARGEST; size >= SMALLEST; size--) {
    const laid = layOut(table, box.width, size, measure);
    if (laid !== null && heightOf(laid.rows) <= box.height) return [toItem(laid, name, box)];
  }
  const laid = layOut(table, box.width, SMALLEST, measure);
  if (laid === null) return toLines(table, name, box, measure);
  const room = box.height - REST_HEIGHT;
  const fitting = laid.rows.filter((_, i) => heightOf(laid.rows.slice(0, i + 1)) <= room);
  const rest = laid.rows.length - fitting.length;
  return [
    toItem({ ...laid, rows: fitting }, name, { ...box, height: heightOf(fitting) }),
    {
      kind: "text",
      name: "What is left out",
      box: { ...box, y: box.y + room + 0.05, height: REST_HEIGHT - 0.05 },
      paragraphs: [line(`and ${rest} more rows, in the notes`, { size: 11, colour: SOFT })],
    },
  ];
}

const REST_HEIGHT = 0.3;

type Laid = { widths: readonly number[]; rows: readonly NativeRow[] };

const heightOf = (rows: readonly NativeRow[]) => rows.reduce((sum, row) => sum + row.height, 0);

function toItem({ widths, rows }: Laid, name: string, box: Box): SlideItem {
  return { kind: "table", name, box: { ...box, height: heightOf(rows) }, table: { widths, rows } };
}

function layOut(table: PlainTable, width: number, size: number, measure: Measure): Laid | null {
  const inches = (text: string, bold: boolean) =>
    measure(text, { family: TEXT_FACE, size, weight: bold ? 700 : 400 }) / POINTS;
  const padding = CELL_PADDING.right + 0.02;
  const widths = shareColumns(table, width - padding * table.labels.length, (word) => inches(word, true));
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

const LINE_SIZES = [14, 13, 12, 11, 10, 9] as const;

/** A table with more columns than a slide can hold: each row as a line of text, as many as fit. */
function toLines({ labels, rows }: PlainTable, name: string, box: Box, measure: Measure): SlideItem[] {
  const lines = rows.map(([head = "", ...cells]) => ({
    head,
    rest: cells.flatMap((text, i) => (text === "" ? [] : [`${labels[i + 1] ?? ""}: ${text}`])).join("; "),
  }));
  const heights = (size: number) =>
    lines.map(({ head, rest }) => {
      const measured = (text: string) => measure(text, { family: TEXT_FACE, size, weight: 400 }) / POINTS;
      return (wrapText(`${head}: ${rest}`, box.width * 0.97, measured).length * size * LEADING) / POINTS;
    });
  const total = (size: number) => heights(size).reduce((sum, height) => sum + height, 0);
  const size = LINE_SIZES.find((each) => total(each) <= box.height) ?? 9;
  let used = 0;
  const room = total(size) <= box.height ? box.height : box.height - REST_HEIGHT;
  const fitting = heights(size).filter((height) => (used += height) <= room).length;
  const rest = lines.length - fitting;
  const paragraphs = lines.slice(0, fitting).map((each) => ({
    runs: [
      { text: `${each.head}: `, size, bold: true },
      { text: each.rest, size },
    ],
  }));
  const more = rest === 0 ? [] : [line(`and ${rest} more rows, in the notes`, { size: 11, colour: SOFT })];
  return [{ kind: "text", name, box, paragraphs: [...paragraphs, ...more] }];
}
