import type { IntervalDrawing } from "../../../charts/IntervalChart.tsx";
import { formatBounds, formatPoint, formatRateUnit, formatShare } from "../../../view/estimates.ts";
import { valueOf } from "../../../view/format.ts";
import type { OutcomeRow } from "../../../view/outcomeRows.ts";
import { colourOf, PALETTE } from "../../palette.ts";
import { laneAxis, type NativeChart, type NativeSeries, toNativeAxis } from "../chartModel.ts";
import { line } from "../drawingText.ts";
import { CONTENT_BOX, type SlideItem } from "../slideItem.ts";
import { laneBox, laneMiddle, plotBox } from "./place.ts";

const LABELS = 3.9;
const PLOT = { x: 0.01, y: 0.02, width: 0.97, height: 0.76 };

/** Points with their exact intervals as error bars, on the axis of the page; names and n of N stand beside the lanes. */
export function toIntervalItems({ rows, axis, axisLabel }: IntervalDrawing, alt: string): SlideItem[] {
  const frame = { ...CONTENT_BOX, x: CONTENT_BOX.x + LABELS, width: CONTENT_BOX.width - LABELS };
  const series = rows.flatMap((row, lane) =>
    row.kind === "estimate" ? [toSeries(row, laneMiddle(lane, rows.length))] : [],
  );
  const chart: NativeChart = {
    plot: PLOT,
    textSize: 13,
    model: {
      kind: "scatter",
      x: toNativeAxis(axis, { format: "#,##0", label: axisLabel, grid: true }),
      y: laneAxis(rows.length),
      series,
      xName: axisLabel,
      yName: "Lane",
      extra: {
        header: ["n", "N", "Unit", "Lower 95% bound", "Upper 95% bound", "Method"],
        rows: rows.flatMap((row) => (row.kind === "estimate" ? [toExtra(row)] : [])),
      },
    },
  };
  const plot = plotBox(frame, PLOT);
  return [
    { kind: "chart", name: "Estimates and intervals", box: frame, chart, alt },
    ...rows.map((row, lane): SlideItem => ({
      kind: "text",
      name: row.source.name,
      box: laneBox(plot, lane, rows.length, CONTENT_BOX.x, LABELS - 0.2),
      frame: { anchor: "ctr" },
      paragraphs: describeLane(row),
    })),
  ];
}

type EstimateRow = Extract<OutcomeRow, { kind: "estimate" }>;

function toSeries({ source, estimate }: EstimateRow, y: number): NativeSeries {
  const upper = estimate.zeroBound ?? estimate.upper;
  const lower = estimate.zeroBound === null ? estimate.lower : estimate.value;
  return {
    name: source.name,
    colour: colourOf(source),
    marker: { shape: source.mark.shape, size: 12, hollow: estimate.isFloor || estimate.value === 0 },
    intervalWidth: 4,
    points: [
      {
        x: estimate.value,
        y,
        minus: estimate.value - lower,
        plus: upper - estimate.value,
        label: { text: formatPoint(estimate), place: "t" },
      },
    ],
  };
}

function toExtra({ figure, estimate }: EstimateRow) {
  return [
    valueOf(figure.numerator),
    valueOf(figure.denominator?.quantity),
    formatRateUnit(figure, estimate),
    estimate.zeroBound === null ? estimate.lower : 0,
    estimate.zeroBound ?? estimate.upper,
    estimate.method,
  ];
}

function describeLane(row: OutcomeRow) {
  const name = line(row.source.name, { size: 18, bold: true, colour: colourOf(row.source) });
  if (row.kind === "place") return [name, line(row.words, { size: 15, italic: true, colour: PALETTE.soft })];
  return [
    name,
    line(formatShare(row.figure, true), { size: 15, colour: PALETTE.soft }),
    line(`${formatPoint(row.estimate)} (${formatBounds(row.estimate)}) ${formatRateUnit(row.figure, row.estimate)}`, {
      size: 15,
    }),
  ];
}
