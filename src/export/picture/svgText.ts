import { escapeXml } from "../xml.ts";
import { PALETTE, SANS } from "../palette.ts";
import { wrapText } from "./wrapText.ts";

export type TextStyle = { size: number; colour?: string; weight?: number; family?: string; italic?: boolean };

/** A piece of a picture: SVG markup whose top left corner is 0, 0, and how much room it takes. */
export type Piece = { markup: string; width: number; height: number };

/** A paragraph wrapped to a width. */
export function paragraph(text: string, width: number, style: TextStyle): Piece {
  const { size, colour = PALETTE.ink, weight = 400, family = SANS, italic = false } = style;
  const leading = size * 1.38;
  const lines = wrapText(text, width, size);
  const spans = lines.map((line, i) => `<tspan x="0" y="${round(leading * i + size)}">${escapeXml(line)}</tspan>`);
  const look = `font-family="${escapeXml(family)}" font-size="${size}" font-weight="${weight}" fill="${colour}"${italic ? ' font-style="italic"' : ""}`;
  return { markup: `<text ${look}>${spans.join("")}</text>`, width, height: leading * lines.length };
}

/** Pieces below each other. */
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

/** Pieces beside each other, with a gap. */
export function beside(pieces: readonly Piece[], gap: number): Piece {
  let left = 0;
  const markup = pieces.map((piece) => {
    const placed = placeAt(piece, left, 0);
    left += piece.width + gap;
    return placed;
  });
  const height = Math.max(0, ...pieces.map((piece) => piece.height));
  return { markup: markup.join(""), width: Math.max(0, left - gap), height };
}

/** The markup of a piece moved to a place. */
export function placeAt(piece: Piece, x: number, y: number): string {
  return `<g transform="translate(${round(x)} ${round(y)})">${piece.markup}</g>`;
}

export const round = (value: number) => Math.round(value * 100) / 100;
