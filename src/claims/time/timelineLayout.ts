import { type Block, dodgeFlags, type Flag, type FlagSide, reach } from "../layout/dodge.ts";
import { partialDate } from "../../evidence/partialDate.ts";
import type { EvidenceFile } from "../../evidence/schema.ts";
import { breakLines, widestTextWidth } from "../layout/textWidth.ts";

/** An event as it is drawn: when, and what is written beside its mark. */
export type TimelineMark = {
  key: string;
  /** UTC milliseconds; they differ where only the month or the quarter is known. */
  start: number;
  end: number;
  /** Where its label stands on the overview. */
  side: FlagSide;
  /** The name in a few words. */
  short: string;
  /** The day, in the magnified window. */
  date: string;
  detail: string;
};

export type TimelineSpan = { from: number; to: number };

/** The years of the file. */
export function timelineYears({ topic }: EvidenceFile): TimelineSpan {
  return { from: Date.UTC(topic.years.from, 0, 1), to: Date.UTC(topic.years.to, 11, 31) };
}

/** The months that are magnified; `null` where the file names none. */
export function timelineWindow({ timeline }: EvidenceFile): TimelineSpan | null {
  if (timeline.window === undefined) return null;
  return { from: partialDate(timeline.window.from).start, to: partialDate(timeline.window.to).end };
}

export type TextSizes = { name: number; axis: number };

export type FlagLine = { text: string; style: "date" | "name" | "detail" };
export type LaidFlag = Flag & { lines: readonly FlagLine[] };

/** Everything of the drawing in SVG units: an overview of all years, and under it the window in a tab of its own. */
export type TimelineLayout = {
  width: number;
  height: number;
  overview: { y: number; x: (time: number) => number; flags: readonly LaidFlag[]; left: number; right: number };
  /** `null` when nothing happened in the window. */
  magnified: {
    y: number;
    x: (time: number) => number;
    flags: readonly LaidFlag[];
    left: number;
    right: number;
    /** The piece of the overview that the tab hangs on, and the box of the tab. */
    neck: { left: number; right: number };
    top: number;
    bottom: number;
  } | null;
};

const EDGE = 8;
const INSET = 24;
const LINE = 1.28;
const GAP = 8;
/** Between an axis and the text nearest to it, so that the names of years or months have room below. */
const ABOVE_AXIS = 18;
const BELOW_AXIS = 30;
/** Longest line of a label in the window, as a part of its width. */
const LABEL_PART = 0.3;

/**
 * Lays out the timeline so that no label covers another in any font: names of single events along all years, and the
 * events of the window magnified, with day, name and detail.
 */
export function layOutTimeline(
  marks: readonly TimelineMark[],
  years: TimelineSpan,
  window: TimelineSpan | null,
  width: number,
  sizes: TextSizes,
): TimelineLayout {
  const overviewX = scale(years, EDGE, width - EDGE);
  const inWindow = marks.filter((mark) => window !== null && mark.start >= window.from && mark.end <= window.to);
  const outside = marks.filter((mark) => !inWindow.includes(mark));
  const neck = window === null ? null : { left: overviewX(window.from), right: overviewX(window.to) };
  const blocks: Block[] =
    neck === null || inWindow.length === 0 ? [] : [{ side: "below", ...neck, near: 0, far: Infinity }];

  const overviewFlags = place(outside, overviewX, {
    lines: (mark) => [{ text: mark.short, style: "name" }],
    sides: (mark) => (mark.side === "above" ? ["above", "below"] : ["below", "above"]),
    font: sizes.axis,
    bounds: [0, width],
    blocks,
    sizes,
  });
  const heading = sizes.axis * LINE + GAP;
  const overviewY = heading + Math.max(reach(overviewFlags, "above"), ABOVE_AXIS);
  const overviewEnd = overviewY + Math.max(reach(overviewFlags, "below"), BELOW_AXIS);
  const overview = { y: overviewY, x: overviewX, flags: overviewFlags, left: EDGE, right: width - EDGE };
  if (neck === null || window === null || inWindow.length === 0)
    return { width, height: overviewEnd + GAP, overview, magnified: null };

  const magnifiedX = scale(window, EDGE + INSET, width - EDGE - INSET);
  const longest = width * LABEL_PART;
  const flags = place(inWindow, magnifiedX, {
    lines: (mark) => [
      { text: mark.date, style: "date" },
      ...breakLines(mark.short, longest, sizes.name).map((text): FlagLine => ({ text, style: "name" })),
      ...(mark.detail === "" ? [] : breakLines(mark.detail, longest, sizes.axis)).map((text): FlagLine => ({
        text,
        style: "detail",
      })),
    ],
    sides: (_, i) => (i % 2 === 0 ? ["above", "below"] : ["below", "above"]),
    font: sizes.name,
    bounds: [EDGE + GAP, width - EDGE - GAP],
    blocks: [],
    sizes,
  });
  const top = overviewEnd + GAP;
  const y = top + GAP * 2 + Math.max(reach(flags, "above"), ABOVE_AXIS);
  // One line at the foot is kept for what is said about the window as a whole.
  const bottom = y + Math.max(reach(flags, "below"), BELOW_AXIS) + sizes.axis * LINE + GAP * 1.5;
  const magnified = { y, x: magnifiedX, flags, left: EDGE + INSET, right: width - EDGE - INSET, neck, top, bottom };
  return { width, height: bottom + 2, overview, magnified };
}

const scale =
  ({ from, to }: TimelineSpan, left: number, right: number) =>
  (time: number) =>
    left + ((Math.min(Math.max(time, from), to) - from) / (to - from)) * (right - left);

type PlaceOptions = {
  lines: (mark: TimelineMark) => readonly FlagLine[];
  sides: (mark: TimelineMark, index: number) => readonly FlagSide[];
  font: number;
  bounds: readonly [number, number];
  blocks: readonly Block[];
  sizes: TextSizes;
};

function place(marks: readonly TimelineMark[], x: (time: number) => number, options: PlaceOptions): LaidFlag[] {
  const { sizes } = options;
  const lines = new Map(marks.map((mark) => [mark.key, options.lines(mark)]));
  const sizeOf = (line: FlagLine) => (line.style === "detail" ? sizes.axis : options.font);
  const requests = marks.map((mark, i) => {
    const own = lines.get(mark.key) ?? [];
    return {
      key: mark.key,
      x: x((mark.start + mark.end) / 2),
      width: Math.max(...own.map((line) => widestTextWidth(line.text, sizeOf(line), line.style === "date"))),
      height: own.length * options.font * LINE,
      sides: options.sides(mark, i),
    };
  });
  const [left, right] = options.bounds;
  // The names of years or months stand under the axis: labels there begin lower.
  const first = { above: ABOVE_AXIS, below: BELOW_AXIS };
  return dodgeFlags(requests, { left, right, gap: GAP, blocks: options.blocks, first }).map((flag) => ({
    ...flag,
    lines: lines.get(flag.key) ?? [],
  }));
}

/** The height of one line of a label in the given size. */
export const lineHeight = (size: number) => size * LINE;
