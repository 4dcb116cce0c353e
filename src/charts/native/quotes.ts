import type { Source } from "../../evidence/schema.ts";
import { SOFT } from "../../ooxml/colour.ts";
import type { SlideItem } from "../../ooxml/slideItem.ts";
import { line } from "../../ooxml/text.ts";
import type { Box } from "../../ooxml/units.ts";
import { colourOf } from "./colours.ts";

export type NativeQuote = { source: Source; qualifier: string; numeral: string; words: string };

const MOST = 4;
const GAP = 0.5;

/** Numbers as they are quoted, large, beside each other; more than four are better as a table. */
export function quoteItems(quotes: readonly NativeQuote[], box: Box): SlideItem[] {
  if (quotes.length > MOST) return [];
  const width = (box.width - GAP * (quotes.length - 1)) / Math.max(1, quotes.length);
  return quotes.map(({ source, qualifier, numeral, words }, i): SlideItem => ({
    kind: "text",
    name: source.name,
    box: { ...box, x: box.x + i * (width + GAP), width },
    frame: { anchor: "ctr" },
    paragraphs: [
      line(source.name, { size: 18, bold: true, colour: colourOf(source) }),
      ...(qualifier === "" ? [] : [line(qualifier, { size: 18, colour: SOFT })]),
      line(numeral, { size: 66, heading: true, colour: colourOf(source) }, { spaceAfter: 4 }),
      line(words, { size: 18 }),
    ],
  }));
}
