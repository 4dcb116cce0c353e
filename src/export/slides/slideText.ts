import type { Slide } from "./slideOf.ts";
import { PALETTE } from "../palette.ts";
import { listDocuments } from "../words.ts";
import { line, type Paragraph } from "./drawingText.ts";
import type { Box } from "./units.ts";

export const CREDITS_BOX: Box = { x: 0.6, y: 5.92, width: 12.133, height: 1.34 };

const MOST_DOCUMENTS = 4;
/** The foot has room for the caveats of so many sources; the notes hold all of them, with the publicity marks. */
const MOST_CAVEATS = 9;
const LONG_CAVEATS = 330;
const SMALL = { size: 11, colour: PALETTE.soft };

/** The foot of a slide: n of N, caveats, citation, and the link back to the view. */
export function writeCredits({ credits, short }: Slide, link: string): Paragraph[] {
  const caveats = credits.caveats.slice(0, MOST_CAVEATS).join(" · ");
  return [
    ...(short.counted === "" ? [] : [line(short.counted, { size: 12 }, { spaceAfter: 2 })]),
    line(caveats, { size: caveats.length > LONG_CAVEATS ? 10 : 12, colour: PALETTE.soft }, { spaceAfter: 2 }),
    line(
      `Based on: ${listDocuments(credits.documents, MOST_DOCUMENTS).replace("listed at the link", "in the notes")}`,
      SMALL,
      {
        spaceAfter: 2,
      },
    ),
    {
      runs: [
        { text: `${credits.stamp} `, ...SMALL },
        { text: credits.link, size: 11, colour: PALETTE.blue, link },
      ],
    },
  ];
}

/** The speaker's notes: what to say, and everything that the foot has no room for. */
export function writeNotes({ note, credits, panelNotes, words }: Slide): Paragraph[] {
  const parts = [
    note,
    ...words,
    `Counted. ${credits.counted.join(" | ")}.`,
    [...panelNotes, ...credits.caveats].join(" "),
    credits.filter,
    `Based on: ${listDocuments(credits.documents)}`,
    `${credits.stamp} ${credits.link}`,
  ];
  return parts.filter((part) => part !== "").map((part) => line(part, { size: 12 }, { spaceAfter: 6 }));
}
