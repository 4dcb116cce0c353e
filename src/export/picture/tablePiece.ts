import type { Measure } from "../measureText.ts";
import { PALETTE, SANS } from "../palette.ts";
import { type PlainTable, shareColumns } from "../tableLayout.ts";
import { paragraph, type Piece, placeAt, round, stack } from "./piece.ts";

const LARGEST = 15;
const SMALLEST = 10;
const PAD = 6;
const GAP = 18;

/**
 * A table as a picture, in the largest type in which it fits its room; without a height it is as high as it needs. What
 * does not fit even in small type is counted under the rows that do.
 */
export function tablePiece(table: PlainTable, width: number, height: number | null, measure: Measure): Piece {
  for (let size = LARGEST; size >= SMALLEST; size--) {
    const rows = toRows(table, width, size, measure);
    const total = rows.reduce((sum, row) => sum + row.height, 0);
    if (height === null || total <= height) return stack(rows);
  }
  const rows = toRows(table, width, SMALLEST, measure);
  const room = (height ?? 0) - SMALLEST * 2;
  let used = 0;
  const fitting = rows.filter((row) => {
    used += row.height;
    return used <= room;
  });
  const rest = `and ${rows.length - fitting.length} more rows`;
  return stack([...fitting, 4, paragraph(rest, width, { size: SMALLEST, colour: PALETTE.soft }, measure)]);
}

/** The head and the rows; a table with more columns than its width can hold becomes a list of its rows. */
function toRows(table: PlainTable, width: number, size: number, measure: Measure): Piece[] {
  const { labels, rows } = table;
  const widthOf = (word: string) => measure(word, { family: SANS, size, weight: 600 });
  const widths = shareColumns(table, width - GAP * (labels.length - 1), widthOf);
  if (widths === null || widths.some((each) => each < size * 3)) return toList(table, width, size, measure);
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
    const lines = cells.flatMap((text, i) => (text === "" ? [] : [`${labels[i + 1] ?? ""}: ${text}`]));
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
