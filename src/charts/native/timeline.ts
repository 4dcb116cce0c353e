import type { Source } from "../../evidence/schema.ts";
import type { NativeChart, NativeSeries } from "../../pptx/chart/model.ts";
import { SOFT } from "../../pptx/colour.ts";
import type { SlideItem } from "../../pptx/slideItem.ts";
import type { Box } from "../../pptx/units.ts";
import { widestTextWidth } from "../../claims/layout/textWidth.ts";
import { colourOf, symbolOf } from "./colours.ts";

/** An event of a timeline; times in UTC milliseconds. */
export type NativeEvent = {
  key: string;
  start: number;
  end: number;
  short: string;
  source: Source | undefined;
  isHollow: boolean;
};

const DAY_MS = 86_400_000;
/** Spreadsheets count days from the end of 1899; this holds for every date from March 1900 on. */
const toSheetDay = (time: number) => time / DAY_MS + 25_569;

const MOST_LEVELS = 16;
const PLOT = { x: 0.01, y: 0.02, width: 0.98, height: 0.9 };

/** Every event with its name beside its mark, as many levels high as the names need; the first days of years below. */
export function timelineItems(
  events: readonly NativeEvent[],
  years: { from: number; to: number },
  box: Box,
): SlideItem[] {
  const first = new Date(years.from).getUTCFullYear();
  const last = new Date(years.to).getUTCFullYear() + 1;
  const min = toSheetDay(Date.UTC(first, 0, 1));
  const max = toSheetDay(Date.UTC(last, 0, 1));
  const inches = (day: number) => ((day - min) / (max - min)) * box.width * PLOT.width;
  const size = 12;
  const { placed, levels } = stackLabels(events, size, (time) => inches(toSheetDay(time)), box.width * PLOT.width);
  const series = placed.map(({ event, level, isLeft }): NativeSeries => {
    const colour = colourOf(event.source);
    const y = levels - level - 0.5;
    const from = toSheetDay(event.start);
    const to = toSheetDay(event.end);
    const isSpan = to - from > 2;
    return {
      name: event.short,
      colour,
      marker: { symbol: symbolOf(event.source), size: 8, hollow: event.isHollow },
      ...(isSpan ? { band: { colour: { ...colour, opacity: 0.4 }, width: 5 } } : {}),
      points: [{ x: from, y, ...(isSpan ? { lower: from, upper: to } : {}), label: event.short }],
      labels: { place: isLeft ? "l" : "r", size, ...(event.source === undefined ? { colour: SOFT } : { colour }) },
    };
  });
  const chart: NativeChart = {
    plot: PLOT,
    textSize: 12,
    model: {
      kind: "scatter",
      x: {
        min,
        max,
        step: 365.25,
        format: "yyyy",
        grid: true,
        ticks: Array.from({ length: last - first }, (_, i) => ({
          at: toSheetDay(Date.UTC(first + i, 0, 1)),
          label: String(first + i),
        })),
      },
      y: { min: 0, max: levels, step: 1, format: "0", hidden: true },
      xName: "Day (as a spreadsheet counts days)",
      yName: "Level",
      series,
    },
  };
  return [{ kind: "chart", name: "Events", box, chart }];
}

type Placed = { event: NativeEvent; level: number; isLeft: boolean };

/** Puts each event on the first level on which its name has room; near the right edge the name stands left of the mark. */
function stackLabels(
  events: readonly NativeEvent[],
  size: number,
  place: (time: number) => number,
  width: number,
): { placed: Placed[]; levels: number } {
  const taken: { from: number; to: number }[][] = [];
  const placed = events
    .toSorted((a, b) => a.start - b.start)
    .map((event): Placed => {
      const at = place(event.start);
      const reach = widestTextWidth(event.short, size) / 72 + 0.25;
      const isLeft = at + reach > width;
      const span = isLeft ? { from: at - reach, to: at + 0.1 } : { from: at - 0.1, to: at + reach };
      const isFree = (level: number) =>
        (taken[level] ?? []).every((other) => span.to < other.from || span.from > other.to);
      const free = Array.from({ length: MOST_LEVELS }, (_, level) => level).find(isFree) ?? taken.length;
      (taken[free] ??= []).push(span);
      return { event, level: free, isLeft };
    });
  return { placed, levels: Math.max(1, taken.length) };
}
