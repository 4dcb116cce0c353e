import type { Source } from "../../evidence/schema.ts";
import { INK, SOFT } from "../../pptx/colour.ts";
import type { SlideItem } from "../../pptx/slideItem.ts";
import type { ShapeLook } from "../../pptx/shape.ts";
import { line, type Paragraph } from "../../pptx/text.ts";
import type { Box } from "../../pptx/units.ts";
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

/** Two lines of the days, where a column is narrow. */
const HEAD = 0.5;
const MOST_LANE = 0.85;
const BETWEEN = 0.12;
const PADDING = 0.1;
const SEAM = 0.04;

/** Days as columns, and a band for as long as the same was known: dashed before anything was, tinted from then on. */
export function bandItems({ columns, rows, later, knownBy }: NativeBands, box: Box): SlideItem[] {
  const names = box.width * 0.15;
  const lane = Math.min(MOST_LANE, (box.height - HEAD) / Math.max(1, rows.length));
  const lefts = toLefts(columns, rows, box.width - names);
  const at = (first: number) => box.x + names + (lefts[first] ?? box.width - names);
  const size = box.width / Math.max(1, columns.length) < 1.4 ? 11 : 14;
  const heads = columns.map(({ text }, i): SlideItem => ({
    kind: "text",
    name: text,
    box: { x: at(i), y: box.y, width: at(i + 1) - at(i), height: HEAD },
    frame: { anchor: "b" },
    paragraphs: [line(text, { size: size - 1, colour: SOFT }, { spaceAfter: 3 })],
  }));
  const lanes = rows.map((row, i): SlideItem => {
    const place: Box = { ...box, y: box.y + HEAD + i * lane, height: lane - BETWEEN };
    let first = 0;
    const bands = row.bands.flatMap(({ text, columns: span, isNew, isKnown }): SlideItem[] => {
      const from = first;
      first += span;
      const look = isKnown ? { fill: { ...colourOf(row.source), tint: 0.75 } } : UNKNOWN;
      const where: Box = { ...place, x: at(from), width: at(first) - at(from) - SEAM };
      const fitted = fit(text, size, where);
      return bandOf(where, line(text, { size: fitted, bold: isNew, colour: isKnown ? INK : SOFT }), look);
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
    width: at(columns.length) - at(columns.length - later) - SEAM,
    height: rows.length * lane - BETWEEN,
  };
  return [...heads, ...lanes, ...bandOf(behind, line(`after ${knownBy}`, { size, colour: SOFT }), UNKNOWN)];
}

/** Where columns begin, and the last one ends: one that holds long words alone gets more room. */
function toLefts(columns: NativeBands["columns"], rows: NativeBands["rows"], width: number): number[] {
  const needs = columns.map(({ text }) => text.length + 2);
  for (const row of rows) {
    let first = 0;
    for (const band of row.bands) {
      if (band.columns === 1) needs[first] = Math.max(needs[first] ?? 0, Math.min(MOST_LETTERS, band.text.length));
      first += band.columns;
    }
  }
  const total = needs.reduce((sum, need) => sum + need, 0);
  let left = 0;
  return [0, ...needs.map((need) => (left += (need / total) * width))];
}

/** Letters of a column's words that count for its width; longer ones wrap. */
const MOST_LETTERS = 22;
/** A bold letter on average, in ems. */
const LETTER = 0.62;
const LEADING = 1.2;
const POINTS = 72;
const SMALLEST = 8;

/** The largest size up to `size` in which a text has room in its band. */
function fit(text: string, size: number, { width, height }: Box): number {
  for (let tried = size; tried > SMALLEST; tried--) {
    const letters = ((width - 2 * PADDING) * POINTS) / (tried * LETTER);
    if (Math.ceil(text.length / (letters * FULL)) * tried * LEADING <= height * POINTS) return tried;
  }
  return SMALLEST;
}

/** How full a line is before a word goes to the next. */
const FULL = 0.8;

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
