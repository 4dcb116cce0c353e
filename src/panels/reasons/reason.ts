import type { Figure, FigureId, SourceId } from "../../evidence/schema.ts";

/** A part of a sentence; one with a figure opens it. */
export type Piece = string | { text: string; figure: FigureId };

/** One short text. */
export type Reason = { key: string; title: string; pieces: readonly Piece[]; sources: readonly SourceId[] };

export const wordsOf = (reason: Reason) =>
  reason.pieces.map((piece) => (typeof piece === "string" ? piece : piece.text)).join("");

/** A text that opens a figure, where the figure was public. */
export function opening(text: string, figure: Figure | undefined): Piece {
  return figure === undefined ? text : { text, figure: figure.id };
}
