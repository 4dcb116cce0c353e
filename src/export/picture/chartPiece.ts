import type { Measure } from "../measureText.ts";
import { paragraph, type Piece, placeAt, round, stack } from "./piece.ts";

/** A chart as it was drawn, standing alone, with the words over it. */
export type Drawing = { markup: string; width: number; height: number; caption: string | null };

const GAP = 24;
const CAPTION = 15;
/** A drawing is not blown up further than this: its letters would shout. */
const MOST_GROWTH = 1.6;

/** Charts in as many columns as show them largest; without a height, below each other at full measure. */
export function chartsPiece(
  drawings: readonly Drawing[],
  width: number,
  height: number | null,
  measure: Measure,
): Piece {
  if (height === null) {
    return stack(drawings.flatMap((drawing, i) => [i === 0 ? 0 : GAP, cell(drawing, width, Infinity, measure)]));
  }
  const layouts = drawings.map((_, i) => layOut(drawings, i + 1, width, height, measure));
  const [best] = layouts.toSorted((a, b) => b.scale - a.scale);
  return best?.piece ?? { markup: "", width, height: 0 };
}

function layOut(drawings: readonly Drawing[], columns: number, width: number, height: number, measure: Measure) {
  const rows = Math.ceil(drawings.length / columns);
  const cellWidth = (width - GAP * (columns - 1)) / columns;
  const cellHeight = (height - GAP * (rows - 1)) / rows;
  let top = 0;
  let scale = Infinity;
  const markup: string[] = [];
  for (let row = 0; row < rows; row++) {
    const cells = drawings.slice(row * columns, (row + 1) * columns);
    const pieces = cells.map((drawing) => cell(drawing, cellWidth, cellHeight, measure));
    scale = Math.min(scale, ...pieces.map((piece) => piece.scale));
    markup.push(...pieces.map((piece, i) => placeAt(piece, i * (cellWidth + GAP), top)));
    top += Math.max(...pieces.map((piece) => piece.height)) + GAP;
  }
  return { scale, piece: { markup: markup.join(""), width, height: top - GAP } };
}

function cell(drawing: Drawing, width: number, height: number, measure: Measure): Piece & { scale: number } {
  const caption =
    drawing.caption === null ? null : paragraph(drawing.caption, width, { size: CAPTION, weight: 600 }, measure);
  const above = caption === null ? 0 : caption.height + 6;
  const scale = Math.max(0.01, Math.min(MOST_GROWTH, width / drawing.width, (height - above) / drawing.height));
  const place = `<svg x="0" y="0" width="${round(drawing.width * scale)}" height="${round(drawing.height * scale)}" viewBox="0 0 ${drawing.width} ${drawing.height}" `;
  const picture = {
    markup: drawing.markup.replace("<svg ", place),
    width: drawing.width * scale,
    height: drawing.height * scale,
  };
  return { ...stack(caption === null ? [picture] : [caption, 6, picture]), scale };
}
