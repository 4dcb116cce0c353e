import type { SlideItem } from "../../pptx/slideItem.ts";
import type { Freeform, Move } from "../../pptx/shape.ts";
import { line } from "../../pptx/text.ts";
import type { Box } from "../../pptx/units.ts";
import type { TenThousandDrawing } from "../../claims/tenThousand.ts";
import { colourOf } from "./colours.ts";

const PER_ROW = 100;
const CELL = 100;
/** The side of a mark in its cell. */
const SIDE = 76;
const MOST_ROWS = 4;
const WORDS = 0.34;

/** The first marks out of 10,000 of each source, drawn as shapes: full up to the estimate, then as dark as they fit. */
export function markItems({ rows, largeRows, square }: TenThousandDrawing, box: Box): SlideItem[] {
  if (rows.length > MOST_ROWS || rows.length === 0) return [];
  const lane = (box.height - 0.4) / rows.length;
  const width = box.width;
  const unit = width / PER_ROW;
  return [
    ...rows.flatMap((row, i): SlideItem[] => {
      const top = box.y + i * lane;
      const place: Box = { x: box.x, y: top + WORDS + 0.1, width, height: unit * largeRows };
      const runs = [{ from: 0, to: row.filled, opacity: 1 }, ...row.fading].filter((run) => run.to > run.from);
      return [
        {
          kind: "text",
          name: row.source.name,
          box: { x: box.x, y: top, width, height: WORDS },
          paragraphs: [
            {
              runs: [
                { text: `${row.source.name}: `, size: 16, bold: true, colour: colourOf(row.source) },
                { text: row.words, size: 16 },
              ],
            },
          ],
        },
        {
          kind: "group",
          name: `${row.source.name}: marks`,
          box: place,
          alt: row.label,
          items: runs.map((run): SlideItem => ({
            kind: "shape",
            name: `Marks ${run.from + 1} to ${run.to}`,
            box: place,
            look: { fill: { ...colourOf(row.source), opacity: run.opacity } },
            path: marksPath(run.from, run.to, largeRows),
          })),
        },
      ];
    }),
    {
      kind: "text",
      name: "What is left out",
      box: { x: box.x, y: box.y + box.height - 0.32, width, height: 0.3 },
      paragraphs: [
        line(
          `The first ${PER_ROW * largeRows} of ${square}. Dark: the estimate. Paler: what fits the count less well.`,
          { size: 12 },
        ),
      ],
    },
  ];
}

function marksPath(from: number, to: number, rows: number): Freeform {
  const moves: Move[] = [];
  for (let mark = from; mark < to; mark++) {
    const x = (mark % PER_ROW) * CELL;
    const y = Math.floor(mark / PER_ROW) * CELL;
    moves.push(
      { to: "M", x, y },
      { to: "L", x: x + SIDE, y },
      { to: "L", x: x + SIDE, y: y + SIDE },
      { to: "L", x, y: y + SIDE },
      { to: "Z" },
    );
  }
  return { width: PER_ROW * CELL, height: rows * CELL, moves };
}
