import type { IntervalDrawing } from "../../../charts/IntervalChart.tsx";
import { boundsKind, formatBounds, formatPoint, formatRateUnit, formatShare } from "../../../view/estimates.ts";
import { valueOf } from "../../../view/format.ts";
import { describeOutcomeRow, type OutcomeRow } from "../../../view/outcomeRows.ts";
import { colourOf, PALETTE } from "../../palette.ts";
import { laneAxis, type NativeChart, type NativeSeries, toNativeAxis } from "../chartModel.ts";
import { line, type Paragraph } from "../drawingText.ts";
import { CONTENT_BOX, type SlideItem } from "../slideItem.ts";
import { laneBox, laneMiddle, plotBox, withData } from "./place.ts";

const LABELS = 3.9;
const FEW_LANES = 4;
const PLOT = { x: 0.01, y: 0.02, width: 0.97, height: 0.76 };

/** Points with their exact intervals as error bars, on the axis of the page; names and n of N stand beside the lanes. */
export function toIntervalItems({ rows, axis, axisLabel }: IntervalDrawing, alt: string): SlideItem[] {
  const frame = { ...CONTENT_BOX, x: CONTENT_BOX.x + LABELS, width: CONTENT_BOX.width - LABELS };
  const series = rows.flatMap((row, lane) =>
    row.kind === "estimate" ? toSeries(row, laneMiddle(lane, rows.length), rows.length <= FEW_LANES) : [],
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
        rows: rows.flatMap((row) => (row.kind === "estimate" ? [toExtra(row), toExtra(row)] : [])),
      },
    },
  };
  const plot = plotBox(frame, PLOT);
  return [
    ...withData({ kind: "chart", name: "Estimates and intervals", box: frame, chart, alt }),
    ...rows.map((row, lane): SlideItem => ({
      kind: "text",
      name: row.source.name,
      box: laneBox(plot, lane, rows.length, CONTENT_BOX.x, LABELS - 0.2),
      frame: { anchor: "ctr" },
      paragraphs: rows.length > FEW_LANES ? describeShort(row) : describeLane(row),
    })),
  ];
}

type EstimateRow = Extract<OutcomeRow, { kind: "estimate" }>;

/** The interval as a line between its bounds, and the estimate on it: both are numbers in the sheet. */
function toSeries({ source, estimate }: EstimateRow, y: number, isLabelled: boolean): NativeSeries[] {
  const colour = colourOf(source);
  const from = estimate.zeroBound === null ? estimate.lower : 0;
  const to = estimate.zeroBound ?? estimate.upper;
  return [
    {
      name: `${source.name}: ${boundsKind(estimate)}`,
      colour,
      line: { width: 4, ...(estimate.isFloor ? { dash: "dash" } : {}) },
      points: [
        { x: from, y },
        { x: to, y },
      ],
    },
    {
      name: `${source.name}: estimate`,
      colour,
      marker: { shape: source.mark.shape, size: 13, hollow: estimate.isFloor || estimate.value === 0 },
      points: [
        {
          x: estimate.value,
          y,
          ...(isLabelled ? { label: { text: formatPoint(estimate), place: "t" } as const } : {}),
        },
      ],
    },
  ];
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

/** With many lanes each has room for one line; the table and the notes have the rest. */
function describeShort(row: OutcomeRow): Paragraph[] {
  const words =
    row.kind === "gap"
      ? row.words
      : `${formatShare(row.figure, true)}; ${formatPoint(row.estimate)} (${formatBounds(row.estimate)})`;
  return [
    {
      runs: [
        { text: `${row.source.shortName}: `, size: 12, bold: true, colour: colourOf(row.source) },
        { text: words, size: 12 },
      ],
    },
  ];
}

function describeLane(row: OutcomeRow) {
  const name = line(row.source.name, { size: 18, bold: true, colour: colourOf(row.source) });
  if (row.kind === "gap") return [name, line(row.words, { size: 15, italic: true, colour: PALETTE.soft })];
  return [name, line(describeOutcomeRow(row), { size: 15 })];
}
