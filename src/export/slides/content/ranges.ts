import type { OnsetRange, RangeDrawing } from "../../../charts/RangeChart.tsx";
import { colourOf, PALETTE } from "../../palette.ts";
import { laneAxis, type NativeChart, type NativeSeries, toNativeAxis } from "../chartModel.ts";
import { line } from "../drawingText.ts";
import { CONTENT_BOX, type SlideItem } from "../slideItem.ts";
import { laneBox, laneMiddle, plotBox, withData } from "./place.ts";

const LABELS = 5.1;
const FEW_LANES = 4;
const PLOT = { x: 0.01, y: 0.02, width: 0.97, height: 0.76 };
const THICK = 15;

/** Ranges as thick lines on the time axis of the page; a stated share is drawn darker, a median as the marker. */
export function toRangeItems({ ranges, axis, axisLabel }: RangeDrawing, alt: string): SlideItem[] {
  const frame = { ...CONTENT_BOX, x: CONTENT_BOX.x + LABELS, width: CONTENT_BOX.width - LABELS };
  const perRange = ranges.map((range, lane) => toSeries(range, laneMiddle(lane, ranges.length)));
  const chart: NativeChart = {
    plot: PLOT,
    textSize: 13,
    model: {
      kind: "scatter",
      x: toNativeAxis(axis, { format: "#,##0", label: axisLabel, grid: true }),
      y: laneAxis(ranges.length),
      series: perRange.flat(),
      xName: axisLabel,
      yName: "Lane",
      extra: {
        header: ["Among", "In words"],
        rows: ranges.flatMap((range, i) => (perRange[i] ?? []).map(() => [range.among, range.words])),
      },
    },
  };
  const plot = plotBox(frame, PLOT);
  return [
    ...withData({ kind: "chart", name: "Times from the infusion", box: frame, chart, alt }),
    ...ranges.map((range, lane): SlideItem => ({
      kind: "text",
      name: range.source.name,
      box: laneBox(plot, lane, ranges.length, CONTENT_BOX.x, LABELS - 0.25),
      frame: { anchor: "ctr" },
      paragraphs:
        ranges.length > FEW_LANES
          ? [line(`${range.source.shortName}: ${range.words}`, { size: 12 })]
          : [
              line(range.source.name, { size: 18, bold: true, colour: colourOf(range.source) }),
              line(range.among, { size: 14, colour: PALETTE.soft }),
              line(range.words, { size: 14 }),
            ],
    })),
  ];
}

function toSeries(range: OnsetRange, y: number): NativeSeries[] {
  const colour = colourOf(range.source);
  const start = range.earliest ?? 0;
  const bar = (name: string, from: number, to: number, opacity: number): NativeSeries => ({
    name: `${range.source.name}: ${name}`,
    colour,
    line: { width: THICK, opacity },
    points: [
      { x: from, y },
      { x: to, y },
    ],
  });
  const whole =
    range.latest === null
      ? []
      : [bar(range.earliest === null ? "range, start not stated" : "range", start, range.latest, 0.35)];
  const spans = range.spans.map((span) => bar(span.share, span.from, span.to, 0.75));
  if (range.median === null) return [...whole, ...spans];
  const median: NativeSeries = {
    name: `${range.source.name}: median`,
    colour,
    marker: { shape: range.source.mark.shape, size: 13 },
    points: [{ x: range.median, y, label: { text: "median", place: "t" } }],
  };
  return [...whole, ...spans, median];
}
