import type { Source } from "../../evidence/schema.ts";
import type { Colour } from "../../pptx/colour.ts";
import type { Freeform, Move, ShapeLook } from "../../pptx/shape.ts";
import type { SlideItem } from "../../pptx/slideItem.ts";
import type { Box } from "../../pptx/units.ts";
import type { CaseMarks } from "../../claims/quoted.ts";
import { shapeCorners } from "../shapes.ts";
import { colourOf } from "./colours.ts";

type MarkedSource = Pick<Source, "mark" | "shortName">;

/** Filled: the outcome in question. Tinted: a case of another kind. Hollow: few cases, or not stated. */
export type MarkLook = "filled" | "tinted" | "hollow" | "crossed";

const LOOKS: Record<MarkLook, (colour: Colour) => ShapeLook> = {
  filled: (colour) => ({ fill: colour }),
  tinted: (colour) => ({ fill: { ...colour, tint: 0.78 }, outline: { colour, width: 1.25 } }),
  hollow: (colour) => ({ outline: { colour, width: 1.5 } }),
  crossed: (colour) => ({ outline: { colour, width: 1.75 } }),
};

/** Marks in rows from the top left: all sizes in inches. */
export type MarkGrid = { x: number; y: number; pitch: number; radius: number; perRow: number; rowPitch?: number };

/** Several marks of one look as a single shape; `first` is the place of the first of them in the grid. */
export function markItem(
  source: MarkedSource,
  [first, count]: readonly [number, number],
  { x, y, pitch, radius, perRow, rowPitch = pitch }: MarkGrid,
  look: MarkLook,
  { name, ref, alt }: { name: string; ref?: string | undefined; alt?: string },
): SlideItem {
  const rows = Math.ceil((first + count) / perRow);
  const box: Box = { x, y, width: pitch * perRow, height: rowPitch * rows };
  const moves = Array.from({ length: count }, (_, i): Move[] => {
    const column = (first + i) % perRow;
    const row = Math.floor((first + i) / perRow);
    const at = (dx: number, dy: number) => ({
      x: ((column + 0.5) * pitch + dx * radius) * UNITS,
      y: ((row + 0.5) * rowPitch + dy * radius) * UNITS,
    });
    const outline = shapeCorners(source.mark.shape).map(([dx, dy], j): Move => ({
      to: j === 0 ? "M" : "L",
      ...at(dx, dy),
    }));
    const cross = [-1, 1].flatMap((way): Move[] => [
      { to: "M", ...at(-0.4, -0.4 * way) },
      { to: "L", ...at(0.4, 0.4 * way) },
    ]);
    return [...outline, { to: "Z" }, ...(look === "crossed" ? cross : [])];
  }).flat();
  const path: Freeform = { width: box.width * UNITS, height: box.height * UNITS, moves };
  return {
    kind: "shape",
    box,
    look: LOOKS[look](colourOf(source)),
    path,
    name,
    ...(ref === undefined ? {} : { ref }),
    ...(alt === undefined ? {} : { alt }),
  };
}

/** Units of a path for an inch. */
const UNITS = 1000;

/** One mark a case in a row, filled and open ones, as one group; `alt` says what they are. */
export function caseMarkItems(source: MarkedSource, { filled, open }: CaseMarks, box: Box, alt: string): SlideItem[] {
  const all = filled + open;
  const pitch = Math.min(box.height, box.width / Math.max(1, all));
  const grid: MarkGrid = { x: box.x, y: box.y, pitch, radius: pitch * 0.38, perRow: Math.max(1, all) };
  const items = [
    ...(filled === 0 ? [] : [markItem(source, [0, filled], grid, "filled", { name: "Filled" })]),
    ...(open === 0 ? [] : [markItem(source, [filled, open], grid, "hollow", { name: "Open" })]),
  ];
  return [
    {
      kind: "group",
      name: `${source.shortName}: marks`,
      box: { ...box, width: pitch * all, height: pitch },
      alt,
      items,
    },
  ];
}
