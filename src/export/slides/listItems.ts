import { SOFT } from "../../pptx/colour.ts";
import type { SlideItem } from "../../pptx/slideItem.ts";
import { line, type Paragraph } from "../../pptx/text.ts";
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

/** What stands under a list or table that is cut. */
export const REST_HEIGHT = 0.3;
export const toRest = (count: number, box: Box): SlideItem => ({
  kind: "text",
  name: "What is left out",
  box: { ...box, y: box.y + 0.05, height: REST_HEIGHT - 0.05 },
  paragraphs: [line(`and ${count} more, in the notes`, { size: 11, colour: SOFT })],
});

type Entry = { head: string; text: string };
type Placed = { column: number; entry: Entry };

/** Sizes in points, each with the columns that it is set in. */
const SETTINGS = [12, 11, 10, 9, 8.5, 8].flatMap((size) => [2, 3].map((columns) => ({ size, columns })));

/** A table of two columns as a list that flows through columns: a first cell stands once over the rows that share it. */
export function toColumnItems({ rows }: PlainTable, name: string, box: Box, measure: Measure): SlideItem[] {
  const entries = rows.map(([head = "", text = ""], i) => ({ head: head === rows[i - 1]?.[0] ? "" : head, text }));
  const tried = SETTINGS.map((setting) => ({ ...setting, placed: flow(entries, setting, box, measure) }));
  const whole = tried.find(({ placed }) => placed.length === entries.length);
  const last = tried.at(-1);
  const { size, columns, placed } = whole ??
    (last === undefined ? undefined : { ...last, placed: flow(entries, last, cut(box), measure) }) ?? {
      size: 8,
      columns: 1,
      placed: [],
    };
  const width = widthOf(box, columns);
  const items = Array.from({ length: columns }, (_, column): SlideItem => ({
    kind: "text",
    name: `${name}, ${column + 1}`,
    box: { ...box, x: box.x + column * (width + GAP), width },
    paragraphs: placed.filter((one) => one.column === column).map(({ entry }) => toParagraph(entry, size)),
  }));
  const rest = entries.length - placed.length;
  return rest === 0 ? items : [...items, toRest(rest, { ...box, y: box.y + box.height - REST_HEIGHT })];
}

const cut = (box: Box): Box => ({ ...box, height: box.height - REST_HEIGHT });
const widthOf = (box: Box, columns: number) => (box.width - GAP * (columns - 1)) / columns;

/** Fills one column after the other; what has no room any more is left out. */
function flow(
  entries: readonly Entry[],
  { size, columns }: { size: number; columns: number },
  box: Box,
  measure: Measure,
): Placed[] {
  const placed: Placed[] = [];
  let column = 0;
  let used = 0;
  for (const entry of entries) {
    const height = heightOf(entry, size, widthOf(box, columns), measure);
    if (used + height > box.height && used > 0) {
      column++;
      used = 0;
    }
    if (column === columns) break;
    used += height;
    placed.push({ column, entry });
  }
  return placed;
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

const LINE_SIZES = [14, 13, 12, 11, 10, 9] as const;

/** A table with more columns than a slide can hold: each row as a line of text, as many as fit. */
export function toLineItems({ labels, rows }: PlainTable, name: string, box: Box, measure: Measure): SlideItem[] {
  const lines = rows.map(([head = "", ...cells]) => ({
    head,
    rest: cells.flatMap((text, i) => (text === "" ? [] : [`${labels[i + 1] ?? ""}: ${text}`])).join("; "),
  }));
  const heights = (size: number) =>
    lines.map(({ head, rest }) => {
      const measured = (text: string) => measure(text, { family: TEXT_FACE, size, weight: 400 }) / POINTS;
      return (wrapText(`${head}: ${rest}`, box.width * 0.97, measured).length * size * LEADING) / POINTS;
    });
  const total = (size: number) => heights(size).reduce((sum, height) => sum + height, 0);
  const size = LINE_SIZES.find((each) => total(each) <= box.height) ?? 9;
  let used = 0;
  const room = total(size) <= box.height ? box.height : box.height - REST_HEIGHT;
  const fitting = heights(size).filter((height) => (used += height) <= room).length;
  const rest = lines.length - fitting;
  const paragraphs = lines.slice(0, fitting).map((each) => ({
    runs: [
      { text: `${each.head}: `, size, bold: true },
      { text: each.rest, size },
    ],
  }));
  const more = rest === 0 ? [] : [line(`and ${rest} more, in the notes`, { size: 11, colour: SOFT })];
  return [{ kind: "text", name, box, paragraphs: [...paragraphs, ...more] }];
}
