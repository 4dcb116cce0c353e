import type { Measure } from "../../charts/native/measureText.ts";
import { paragraph, type Piece, placeAt, round, stack } from "./piece.ts";

/** A chart as it was drawn, standing alone, with the words over it. */
export type Drawing = { markup: string; width: number; height: number; caption: string | null };

/** Charts side by side and below each other, all at one scale, so that their letters are of one size. */
export type ChartLayout = { drawings: readonly Drawing[]; columns: number; width: number; scale: number };

const GAP = 24;
const CAPTION = 15;
const UNDER_CAPTION = 6;
/** A drawing is not blown up further than this: its letters would shout. */
const MOST_GROWTH = 2;

/** Charts in as many columns as show them largest; without a height, below each other at full measure. */
export function layOutCharts(
  drawings: readonly Drawing[],
  width: number,
  height: number | null,
  measure: Measure,
): ChartLayout {
  const most = height === null ? 1 : Math.max(1, drawings.length);
  const layouts = Array.from({ length: most }, (_, i) => i + 1).map((columns) => ({
    drawings,
    columns,
    width,
    scale: scaleOf(drawings, columns, width, height ?? Infinity, measure),
  }));
  return layouts.toSorted((a, b) => b.scale - a.scale)[0] ?? { drawings, columns: 1, width, scale: 1 };
}

const cellWidth = (width: number, columns: number) => (width - GAP * (columns - 1)) / columns;
const toRows = (drawings: readonly Drawing[], columns: number) =>
  drawings.flatMap((_, i) => (i % columns === 0 ? [drawings.slice(i, i + columns)] : []));

/** The largest scale at which all have room. */
function scaleOf(
  drawings: readonly Drawing[],
  columns: number,
  width: number,
  height: number,
  measure: Measure,
): number {
  const rows = toRows(drawings, columns);
  const cell = cellWidth(width, columns);
  const captions = rows.map((row) => Math.max(0, ...row.map((one) => captionOf(one, cell, measure)?.height ?? 0)));
  const taken = captions.reduce((sum, each) => sum + each, 0) + GAP * (rows.length - 1);
  const needed = rows.reduce((sum, row) => sum + Math.max(...row.map((one) => one.height)), 0);
  const wide = Math.max(...drawings.map((one) => one.width));
  return Math.max(0.01, Math.min(MOST_GROWTH, cell / wide, (height - taken) / needed));
}

export function chartsPiece({ drawings, columns, width, scale }: ChartLayout, measure: Measure): Piece {
  const cell = cellWidth(width, columns);
  const rows = toRows(drawings, columns).map((row): Piece => {
    const pieces = row.map((drawing) => draw(drawing, cell, scale, measure));
    return {
      markup: pieces.map((piece, i) => placeAt(piece, i * (cell + GAP), 0)).join(""),
      width,
      height: Math.max(...pieces.map((piece) => piece.height)),
    };
  });
  return stack(rows.flatMap((row, i) => (i === 0 ? [row] : [GAP, row])));
}

function captionOf({ caption }: Drawing, width: number, measure: Measure): Piece | null {
  if (caption === null || caption === "") return null;
  return stack([paragraph(caption, width, { size: CAPTION, weight: 600 }, measure), UNDER_CAPTION]);
}

function draw(drawing: Drawing, width: number, scale: number, measure: Measure): Piece {
  const caption = captionOf(drawing, width, measure);
  const place = `<svg x="0" y="0" width="${round(drawing.width * scale)}" height="${round(drawing.height * scale)}" viewBox="0 0 ${drawing.width} ${drawing.height}" `;
  const picture = {
    markup: drawing.markup.replace("<svg ", place),
    width: drawing.width * scale,
    height: drawing.height * scale,
  };
  return stack(caption === null ? [picture] : [caption, picture]);
}
