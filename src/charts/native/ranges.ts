import { laneAxis, laneMiddle, type NativeChart, type NativePoint, type NativeSeries } from "../../pptx/chart/model.ts";
import { SOFT } from "../../pptx/colour.ts";
import type { SlideItem } from "../../pptx/slideItem.ts";
import { line } from "../../pptx/text.ts";
import type { Box } from "../../pptx/units.ts";
import type { OnsetDrawing, OnsetRange } from "../OnsetChart.tsx";
import { colourOf, symbolOf } from "./colours.ts";
import { laneBox, plotBox, toNativeAxis } from "./place.ts";

const NAMES = 0.42;
const FEW_LANES = 4;

/** Ranges on one time axis: bands from end to end of what was dated, a stated share in darker ink, a median as a mark. */
export function rangeItems({ ranges, axis, axisLabel }: OnsetDrawing, box: Box): SlideItem[] {
  const frame = { ...box, x: box.x + box.width * NAMES, width: box.width * (1 - NAMES) };
  const plot = { x: 0.01, y: 0.02, width: 0.95, height: 0.78 };
  const lanes = ranges.length;
  const chart: NativeChart = {
    plot,
    textSize: 12,
    model: {
      kind: "scatter",
      x: toNativeAxis(axis, { label: axisLabel, grid: true }),
      y: laneAxis(lanes),
      xName: axisLabel,
      yName: "Lane, from below",
      series: ranges.flatMap((range, lane) => toSeries(range, laneMiddle(lane, lanes))),
    },
  };
  const area = plotBox(frame, plot);
  return [
    {
      kind: "group",
      name: axisLabel,
      box,
      items: [
        { kind: "chart", name: axisLabel, box: frame, chart },
        ...ranges.map((range, lane): SlideItem => ({
          kind: "text",
          name: range.source.name,
          box: laneBox(area, lane, lanes, box.x, box.width * (NAMES - 0.02)),
          frame: { anchor: "ctr" },
          paragraphs: describe(range, lanes <= FEW_LANES),
        })),
      ],
    },
  ];
}

function toSeries(range: OnsetRange, y: number): NativeSeries[] {
  const colour = colourOf(range.source);
  const { earliest, latest, median, spans, key } = range;
  const band = (name: string, from: number, to: number, opacity: number): NativeSeries => ({
    name: `${key}: ${name}`,
    colour,
    band: { colour: { ...colour, opacity }, width: 14 },
    points: [{ x: from, y, lower: from, upper: to }],
  });
  const mark = (name: string, point: NativePoint): NativeSeries => ({
    name: `${key}: ${name}`,
    colour,
    marker: { symbol: symbolOf(range.source), size: 11 },
    points: [point],
    labels: { place: "t", size: 12 },
  });
  return [
    ...(latest === null ? [] : [band(earliest === null ? "up to" : "range", earliest ?? 0, latest, 0.3)]),
    ...spans.map((span) => band(span.share, span.from, span.to, 0.55)),
    ...(median === null ? [] : [mark("median", { x: median, y, label: toMedian(median) })]),
    // One case has a time, and no median.
    ...(median === null && earliest !== null && earliest === latest ? [mark("case", { x: earliest, y })] : []),
  ];
}

const toMedian = (median: number) => ({
  formula: `"median "&ROUND([x],2)`,
  value: `median ${Number(median.toFixed(2))}`,
});

function describe(range: OnsetRange, few: boolean) {
  if (!few) {
    const name = { text: `${range.source.shortName}: `, size: 12, bold: true, colour: colourOf(range.source) };
    return [{ runs: [name, { text: range.words, size: 12 }] }];
  }
  return [
    line(range.source.name, { size: 16, bold: true, colour: colourOf(range.source) }),
    line(range.among, { size: 13, colour: SOFT }),
    line(range.words, { size: 13 }),
  ];
}
