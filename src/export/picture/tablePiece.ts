import type { Measure } from "../../charts/native/measureText.ts";
import { PALETTE, SANS } from "../../charts/native/palette.ts";
import { LEANINGS, type PlainTable, shareColumns } from "../tableLayout.ts";
import { listPiece } from "./listPiece.ts";
import { paragraph, type Piece, placeAt, round, stack } from "./piece.ts";

/** Where the height is fixed, large type fills it; a column is read like a page. */
const LARGEST = 22;
const LARGEST_IN_COLUMN = 15;
const SMALLEST = 10;
const PAD = 6;
const GAP = 18;

/** A table, and how many of its rows had no room. */
export type TablePiece = Piece & { leftOut: number };

/**
 * A table as a picture, in the largest type in which it fits its room, else as a list in columns; without a height it is
 * as high as it needs. What does not fit even in small type is counted under the rows that do.
 */
export function tablePiece(table: PlainTable, width: number, height: number | null, measure: Measure): TablePiece {
  for (let size = height === null ? LARGEST_IN_COLUMN : LARGEST; size >= SMALLEST; size--) {
    const rows = toRows(table, width, size, measure);
    if (height === null || heightOf(rows) <= height) return { ...stack(rows), leftOut: 0 };
  }
  const list = height === null ? null : listPiece(table, width, height, measure);
  if (list !== null) return { ...list, leftOut: 0 };
  const rows = toRows(table, width, SMALLEST, measure);
  const room = (height ?? 0) - SMALLEST * 2;
  let used = 0;
  const fitting = rows.filter((row) => {
    used += row.height;
    return used <= room;
  });
  const leftOut = rows.length - fitting.length;
  const rest = paragraph(`and ${leftOut} more rows`, width, { size: SMALLEST, colour: PALETTE.soft }, measure);
  return { ...stack([...fitting, 4, rest]), leftOut };
}

const heightOf = (rows: readonly Piece[]) => rows.reduce((sum, row) => sum + row.height, 0);

/** Cells that make a table this much higher than a list of its rows are too narrow to read. */
const TOO_HIGH = 1.15;

/**
 * The head and the rows, with the width shared out so that they are lowest; a table with more columns than its width can
 * hold becomes a list of its rows.
 */
function toRows(table: PlainTable, width: number, size: number, measure: Measure): Piece[] {
  const widthOf = (word: string) => measure(word, { family: SANS, size, weight: 600 });
  const room = width - GAP * (table.labels.length - 1);
  const tables = LEANINGS.flatMap((leaning) => {
    const widths = shareColumns(table, room, widthOf, leaning);
    return widths === null || widths.some((each) => each < size * 3)
      ? []
      : [toGrid(table, widths, width, size, measure)];
  });
  const list = toList(table, width, size, measure);
  const [lowest] = tables.toSorted((a, b) => heightOf(a) - heightOf(b));
  return lowest === undefined || heightOf(lowest) > heightOf(list) * TOO_HIGH ? list : lowest;
}

function toGrid(
  { labels, rows }: PlainTable,
  widths: readonly number[],
  width: number,
  size: number,
  measure: Measure,
): Piece[] {
  const lefts = widths.map((_, i) => widths.slice(0, i).reduce((sum, other) => sum + other + GAP, 0));
  const toRow = (cells: readonly string[], isHead: boolean): Piece => {
    const pieces = cells.map((text, i) =>
      paragraph(
        text,
        widths[i] ?? 0,
        isHead
          ? { size: size - 1, weight: 600, colour: PALETTE.soft }
          : { size, weight: i === 0 ? 600 : 400, colour: PALETTE.ink },
        measure,
      ),
    );
    const height = Math.max(0, ...pieces.map((piece) => piece.height)) + 2 * PAD;
    const markup = pieces.map((piece, i) => placeAt(piece, lefts[i] ?? 0, PAD)).join("");
    return { markup: `${markup}${rule(width, height)}`, width, height };
  };
  return [toRow(labels, true), ...rows.map((cells) => toRow(cells, false))];
}

function toList({ labels, rows }: PlainTable, width: number, size: number, measure: Measure): Piece[] {
  return rows.map(([head = "", ...cells]) => {
    const lines = cells.flatMap((text, i) =>
      text === "" ? [] : [labels.length === 2 ? text : `${labels[i + 1] ?? ""}: ${text}`],
    );
    const content = stack([
      PAD,
      paragraph(head, width, { size, weight: 600 }, measure),
      ...lines.map((text) => paragraph(text, width, { size: size - 1, colour: PALETTE.soft }, measure)),
      PAD,
    ]);
    return { ...content, markup: `${content.markup}${rule(width, content.height)}`, width };
  });
}

const rule = (width: number, y: number) =>
  `<path d="M0 ${round(y - 0.5)}H${round(width)}" stroke="${PALETTE.rule}" fill="none"/>`;
