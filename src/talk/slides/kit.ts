import type { Document, Source } from "../../evidence/schema.ts";
import { colourOf } from "../../charts/native/colours.ts";
import { markItem } from "../../charts/native/caseMarks.ts";
import type { Measure } from "../../charts/native/measureText.ts";
import { wrapText } from "../../claims/layout/textWidth.ts";
import { SANS, SERIF } from "../../charts/native/palette.ts";
import { type Colour, INK, QUIET, SOFT } from "../../pptx/colour.ts";
import type { ShapeLook } from "../../pptx/shape.ts";
import type { SlideItem } from "../../pptx/slideItem.ts";
import type { Paragraph, Run } from "../../pptx/text.ts";
import type { Box } from "../../pptx/units.ts";

/** Pieces of slides, measured in pixels of a slide of 1280 by 720. */

/** Where a slide's picture stands: between the headline and the foot. */
export const LEFT = 56;
export const RIGHT = 1224;
export const TOP = 150;
export const BOTTOM = 640;

export const inches = (pixels: number) => pixels / 96;
const points = (pixels: number) => pixels * 0.75;

export const place = (x: number, y: number, width: number, height: number): Box => ({
  x: inches(x),
  y: inches(y),
  width: inches(width),
  height: inches(height),
});

type Say = { size?: number; bold?: boolean; serif?: boolean; colour?: Colour };

/** Words in one look; the size in pixels. */
export const said = (text: string, { size = 22, bold = false, serif = false, colour = INK }: Say = {}): Run => ({
  text,
  size: points(size),
  bold,
  heading: serif,
  colour,
});

type Around = { align?: "l" | "ctr" | "r"; anchor?: "t" | "ctr" | "b"; name?: string; ref?: string | undefined };

/** The largest size, in steps of a pixel, at which a text takes no more lines than it may. */
export function fitted(
  text: string,
  measure: Measure,
  { most, least, width, lines = 1, ...face }: { most: number; least: number; width: number; lines?: number } & Say,
): number {
  const family = face.serif === true ? SERIF : SANS;
  const weight = face.bold === true ? 700 : 400;
  for (let size = most; size > least; size--)
    if (wrapText(text, width, (part) => measure(part, { family, size, weight })).length <= lines) return size;
  return least;
}

/** Paragraphs at a place, a list of runs each. */
export function words(
  [x, y, width, height]: readonly [number, number, number, number],
  paragraphs: readonly (readonly Run[])[],
  { align, anchor = "t", name, ref }: Around = {},
): SlideItem {
  return {
    kind: "text",
    name:
      name ??
      paragraphs
        .flat()
        .map((run) => run.text)
        .join(" ")
        .slice(0, 60),
    box: place(x, y, width, height),
    frame: { anchor },
    paragraphs: paragraphs.map((runs): Paragraph => ({ runs, ...(align === undefined ? {} : { align }) })),
    ...(ref === undefined ? {} : { ref }),
  };
}

/** What belongs to one figure, which lights and answers as one, and may come in a step of its own. */
export const rowOf = (
  name: string,
  ref: string,
  box: readonly [number, number, number, number],
  items: readonly SlideItem[],
): SlideItem => ({ kind: "group", name, box: place(...box), items, ref });

export const shape = (
  name: string,
  [x, y, width, height]: readonly [number, number, number, number],
  look: ShapeLook,
): SlideItem => ({ kind: "shape", name, box: place(x, y, width, height), look });

export const rule = (x: number, y: number, width: number, colour: Colour = QUIET, thick = 1): SlideItem =>
  shape("Rule", [x, y - thick / 2, width, thick], { fill: colour });

export const dashed: ShapeLook = { outline: { colour: SOFT, width: 1.1, dash: "dash" }, corner: inches(6) };

/** A source's mark and name, the mark in the middle of the line. */
export function nameOf(
  source: Source,
  x: number,
  y: number,
  size: number,
  width: number,
  name = source.name,
): SlideItem[] {
  const radius = size * 0.37;
  const grid = { x: inches(x), y: inches(y), pitch: inches(size * 1.2), radius: inches(radius), perRow: 1 };
  return [
    markItem(source, [0, 1], grid, "filled", { name: `Mark of ${source.shortName}` }),
    words(
      [x + size * 1.45, y, width - size * 1.45, size * 1.3],
      [[said(name, { size, bold: true, colour: colourOf(source) })]],
    ),
  ];
}

/** The first number in a text: 3676 in "3,676 for a 95% chance"; `null` where there is none. */
export function firstNumber(text: string): number | null {
  const found = /\d[\d,]*(?:\.\d+)?/.exec(text)?.[0];
  return found === undefined ? null : Number(found.replaceAll(",", ""));
}

/** "N Engl J Med 2024, as reported" */
export function shortCitation(document: Document): string {
  const year = document.year ?? document.date?.slice(0, 4);
  const where = document.abbreviation ?? document.journal ?? document.short;
  const when = year === undefined || where.includes(String(year)) ? "" : ` ${year}`;
  return `${where}${when}${document.read === "reported" ? ", as reported" : ""}`;
}
