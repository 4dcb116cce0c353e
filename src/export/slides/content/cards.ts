import type { Card } from "../../../panels/says/view.ts";
import { colourOf, PALETTE } from "../../palette.ts";
import { line, type Paragraph } from "../drawingText.ts";
import { CONTENT_BOX, type SlideItem } from "../slideItem.ts";

const GAP = 0.6;

/** Equal cards, one for each source, as text that can be edited. */
export function toCardItems(cards: readonly Card[]): SlideItem[] {
  const width = (CONTENT_BOX.width - GAP * (cards.length - 1)) / Math.max(1, cards.length);
  return cards.flatMap((card, i): SlideItem[] => {
    const box = { ...CONTENT_BOX, x: CONTENT_BOX.x + i * (width + GAP), width };
    const colour = colourOf(card.source);
    return [
      {
        kind: "shape",
        name: `${card.source.name}: rule`,
        box: { ...box, height: 0.04 },
        look: { fill: colour },
        alt: card.source.name,
      },
      {
        kind: "text",
        name: card.source.name,
        box: { ...box, y: box.y + 0.14, height: box.height - 0.14 },
        paragraphs: describe(card),
      },
    ];
  });
}

function describe(card: Card): Paragraph[] {
  return [
    line(card.source.name, { size: 18, bold: true, colour: colourOf(card.source) }, { spaceAfter: 2 }),
    line(card.big, { size: card.isNumber ? 54 : 26, serif: true }, { spaceAfter: 2 }),
    line(card.phrase, { size: 18, colour: PALETTE.soft }, { spaceAfter: 8 }),
    ...card.facts.map((fact): Paragraph => ({
      runs: [
        { text: `${fact.label}: `, size: 15, colour: PALETTE.soft },
        { text: fact.text, size: 15 },
      ],
      spaceAfter: 2,
    })),
  ];
}
