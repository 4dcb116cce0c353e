import type { Source } from "../../evidence/schema.ts";
import { INK, SOFT } from "../../ooxml/colour.ts";
import type { SlideItem } from "../../ooxml/slideItem.ts";
import type { ShapeLook } from "../../ooxml/shape.ts";
import { line, type Paragraph } from "../../ooxml/text.ts";
import type { Box } from "../../ooxml/units.ts";
import { colourOf } from "./colours.ts";

/** What was known from column to column, a row each. */
export type NativeBands = {
  columns: readonly { text: string }[];
  rows: readonly {
    label: string;
    source: Source | undefined;
    bands: readonly { text: string; columns: number; isNew: boolean; isKnown: boolean }[];
  }[];
  later: number;
  knownBy: string | null;
};

const HEAD = 0.4;
const MOST_LANE = 0.85;
const BETWEEN = 0.12;
const PADDING = 0.1;
const SEAM = 0.04;

/** Days as columns, and a band for as long as the same was known: dashed before anything was, tinted from then on. */
export function bandItems({ columns, rows, later, knownBy }: NativeBands, box: Box): SlideItem[] {
  const names = box.width * 0.15;
  const column = (box.width - names) / Math.max(1, columns.length);
  const lane = Math.min(MOST_LANE, (box.height - HEAD) / Math.max(1, rows.length));
  // Words in a narrow column have to be small.
  const size = column < 1.2 ? 11 : column < 1.8 ? 13 : 14;
  const at = (first: number) => box.x + names + first * column;
  const heads = columns.map(({ text }, i): SlideItem => ({
    kind: "text",
    name: text,
    box: { x: at(i), y: box.y, width: column, height: HEAD },
    paragraphs: [line(text, { size, colour: SOFT })],
  }));
  const lanes = rows.map((row, i): SlideItem => {
    const place: Box = { ...box, y: box.y + HEAD + i * lane, height: lane - BETWEEN };
    let first = 0;
    const bands = row.bands.flatMap(({ text, columns: span, isNew, isKnown }): SlideItem[] => {
      const from = first;
      first += span;
      const look = isKnown ? { fill: { ...colourOf(row.source), tint: 0.75 } } : UNKNOWN;
      const words = line(text, { size, bold: isNew, colour: isKnown ? INK : SOFT });
      return bandOf({ ...place, x: at(from), width: span * column - SEAM }, words, look);
    });
    const name: SlideItem = {
      kind: "text",
      name: row.label,
      box: { ...place, width: names - PADDING },
      frame: { anchor: "ctr" },
      paragraphs: [line(row.label, { size: size + 1, bold: true, colour: colourOf(row.source) })],
    };
    const said = row.bands.map(({ text }) => text).join(", then ");
    return { kind: "group", name: row.label, box: place, alt: `${row.label}: ${said}`, items: [name, ...bands] };
  });
  if (later === 0) return [...heads, ...lanes];
  // Of what lies behind the chosen day one box says so for all rows.
  const behind: Box = {
    x: at(columns.length - later),
    y: box.y + HEAD,
    width: later * column - SEAM,
    height: rows.length * lane - BETWEEN,
  };
  return [...heads, ...lanes, ...bandOf(behind, line(`after ${knownBy}`, { size, colour: SOFT }), UNKNOWN)];
}

const UNKNOWN: ShapeLook = { outline: { colour: SOFT, width: 0.75, dash: "sysDash" } };

function bandOf(box: Box, words: Paragraph, look: ShapeLook): SlideItem[] {
  return [
    { kind: "shape", name: "Band", box, look },
    {
      kind: "text",
      name: "What was known",
      box: { ...box, x: box.x + PADDING, width: box.width - 2 * PADDING },
      frame: { anchor: "ctr" },
      paragraphs: [words],
    },
  ];
}
