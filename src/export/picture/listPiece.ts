import type { Measure } from "../../charts/native/measureText.ts";
import { PALETTE } from "../../charts/native/palette.ts";
import type { PlainTable } from "../tableLayout.ts";
import { paragraph, type Piece, placeAt, stack } from "./piece.ts";

const GAP = 32;
const BETWEEN = 4;
const SETTINGS = [15, 14, 13, 12, 11, 10].flatMap((size) => [2, 3].map((columns) => ({ size, columns })));

/**
 * A long table of two columns as a list that flows through columns of a room: a first cell stands once over the rows that
 * share it. `null` where not all of it has room.
 */
export function listPiece({ labels, rows }: PlainTable, width: number, height: number, measure: Measure): Piece | null {
  if (labels.length !== 2) return null;
  const isGrouped = rows.some(([head], i) => head === rows[i - 1]?.[0]);
  for (const { size, columns } of SETTINGS) {
    const cell = (width - GAP * (columns - 1)) / columns;
    const entries = rows.map(([head = "", text = ""], i) => {
      const body = (words: string) => paragraph(words, cell, { size, colour: PALETTE.ink }, measure);
      if (!isGrouped) return stack([body(`${head}: ${text}`), BETWEEN]);
      const over = head === rows[i - 1]?.[0] ? [] : [paragraph(head, cell, { size, weight: 600 }, measure)];
      return stack([...over, body(text), BETWEEN]);
    });
    const filled = fill(entries, height);
    if (filled.length <= columns) {
      const markup = filled.map((pieces, i) => placeAt(stack(pieces), i * (cell + GAP), 0)).join("");
      return { markup, width, height: Math.max(...filled.map((pieces) => stack(pieces).height)) };
    }
  }
  return null;
}

/** One column after the other, each as full as its height allows. */
function fill(entries: readonly Piece[], height: number): Piece[][] {
  const columns: Piece[][] = [];
  let used = Infinity;
  for (const entry of entries) {
    if (used + entry.height > height) {
      columns.push([]);
      used = 0;
    }
    columns.at(-1)?.push(entry);
    used += entry.height;
  }
  return columns;
}
