import type { SlideItem } from "../../pptx/slideItem.ts";
import type { Freeform, Move } from "../../pptx/shape.ts";
import { line } from "../../pptx/text.ts";
import type { Box } from "../../pptx/units.ts";
import { formatCount } from "../../claims/words/format.ts";
import { MARKS, type TenThousandDrawing } from "../TenThousandChart.tsx";
import { colourOf } from "./colours.ts";

const CELL = 100;
/** The side of a mark in its cell. */
const SIDE = 76;
const MOST_ROWS = 4;
const WORDS = 0.34;

/** The marks of each source out of the base of the page, drawn as shapes over a pale band, which is the interval. */
export function markItems({ rows, all, unit, noun }: TenThousandDrawing, box: Box): SlideItem[] {
  if (rows.length > MOST_ROWS || rows.length === 0) return [];
  const lane = (box.height - 0.4) / rows.length;
  const width = box.width;
  const pitch = width / MARKS;
  return [
    ...rows.flatMap((row, i): SlideItem[] => {
      const top = box.y + i * lane;
      const place: Box = { x: box.x, y: top + WORDS + 0.1, width, height: pitch };
      const filled = Math.min(MARKS, Math.round(row.estimate / unit));
      const [from, to] = [row.lower, row.upper].map((value) => Math.min(MARKS, value / unit));
      const band: Box = { ...place, x: place.x + (from ?? 0) * pitch, width: ((to ?? 0) - (from ?? 0)) * pitch };
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
          items: [
            { kind: "shape", name: "Interval", box: band, look: { fill: { ...colourOf(row.source), opacity: 0.25 } } },
            ...(filled === 0
              ? []
              : [
                  {
                    kind: "shape" as const,
                    name: `Estimate: marks 1 to ${filled}`,
                    box: { ...place, width: filled * pitch },
                    look: { fill: colourOf(row.source) },
                    path: marksPath(filled),
                  },
                ]),
          ],
        },
      ];
    }),
    {
      kind: "text",
      name: "What is left out",
      box: { x: box.x, y: box.y + box.height - 0.32, width, height: 0.3 },
      paragraphs: [
        line(
          `The first ${formatCount(MARKS * unit)} of ${formatCount(all)}; a mark is ${unit === 1 ? `one ${noun}` : `${unit} of them`}. Marks: the estimate. Pale: its interval.`,
          { size: 12 },
        ),
      ],
    },
  ];
}

function marksPath(count: number): Freeform {
  const moves = Array.from({ length: count }, (_, mark): Move[] => {
    const x = mark * CELL;
    return [
      { to: "M", x, y: 0 },
      { to: "L", x: x + SIDE, y: 0 },
      { to: "L", x: x + SIDE, y: SIDE },
      { to: "L", x, y: SIDE },
      { to: "Z" },
    ];
  }).flat();
  return { width: count * CELL, height: CELL, moves };
}
