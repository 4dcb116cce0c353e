import { type Deck, writePresentation } from "../../pptx/presentation.ts";
import type { Slide } from "../../pptx/slide.ts";
import type { SlideItem } from "../../pptx/slideItem.ts";
import type { Paragraph } from "../../pptx/text.ts";
import { holdTogether } from "../../claims/words/typography.ts";

/**
 * A deck as a PowerPoint file in which lines break where they may: "T-cell", "CAR T", "22 reports" and "15-year" stay on
 * one line, as on the page and in pictures. Notes and what charts take from their cells keep plain spaces and hyphens, so
 * that they can be searched, copied and edited.
 */
export const writeDeck = (deck: Deck): Uint8Array<ArrayBuffer> =>
  writePresentation({ ...deck, slides: deck.slides.map(keepOnSlide) });

const keepOnSlide = (slide: Slide): Slide => ({
  ...slide,
  title: slide.title.map(keepInParagraph),
  text: slide.text.map(keepInParagraph),
  items: slide.items.map(keepInItem),
  foot: slide.foot.map(keepInParagraph),
});

function keepInItem(item: SlideItem): SlideItem {
  switch (item.kind) {
    case "text":
      return { ...item, paragraphs: item.paragraphs.map(keepInParagraph) };
    case "table": {
      const rows = item.table.rows.map((row) => ({
        ...row,
        cells: row.cells.map((cell) => cell.map(keepInParagraph)),
      }));
      return { ...item, table: { ...item.table, rows } };
    }
    case "group":
      return { ...item, items: item.items.map(keepInItem) };
    case "chart":
    case "shape":
      return item;
  }
}

const keepInParagraph = (paragraph: Paragraph): Paragraph => ({
  ...paragraph,
  runs: paragraph.runs.map((run) => (run.link === undefined ? { ...run, text: holdTogether(run.text) } : run)),
});
