import type { Source } from "../../evidence/schema.ts";
import { INK, SOFT } from "../../pptx/colour.ts";
import type { SlideItem } from "../../pptx/slideItem.ts";
import { line } from "../../pptx/text.ts";
import type { Box } from "../../pptx/units.ts";
import type { CaseMarks } from "../../claims/quoted.ts";
import { caseMarkItems } from "./caseMarks.ts";
import { colourOf } from "./colours.ts";

export type NativeQuote = {
  source: Source;
  qualifier: string;
  numeral: string;
  words: string;
  marks: CaseMarks | null;
  parts: { filled: string; open: string } | null;
};

const MOST = 4;
const GAP = 0.5;
const POINTS = 72;
/** How wide a letter is on average, in ems. */
const LETTER = 0.5;
/** Bold letters are so much wider. */
const BOLD = 1.1;
/** Inches: the name over the numeral, the marks under its words and what they are. */
const NAME = 0.45;
const MARKS = 0.26;
const PARTS = 0.35;
const SPACE = 0.12;
const LARGEST = 1.9;

/** Numbers as they are quoted, large, beside each other; more than four, or longer words, are better as a table. */
export function quoteItems(quotes: readonly NativeQuote[], box: Box): SlideItem[] {
  if (quotes.length > MOST) return [];
  const width = (box.width - GAP * (quotes.length - 1)) / Math.max(1, quotes.length);
  const size = width < 3.2 ? 15 : 20;
  if (quotes.some((quote) => isTooLong(quote, width, size))) return [];
  const lines = Math.max(...quotes.map(({ words }) => Math.ceil((words.length * size * LETTER) / POINTS / width) + 1));
  const words = (lines * size * 1.2) / POINTS;
  const rest = NAME + words + (quotes.some((quote) => quote.marks !== null) ? MARKS + PARTS + 2 * SPACE : 0);
  const numeral = Math.max(0.8, Math.min(LARGEST, box.height - rest));
  const top = box.y + Math.max(0, (box.height - rest - numeral) / 3);
  return quotes.flatMap((quote, i) =>
    quoteOf(quote, { x: box.x + i * (width + GAP), y: top, width, height: numeral }, { size, height: words }),
  );
}

const linesOf = (text: string, size: number, width: number) => (text.length * size * LETTER) / POINTS / width;
/** The name that stands on one line over its numeral. */
const nameFor = ({ name, shortName }: Source, size: number, width: number) =>
  linesOf(name, size * BOLD, width) <= 1 ? name : shortName;
const isTooLong = ({ source, parts }: NativeQuote, width: number, size: number) =>
  linesOf(nameFor(source, size + 2, width), (size + 2) * BOLD, width) > 1 ||
  (parts !== null && linesOf(partsOf(parts), size * 0.8, width) > 2);

/** One number, from its name down; the height of the box is that of the numeral. */
function quoteOf(
  { source, qualifier, numeral, words, marks, parts }: NativeQuote,
  box: Box,
  room: { size: number; height: number },
): SlideItem[] {
  const colour = colourOf(source);
  const underNumeral = box.y + NAME + box.height;
  const marksTop = underNumeral + room.height + SPACE;
  const text = (name: string, y: number, height: number, paragraphs: ReturnType<typeof line>[]): SlideItem => ({
    kind: "text",
    name: `${source.shortName}: ${name}`,
    box: { ...box, y, height },
    paragraphs,
  });
  const size = box.height * POINTS * 0.78;
  const runs = [
    ...(qualifier === "" ? [] : [{ text: `${qualifier} `, size: 20, colour: SOFT }]),
    { text: numeral, size, heading: true, colour: INK },
  ];
  return [
    text("name", box.y, NAME, [
      line(nameFor(source, room.size + 2, box.width), { size: room.size + 2, bold: true, colour }),
    ]),
    text("number", box.y + NAME, box.height, [{ runs }]),
    text("what it counts", underNumeral, room.height, [line(words, { size: room.size })]),
    ...(marks === null
      ? []
      : caseMarkItems(source, marks, { ...box, y: marksTop, height: MARKS }, parts === null ? words : partsOf(parts))),
    ...(parts === null
      ? []
      : [
          text("parts", marksTop + MARKS + SPACE, PARTS, [
            {
              runs: [
                { text: parts.filled, size: room.size * 0.8, bold: true, colour },
                { text: parts.open === "" ? "" : `; ${parts.open}`, size: room.size * 0.8, colour: SOFT },
              ],
            },
          ]),
        ]),
  ];
}

const partsOf = ({ filled, open }: { filled: string; open: string }) => (open === "" ? filled : `${filled}; ${open}`);
