import type { Source } from "../../evidence/schema.ts";
import type { Freeform, Move } from "../../pptx/shape.ts";
import type { SlideItem } from "../../pptx/slideItem.ts";
import type { Box } from "../../pptx/units.ts";
import type { CaseMarks } from "../../claims/quoted.ts";
import { colourOf, symbolOf } from "./colours.ts";

/** Units of a cell, and of the mark in its middle. */
const CELL = 100;
const RADIUS = 40;

/** Corners of each marker around its middle, in parts of the radius. */
const CORNERS = {
  circle: Array.from({ length: 24 }, (_, i) => [Math.cos((i * Math.PI) / 12), Math.sin((i * Math.PI) / 12)] as const),
  diamond: [
    [0, -1.15],
    [1.15, 0],
    [0, 1.15],
    [-1.15, 0],
  ],
  square: [
    [-0.88, -0.88],
    [0.88, -0.88],
    [0.88, 0.88],
    [-0.88, 0.88],
  ],
  triangle: [
    [0, -1],
    [1, 0.85],
    [-1, 0.85],
  ],
} as const;

/** One mark a case in a row, filled and open ones, as one group; `alt` says what they are. */
export function caseMarkItems(source: Source, { filled, open }: CaseMarks, box: Box, alt: string): SlideItem[] {
  const all = filled + open;
  const cell = Math.min(box.height, box.width / Math.max(1, all));
  const place: Box = { ...box, width: cell * all, height: cell };
  const colour = colourOf(source);
  const shape = (name: string, from: number, to: number, isOpen: boolean): SlideItem[] => {
    if (to <= from) return [];
    const look = isOpen ? { outline: { colour, width: 1.25 } } : { fill: colour };
    return [{ kind: "shape", name, box: place, look, path: marksPath(symbolOf(source), from, to, all) }];
  };
  return [
    {
      kind: "group",
      name: `${source.shortName}: marks`,
      box: place,
      alt,
      items: [...shape("Filled", 0, filled, false), ...shape("Open", filled, all, true)],
    },
  ];
}

function marksPath(symbol: keyof typeof CORNERS, from: number, to: number, all: number): Freeform {
  const moves: Move[] = [];
  for (let mark = from; mark < to; mark++) {
    CORNERS[symbol].forEach(([x, y], i) =>
      moves.push({ to: i === 0 ? "M" : "L", x: CELL * (mark + 0.5) + x * RADIUS, y: CELL / 2 + y * RADIUS }),
    );
    moves.push({ to: "Z" });
  }
  return { width: all * CELL, height: CELL, moves };
}
