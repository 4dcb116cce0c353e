import type { Source } from "../../evidence/schema.ts";
import { INK, SOFT } from "../../pptx/colour.ts";
import type { SlideItem } from "../../pptx/slideItem.ts";
import type { ShapeLook } from "../../pptx/shape.ts";
import { line, type Paragraph } from "../../pptx/text.ts";
import type { Box } from "../../pptx/units.ts";
import { colourOf } from "./colours.ts";

/** What was known from column to column, a row each. */
export type NativeBands = {
  columns: readonly { text: string; tag?: string }[];
  rows: readonly {
    label: string;
    source: Source | undefined;
    bands: readonly { text: string; columns: number; isNew: boolean; isKnown: boolean }[];
  }[];
  later: number;
  knownBy: string | null;
  /** A stretch between two columns of the last row, with its length in words. */
  span?: { from: number; to: number; words: string } | null;
};

/** The day, and under it what happened. */
const HEAD = 0.62;
const MOST_LANE = 1.02;
const BETWEEN = 0.2;
const PADDING = 0.16;
/** The bar at the left of what became known on that day, in inches. */
const EDGE = 0.06;
const SEAM = 0.04;

/** Days as columns, and a band for as long as the same was known: dashed before anything was, tinted from then on. */
export function bandItems({ columns, rows, later, knownBy, span = null }: NativeBands, box: Box): SlideItem[] {
  const names = box.width * 0.19;
  const lane = Math.min(MOST_LANE, (box.height - HEAD) / Math.max(1, rows.length));
  const lefts = toLefts(columns, rows, box.width - names);
  const at = (first: number) => box.x + names + (lefts[first] ?? box.width - names);
  const size = box.width / Math.max(1, columns.length) < 1.4 ? 12 : 16.5;
  const heads = columns.map(({ text, tag = "" }, i): SlideItem => ({
    kind: "text",
    name: text,
    box: { x: at(i), y: box.y, width: at(i + 1) - at(i), height: HEAD },
    paragraphs: [
      line(text, { size: size - 1, bold: true }),
      ...(tag === "" ? [] : [line(tag, { size: Math.max(12, size - 2.5), colour: SOFT })]),
    ],
  }));
  const lanes = rows.map((row, i): SlideItem => {
    const place: Box = { ...box, y: box.y + HEAD + i * lane, height: lane - BETWEEN };
    let first = 0;
    const bands = row.bands.flatMap(({ text, columns: span, isNew, isKnown }): SlideItem[] => {
      const from = first;
      first += span;
      const look = isKnown ? { fill: { ...colourOf(row.source), tint: 0.84 } } : UNKNOWN;
      const where: Box = { ...place, x: at(from), width: at(first) - at(from) - SEAM };
      const fitted = fit(text, size, where);
      const edge: SlideItem = {
        kind: "shape",
        name: "New",
        box: { ...where, width: EDGE },
        look: { fill: colourOf(row.source) },
      };
      const words = line(text, { size: fitted, bold: isNew, colour: isKnown ? INK : SOFT });
      return [...bandOf(where, words, look), ...(isNew ? [edge] : [])];
    });
    const name: SlideItem = {
      kind: "text",
      name: row.label,
      box: { ...place, width: names - PADDING },
      frame: { anchor: "ctr" },
      paragraphs: [line(row.label, { size, bold: true, colour: colourOf(row.source) })],
    };
    const said = row.bands.map(({ text }) => text).join(", then ");
    return { kind: "group", name: row.label, box: place, alt: `${row.label}: ${said}`, items: [name, ...bands] };
  });
  const foot = box.y + HEAD + rows.length * lane - BETWEEN;
  const arrow =
    span === null ? [] : spanItems(span, at(span.from) + 0.04, at(span.to) - 0.08, foot, rows.at(-1)?.source);
  if (later === 0) return [...heads, ...lanes, ...arrow];
  // Of what lies behind the chosen day one box says so for all rows.
  const behind: Box = {
    x: at(columns.length - later),
    y: box.y + HEAD,
    width: at(columns.length) - at(columns.length - later) - SEAM,
    height: rows.length * lane - BETWEEN,
  };
  return [...heads, ...lanes, ...bandOf(behind, line(`after ${knownBy}`, { size, colour: SOFT }), UNKNOWN)];
}

/** An arrow from one day to another, with the time between them over it. */
function spanItems(
  { words }: { words: string },
  from: number,
  to: number,
  foot: number,
  source: Source | undefined,
): SlideItem[] {
  const colour = colourOf(source);
  const [width, tip] = [Math.max(0.2, to - from), 8];
  const units = width * 100;
  return [
    {
      kind: "shape",
      name: words,
      box: { x: from, y: foot - 0.32, width, height: 0.16 },
      look: { outline: { colour, width: 1.75 } },
      path: {
        width: units,
        height: 16,
        moves: [
          { to: "M", x: tip, y: 0 },
          { to: "L", x: 0, y: 8 },
          { to: "L", x: tip, y: 16 },
          { to: "M", x: 0, y: 8 },
          { to: "L", x: units, y: 8 },
          { to: "M", x: units - tip, y: 0 },
          { to: "L", x: units, y: 8 },
          { to: "L", x: units - tip, y: 16 },
        ],
      },
    },
    {
      kind: "text",
      name: words,
      box: { x: from, y: foot - 0.66, width, height: 0.3 },
      paragraphs: [line(words, { size: 16, bold: true, colour }, { align: "ctr" })],
    },
  ];
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
const SMALLEST = 12;

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
