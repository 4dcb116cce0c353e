import type { Colour } from "../../pptx/colour.ts";
import type { Freeform } from "../../pptx/shape.ts";
import type { SlideItem } from "../../pptx/slideItem.ts";
import type { Paragraph, Run } from "../../pptx/text.ts";
import type { Box } from "../../pptx/units.ts";
import { withDirectionMarks } from "../../pptx/rightToLeft.ts";
import { escapeXml } from "../../pptx/xml.ts";
import type { Measure } from "../measureText.ts";
import { PALETTE, SANS, SERIF } from "../palette.ts";
import { type Piece, round } from "./piece.ts";

/** Pixels of a picture for an inch of a slide, and for a point of its type. */
export const PER_INCH = 100;
const PER_POINT = PER_INCH / 72;
const LEADING = 1.2;

/** Texts and shapes of a slide can be drawn as they are; a native chart or table cannot. */
export function canDraw(items: readonly SlideItem[]): boolean {
  return items.length > 0 && items.every((item) => (item.kind === "group" ? canDraw(item.items) : isSimple(item)));
}
const isSimple = (item: SlideItem) => item.kind === "text" || item.kind === "shape";

/** The texts and shapes of a slide as a piece of a picture; as high as the lowest of them. */
export function itemsPiece(items: readonly SlideItem[], width: number, measure: Measure): Piece {
  const drawn = items.map((item) => draw(item, measure));
  return {
    markup: drawn.map((one) => one.markup).join(""),
    width,
    height: Math.max(0, ...drawn.map((one) => one.bottom)),
  };
}

type Drawn = { markup: string; bottom: number };

function draw(item: SlideItem, measure: Measure): Drawn {
  if (item.kind === "text") return drawText(item, measure);
  if (item.kind === "shape") return drawShape(item);
  if (item.kind !== "group") throw new RangeError(`${item.name}: found a ${item.kind}, expected texts and shapes`);
  const parts = item.items.map((part) => draw(part, measure));
  const title = item.alt === undefined ? "" : `<title>${escapeXml(item.alt)}</title>`;
  return {
    markup: `<g>${title}${parts.map((part) => part.markup).join("")}</g>`,
    bottom: Math.max(0, ...parts.map((part) => part.bottom)),
  };
}

function drawShape({ box, look, path }: Extract<SlideItem, { kind: "shape" }>): Drawn {
  const fill = look.fill === undefined ? 'fill="none"' : `fill="${toHex(look.fill)}"${opacityOf("fill", look.fill)}`;
  const dash = look.outline?.dash === undefined ? "" : ' stroke-dasharray="4 3"';
  const outline =
    look.outline === undefined
      ? ""
      : ` stroke="${toHex(look.outline.colour)}" stroke-width="${round(look.outline.width * PER_POINT)}"${dash}`;
  return {
    markup: `<path d="${path === undefined ? rectangle(box) : trace(path, box)}" ${fill}${outline}/>`,
    bottom: (box.y + box.height) * PER_INCH,
  };
}

const rectangle = ({ x, y, width, height }: Box) => `M${px(x)} ${px(y)}h${px(width)}v${px(height)}h${px(-width)}z`;
const px = (inches: number) => round(inches * PER_INCH);

function trace({ width, height, moves }: Freeform, box: Box): string {
  return moves
    .map((move) =>
      move.to === "Z"
        ? "z"
        : `${move.to}${px(box.x + (move.x / width) * box.width)} ${px(box.y + (move.y / height) * box.height)}`,
    )
    .join("");
}

type Word = { run: Run; text: string; width: number; space: number };

/** Words of one run after each other as one text; a space is as wide as in the words before it. */
function joinRuns(words: readonly Word[]): Run[] {
  const joined: { run: Run; text: string }[] = [];
  words.forEach(({ run, text }, i) => {
    const spaced = i === words.length - 1 ? text : `${text} `;
    const last = joined.at(-1);
    if (last?.run === run) last.text += spaced;
    else joined.push({ run, text: spaced });
  });
  return joined.map(({ run, text }) => ({ ...run, text }));
}

function drawText({ box, paragraphs, frame }: Extract<SlideItem, { kind: "text" }>, measure: Measure): Drawn {
  const lines = paragraphs.flatMap((paragraph) => toLines(paragraph, box.width * PER_INCH, measure));
  const total = lines.reduce((sum, line) => sum + line.height, 0);
  const room = box.height * PER_INCH - total;
  let top = box.y * PER_INCH + (frame?.anchor === "ctr" ? room / 2 : frame?.anchor === "b" ? room : 0);
  const markup = lines.map(({ words, height, after }) => {
    const spans = joinRuns(words).map(
      ({ text, ...run }) => `<tspan ${lookOf(run)}>${escapeXml(withDirectionMarks(text))}</tspan>`,
    );
    const line = `<text x="${px(box.x)}" y="${round(top + (height - after) * 0.8)}" xml:space="preserve">${spans.join("")}</text>`;
    top += height;
    return line;
  });
  return { markup: markup.join(""), bottom: top };
}

/** Words of all runs, broken where a line is full. */
function toLines({ runs, spaceAfter = 0 }: Paragraph, width: number, measure: Measure) {
  const lines: Word[][] = [[]];
  let used = 0;
  for (const run of runs) {
    const face = faceOf(run);
    for (const text of run.text.trim().split(/[ \t]+/)) {
      const word = { run, text, width: measure(text, face), space: measure("\u00a0", face) };
      if (used > 0 && used + word.width > width) {
        lines.push([]);
        used = 0;
      }
      lines.at(-1)?.push(word);
      used += word.width + word.space;
    }
  }
  return lines.map((words, i) => {
    const after = i === lines.length - 1 ? spaceAfter * PER_POINT : 0;
    return { words, after, height: Math.max(0, ...words.map(({ run }) => sizeOf(run) * LEADING)) + after };
  });
}

const sizeOf = (run: Omit<Run, "text">) => (run.size ?? 18) * PER_POINT;
const faceOf = (run: Omit<Run, "text">) => ({
  family: run.heading === true ? SERIF : SANS,
  size: sizeOf(run),
  weight: run.bold === true ? 700 : 400,
  italic: run.italic === true,
});

function lookOf(run: Omit<Run, "text">): string {
  const { family, size, weight, italic } = faceOf(run);
  const colour = toHex(run.colour ?? { slot: "tx1" });
  return `font-family="${escapeXml(family)}" font-size="${round(size)}" font-weight="${weight}"${italic ? ' font-style="italic"' : ""} fill="${colour}"`;
}

/** The colours of the theme, as the page has them on paper. */
const SLOTS: Record<Colour["slot"], string> = {
  tx1: PALETTE.ink,
  tx2: PALETTE.soft,
  bg1: PALETTE.paper,
  bg2: PALETTE.cell,
  hlink: PALETTE.blue,
  accent1: PALETTE.blue,
  accent2: PALETTE.orange,
  accent3: PALETTE.teal,
  accent4: PALETTE.plum,
  accent5: PALETTE.olive,
  accent6: PALETTE.slate,
};

/** A theme's colour as #rrggbb: `tint` mixes it with white, `shade` with black. */
function toHex({ slot, shade = 0, tint = 0 }: Colour): string {
  const parts = (SLOTS[slot].match(/[0-9a-f]{2}/gi) ?? []).map((part) => Number.parseInt(part, 16));
  const mixed = parts.map((part) => Math.round((part + (255 - part) * tint) * (1 - shade)));
  return `#${mixed.map((part) => part.toString(16).padStart(2, "0")).join("")}`;
}

const opacityOf = (what: string, { opacity = 1 }: Colour) => (opacity === 1 ? "" : ` ${what}-opacity="${opacity}"`);
