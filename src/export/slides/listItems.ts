import type { SlideItem } from "../../pptx/slideItem.ts";
import type { Paragraph } from "../../pptx/text.ts";
import type { Box } from "../../pptx/units.ts";
import type { Measure } from "../../charts/native/measureText.ts";
import { wrapText } from "../../claims/layout/textWidth.ts";
import type { PlainTable } from "../tableLayout.ts";
import { TEXT_FACE } from "./theme.ts";

const LEADING = 1.22;
const POINTS = 72;
const GAP = 0.4;
/** Points between two entries. */
const BETWEEN = 3;
/** The part of its width that a line may fill: faces differ a little from program to program. */
const SAFE = 0.96;

/** Entries in their order on as many pages as they need; one that is higher than a page has one of its own. */
export function fillPages<One>(all: readonly One[], heightOf: (one: One) => number, height: number): One[][] {
  const pages: One[][] = [];
  let used = Infinity;
  for (const one of all) {
    const needed = heightOf(one);
    if (used + needed > height) {
      pages.push([]);
      used = 0;
    }
    pages.at(-1)?.push(one);
    used += needed;
  }
  return pages;
}

type Entry = { head: string; text: string };
/** Sizes in points, each with the columns that it is set in. */
const SETTINGS = [14, 13, 12].flatMap((size) => [2, 3].map((columns) => ({ size, columns })));

/** A table of two columns as lists that flow through columns: a first cell stands once over the rows that share it. */
export function toColumnPages({ rows }: PlainTable, name: string, box: Box, measure: Measure): SlideItem[][] {
  const entries = rows.map(([head = "", text = ""], i) => ({ head: head === rows[i - 1]?.[0] ? "" : head, text }));
  const tried = SETTINGS.map(({ size, columns }) => {
    const width = (box.width - GAP * (columns - 1)) / columns;
    const filled = fillPages(entries, (entry) => heightOf(entry, size, width, measure), box.height);
    return { size, columns, width, filled };
  });
  const chosen = tried.find(({ columns, filled }) => filled.length <= columns) ?? tried.at(-1);
  if (chosen === undefined) return [];
  const { size, columns, width, filled } = chosen;
  return fillPages(filled, () => 1, columns).map((page) =>
    page.map((column, i) => ({
      kind: "text",
      name: `${name}, ${i + 1}`,
      box: { ...box, x: box.x + i * (width + GAP), width },
      paragraphs: column.map((entry) => toParagraph(entry, size)),
    })),
  );
}

function heightOf({ head, text }: Entry, size: number, width: number, measure: Measure): number {
  const words = head === "" ? text : `${head}: ${text}`;
  // The bold head is wider than the rest: both are counted as bold.
  const measured = (part: string) => measure(part, { family: TEXT_FACE, size, weight: head === "" ? 400 : 700 });
  return (wrapText(words, width * SAFE * POINTS, measured).length * size * LEADING + BETWEEN) / POINTS;
}

function toParagraph({ head, text }: Entry, size: number): Paragraph {
  const runs = [...(head === "" ? [] : [{ text: `${head}: `, size, bold: true }]), { text, size }];
  return { runs, spaceAfter: BETWEEN };
}

/** A table with more columns than a slide can hold: each row as a line of text. */
export function toLinePages({ labels, rows }: PlainTable, name: string, box: Box, measure: Measure): SlideItem[][] {
  const lines = rows.map(([head = "", ...cells]) => ({
    head,
    text: cells.flatMap((text, i) => (text === "" ? [] : [`${labels[i + 1] ?? ""}: ${text}`])).join("; "),
  }));
  return fillPages(lines, (entry) => heightOf(entry, LINE_SIZE, box.width, measure), box.height).map((page) => [
    { kind: "text", name, box, paragraphs: page.map((entry) => toParagraph(entry, LINE_SIZE)) },
  ]);
}

const LINE_SIZE = 12;
