import type { Figure, FigureId, SourceId } from "../../evidence/schema.ts";

/** A part of a sentence; one with a figure opens it. */
export type Piece = string | { text: string; figure: FigureId };

/** One short text. */
export type Reason = { key: string; title: string; pieces: readonly Piece[]; sources: readonly SourceId[] };

export const wordsOf = (reason: Reason) =>
  reason.pieces.map((piece) => (typeof piece === "string" ? piece : piece.text)).join("");

/** A sentence of which the first clause opens a figure: what is said about it stays prose. */
export function openingClause(text: string, figure: Figure | undefined): readonly Piece[] {
  const end = text.search(/[;.](?= |$)/);
  return end === -1 ? [opening(text, figure)] : [opening(text.slice(0, end), figure), text.slice(end)];
}

/** A text that opens a figure, where the figure was public. */
export function opening(text: string, figure: Figure | undefined): Piece {
  return figure === undefined ? text : { text, figure: figure.id };
}
