import { withDirectionMarks } from "../../pptx/rightToLeft.ts";
import { escapeXml } from "../../pptx/xml.ts";
import type { Measure } from "../../charts/native/measureText.ts";
import { wrapText } from "../../claims/layout/textWidth.ts";
import { PALETTE, SANS } from "../../charts/native/palette.ts";

export type TextStyle = { size: number; colour?: string; weight?: number; family?: string };

/** A piece of a picture: SVG markup whose top left corner is 0, 0, and how much room it takes. */
export type Piece = { markup: string; width: number; height: number };

const LEADING = 1.38;

/** A paragraph wrapped to a width; `mostLines` cuts it there, with an ellipsis. */
export function paragraph(text: string, width: number, style: TextStyle, measure: Measure): Piece {
  const { size, colour = PALETTE.ink, weight = 400, family = SANS } = style;
  const lines = wrapText(text, width, (line) => measure(line, { family, size, weight }));
  const spans = lines.map(
    (line, i) => `<tspan x="0" y="${round(size * (LEADING * i + 1))}">${escapeXml(withDirectionMarks(line))}</tspan>`,
  );
  const look = `font-family="${escapeXml(family)}" font-size="${round(size)}" font-weight="${weight}" fill="${colour}"`;
  return { markup: `<text ${look}>${spans.join("")}</text>`, width, height: size * LEADING * lines.length };
}

/** Pieces below each other; a number is a gap. */
export function stack(pieces: readonly (Piece | number)[]): Piece {
  let top = 0;
  let width = 0;
  const markup = pieces.map((piece) => {
    if (typeof piece === "number") {
      top += piece;
      return "";
    }
    const placed = placeAt(piece, 0, top);
    top += piece.height;
    width = Math.max(width, piece.width);
    return placed;
  });
  return { markup: markup.join(""), width, height: top };
}

/** The markup of a piece moved to a place. */
export const placeAt = (piece: Piece, x: number, y: number): string =>
  `<g transform="translate(${round(x)} ${round(y)})">${piece.markup}</g>`;

export const round = (value: number) => Math.round(value * 100) / 100;
