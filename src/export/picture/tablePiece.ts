import { PALETTE } from "../palette.ts";
import { type PlainTable, shareColumns } from "../tableLayout.ts";
import { paragraph, type Piece, placeAt, round } from "./svgText.ts";

const SIZE = 14;
const PAD = 8;
const GAP = 18;

/** A table as a picture: columns as wide as their text asks for, every cell wrapped, a rule under each row. */
export function tablePiece(table: PlainTable, width: number): Piece {
  const { labels, rows } = table;
  const widths = shareColumns(table, width - GAP * (labels.length - 1), SIZE);
  const lefts = widths.map((_, i) => widths.slice(0, i).reduce((sum, other) => sum + other + GAP, 0));
  let top = 0;
  const markup: string[] = [];
  const writeRow = (cells: readonly string[], isHead: boolean) => {
    const pieces = cells.map((text, i) =>
      paragraph(text, widths[i] ?? 0, {
        size: isHead ? SIZE - 1 : SIZE,
        weight: isHead || i === 0 ? 600 : 400,
        colour: isHead ? PALETTE.soft : PALETTE.ink,
      }),
    );
    const height = Math.max(0, ...pieces.map((piece) => piece.height)) + 2 * PAD;
    markup.push(...pieces.map((piece, i) => placeAt(piece, lefts[i] ?? 0, top + PAD)));
    top += height;
    markup.push(`<path d="M0 ${round(top)}H${round(width)}" stroke="${PALETTE.rule}"/>`);
  };
  writeRow(labels, true);
  for (const cells of rows) writeRow(cells, false);
  return { markup: markup.join(""), width, height: top };
}
