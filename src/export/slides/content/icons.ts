import type { IconGrid, OutOf10000Drawing } from "../../../panels/outOf10000/view.ts";
import { colourOf, PALETTE, tint } from "../../palette.ts";
import { line } from "../drawingText.ts";
import type { Freeform, Move } from "../shapeXml.ts";
import { CONTENT_BOX, type SlideItem } from "../slideItem.ts";
import type { Box } from "../units.ts";

const SIDE = 100;
const CELL = 100;
const GRID = 3.55;
const KEY = "Dark cells: the estimate. Light cells: how far the exact 95% interval reaches.";

/** Grids of 10,000 cells drawn as shapes that can be edited; the denominators stand beside them in words. */
export function toIconItems({ grids, places }: OutOf10000Drawing): SlideItem[] {
  const count = Math.max(1, grids.length + places.length);
  const share = CONTENT_BOX.width / count;
  const side = Math.min(GRID, share * 0.56);
  const at = (i: number): Box => ({ x: CONTENT_BOX.x + i * share, y: CONTENT_BOX.y + 0.1, width: side, height: side });
  return [
    ...grids.flatMap((grid, i) => toGridItems(grid, at(i), share - side - 0.6)),
    ...places.map((place, i): SlideItem => ({
      kind: "text",
      name: place.source.name,
      box: { ...at(grids.length + i), width: share - 0.3 },
      frame: { anchor: "ctr" },
      paragraphs: [
        line(place.source.name, { size: 18, bold: true, colour: colourOf(place.source) }),
        line(place.words, { size: 16, italic: true, colour: PALETTE.soft }),
      ],
    })),
  ];
}

function toGridItems(grid: IconGrid, box: Box, textWidth: number): SlideItem[] {
  const colour = colourOf(grid.source);
  const { name } = grid.source;
  const shape = (
    part: string,
    look: Extract<SlideItem, { kind: "shape" }>["look"],
    path: Freeform | null,
    alt: string,
  ): SlideItem[] => [{ kind: "shape", name: `${name}: ${part}`, box, look, alt, ...(path === null ? {} : { path }) }];
  return [
    ...shape("10,000 cells", { fill: PALETTE.cell }, null, `${name}: ${grid.words}, ${grid.among}.`),
    ...(grid.upTo > grid.filled
      ? shape(
          "interval",
          { fill: tint(colour) },
          cellsPath(grid.filled, grid.upTo),
          `The interval reaches ${grid.upTo} cells.`,
        )
      : []),
    ...(grid.filled > 0
      ? shape("estimate", { fill: colour }, cellsPath(0, grid.filled), `${grid.filled} cells are filled.`)
      : []),
    ...shape("lines", { outline: { colour: PALETTE.paper, width: 0.5 } }, LINES, "Lines between the cells."),
    {
      kind: "text",
      name: `${name} in words`,
      box: { x: box.x + box.width + 0.25, y: box.y, width: textWidth, height: box.height },
      paragraphs: [
        line(name, { size: 18, bold: true, colour }, { spaceAfter: 6 }),
        line(grid.words, { size: 16 }, { spaceAfter: 6 }),
        line(grid.among, { size: 15, colour: PALETTE.soft }, { spaceAfter: 6 }),
        line(KEY, { size: 13, colour: PALETTE.soft }),
      ],
    },
  ];
}

/** Cells `from` up to but not including `to`, row by row from the top left; whole stretches of a row in one piece. */
function cellsPath(from: number, to: number): Freeform {
  const moves: Move[] = [];
  for (let at = from; at < to;) {
    const row = Math.floor(at / SIDE);
    const end = Math.min(to, (row + 1) * SIDE);
    const left = (at % SIDE) * CELL;
    const right = left + (end - at) * CELL;
    const top = row * CELL;
    moves.push(
      { to: "M", x: left, y: top },
      { to: "L", x: right, y: top },
      { to: "L", x: right, y: top + CELL },
      { to: "L", x: left, y: top + CELL },
      { to: "Z" },
    );
    at = end;
  }
  return { width: SIDE * CELL, height: SIDE * CELL, moves };
}

const LINES: Freeform = {
  width: SIDE * CELL,
  height: SIDE * CELL,
  moves: Array.from({ length: SIDE - 1 }, (_, i) => (i + 1) * CELL).flatMap((place): Move[] => [
    { to: "M", x: place, y: 0 },
    { to: "L", x: place, y: SIDE * CELL },
    { to: "M", x: 0, y: place },
    { to: "L", x: SIDE * CELL, y: place },
  ]),
};
