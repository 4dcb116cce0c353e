import { INK } from "../../pptx/colour.ts";
import { holdTogether } from "../../claims/words/typography.ts";
import { withDirectionMarks } from "../../pptx/rightToLeft.ts";
import type { Freeform } from "../../pptx/shape.ts";
import type { SlideItem } from "../../pptx/slideItem.ts";
import type { Paragraph, Run } from "../../pptx/text.ts";
import type { Box } from "../../pptx/units.ts";
import { round } from "../shapes.ts";
import { drawChart } from "./drawChart.ts";
import type { Measure } from "./measureText.ts";
import { SANS, SERIF } from "./palette.ts";
import { type Attributes, type Drawn, el, paint, PER_INCH, PER_POINT, px } from "./svg.ts";

/**
 * What a slide of PowerPoint holds, as SVG: the talk on the screen, its print and pictures are drawn from the same
 * description.
 */

const LEADING = 1.2;

/** The items as elements, and how low the lowest of them reaches, in pixels. */
export function drawItems(items: readonly SlideItem[], measure: Measure): { drawn: Drawn[]; bottom: number } {
  const parts = items.map((item) => drawItem(item, measure));
  return { drawn: parts.map((part) => part.drawn), bottom: Math.max(0, ...parts.map((part) => part.bottom)) };
}

function drawItem(item: SlideItem, measure: Measure): { drawn: Drawn; bottom: number } {
  const bottom = (item.box.y + item.box.height) * PER_INCH;
  const about: Attributes = item.kind === "table" || item.ref === undefined ? {} : { "data-figure": item.ref };
  switch (item.kind) {
    case "text": {
      const { lines, end } = drawText(item, measure);
      return { drawn: el("g", about, ...lines), bottom: end };
    }
    case "shape": {
      const d = item.path === undefined ? rectangle(item.box, item.look.corner) : trace(item.path, item.box);
      const { fill, outline } = item.look;
      const dash: Attributes = outline?.dash === undefined ? {} : { "stroke-dasharray": "5 4" };
      const stroke: Attributes =
        outline === undefined
          ? {}
          : { ...paint("stroke", outline.colour), "stroke-width": round(outline.width * PER_POINT), ...dash };
      const fixed: Attributes = item.look.fixed === true ? { "data-fixed": "" } : {};
      return {
        drawn: el("path", {
          ...fixed,
          d,
          ...(fill === undefined ? { fill: "none" } : paint("fill", fill)),
          ...stroke,
          ...about,
        }),
        bottom,
      };
    }
    case "group": {
      const { drawn, bottom: lowest } = drawItems(item.items, measure);
      const title = item.alt === undefined ? [] : [el("title", {}, item.alt)];
      return { drawn: el("g", about, ...title, ...drawn), bottom: lowest };
    }
    case "chart":
      return { drawn: el("g", about, ...drawChart(item.chart, item.box, measure)), bottom };
    case "table":
      throw new RangeError(`${item.name}: found a table, expected texts, shapes and charts`);
  }
}

function rectangle({ x, y, width, height }: Box, corner = 0): string {
  const [w, h, r] = [px(width), px(height), px(Math.min(corner, width / 2, height / 2))];
  if (r === 0) return `M${px(x)} ${px(y)}h${w}v${h}h${-w}z`;
  const arc = (dx: number, dy: number) => `a${r} ${r} 0 0 1 ${dx} ${dy}`;
  return `M${round(px(x) + r)} ${px(y)}h${round(w - 2 * r)}${arc(r, r)}v${round(h - 2 * r)}${arc(-r, r)}h${round(2 * r - w)}${arc(-r, -r)}v${round(2 * r - h)}${arc(r, -r)}z`;
}

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

function drawText({ box, paragraphs, frame }: Extract<SlideItem, { kind: "text" }>, measure: Measure) {
  const inset = frame?.inset ?? 0;
  const lines = paragraphs.flatMap((paragraph) => toLines(paragraph, (box.width - 2 * inset) * PER_INCH, measure));
  const total = lines.reduce((sum, line) => sum + line.height, 0);
  const room = box.height * PER_INCH - total;
  let top = box.y * PER_INCH + (frame?.anchor === "ctr" ? room / 2 : frame?.anchor === "b" ? room : inset * PER_INCH);
  const drawn = lines.map(({ words, height, after, align }) => {
    const spans = joinRuns(words).map(({ text, ...run }) => el("tspan", lookOf(run), withDirectionMarks(text)));
    const x = align === "r" ? box.x + box.width - inset : align === "ctr" ? box.x + box.width / 2 : box.x + inset;
    const anchor: Attributes =
      align === undefined || align === "l" ? {} : { "text-anchor": align === "r" ? "end" : "middle" };
    const y = round(top + (height - after) * 0.8);
    top += height;
    return el("text", { x: px(x), y, ...anchor, "xml:space": "preserve" }, ...spans);
  });
  return { lines: drawn, end: top };
}

/** Words of all runs, broken where a line is full. */
function toLines({ runs, align, spaceAfter = 0 }: Paragraph, width: number, measure: Measure) {
  const lines: Word[][] = [[]];
  let used = 0;
  for (const run of runs) {
    const face = faceOf(run);
    for (const text of holdTogether(run.text)
      .trim()
      .split(/[ \t]+/)) {
      const word = { run, text, width: measure(text, face), space: measure("\u00a0", face) };
      if (used > 0 && used + word.width > width + 0.5) {
        lines.push([]);
        used = 0;
      }
      lines.at(-1)?.push(word);
      used += word.width + word.space;
    }
  }
  return lines.map((words, i) => {
    const after = i === lines.length - 1 ? spaceAfter * PER_POINT : 0;
    return { words, align, after, height: Math.max(0, ...words.map(({ run }) => sizeOf(run) * LEADING)) + after };
  });
}

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

const sizeOf = (run: Omit<Run, "text">) => (run.size ?? 18) * PER_POINT;

export const faceOf = (run: Omit<Run, "text">) => ({
  family: run.heading === true ? SERIF : SANS,
  size: sizeOf(run),
  weight: run.bold === true ? 700 : 400,
  italic: run.italic === true,
});

function lookOf(run: Omit<Run, "text">): Attributes {
  const { family, size, weight, italic } = faceOf(run);
  return {
    "font-family": family,
    "font-size": round(size),
    "font-weight": weight,
    ...(italic ? { "font-style": "italic" } : {}),
    ...paint("fill", run.colour ?? INK),
  };
}
