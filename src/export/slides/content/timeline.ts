import type { TimelineDrawing, TimelineMark } from "../../../charts/TimelineChart.tsx";
import { partialDate } from "../../../evidence/partialDate.ts";
import { colourOf, PALETTE } from "../../palette.ts";
import { laneAxis, type NativeAxis, type NativeChart, type NativeSeries } from "../chartModel.ts";
import { line } from "../drawingText.ts";
import { CONTENT_BOX, type SlideItem } from "../slideItem.ts";
import { laneBox, laneMiddle, plotBox, withData } from "./place.ts";

const DAY_MS = 86_400_000;
/** Spreadsheets count days from the end of 1899; the offset holds for every date from March 1900 on. */
const SHEET_DAY_ZERO = partialDate("1899-12-30").start;
const toSheetDay = (time: number) => (time - SHEET_DAY_ZERO) / DAY_MS;

const LABELS = 2.1;
/** A little room on both sides for the first and last year. */
const PLOT = { x: 0.025, y: 0.08, width: 0.95, height: 0.8 };
const STEPS_PLOT = { ...PLOT, y: 0.05, height: 0.9 };
const STEPS_HEIGHT = 0.85;

/** Events by kind on the time axis of the page, over a step line of the products approved by then. */
export function toTimelineItems(drawing: TimelineDrawing, alt: string): SlideItem[] {
  const room = { ...CONTENT_BOX, x: CONTENT_BOX.x + LABELS, width: CONTENT_BOX.width - LABELS };
  const steps = { ...room, height: STEPS_HEIGHT };
  const events = { ...room, y: room.y + STEPS_HEIGHT, height: room.height - STEPS_HEIGHT };
  const lanes = drawing.lanes.length;
  const [start, end] = drawing.axis.domain;
  const x: NativeAxis = { min: toSheetDay(start), max: toSheetDay(end), step: 365.25, format: "yyyy", grid: true };
  const eventChart: NativeChart = {
    plot: PLOT,
    textSize: 13,
    model: {
      kind: "scatter",
      x,
      y: laneAxis(lanes),
      series: [...toPublicity(drawing, lanes), ...drawing.marks.map((mark) => toSeries(mark, lanes))],
      xName: "Day",
      yName: "Lane",
      extra: { header: [], rows: [] },
    },
  };
  const most = Math.max(1, ...drawing.products.map((step) => step.count));
  const stepChart: NativeChart = {
    plot: STEPS_PLOT,
    textSize: 12,
    model: {
      kind: "scatter",
      x: { ...x, hidden: true },
      y: { min: 0, max: most * 1.35, step: most, format: "0", hidden: true },
      series: [toStepLine(drawing, x), toStepCounts(drawing)],
      xName: "Day",
      yName: drawing.productsLabel,
      extra: { header: [], rows: [] },
    },
  };
  const area = plotBox(events, PLOT);
  const side = (name: string, box: SlideItem["box"]): SlideItem => ({
    kind: "text",
    name,
    box,
    frame: { anchor: "ctr" },
    paragraphs: [line(name, { size: 15, colour: PALETTE.soft })],
  });
  return [
    ...withData({
      kind: "chart",
      name: drawing.productsLabel,
      box: steps,
      chart: stepChart,
      alt: describeSteps(drawing),
    }),
    ...withData({ kind: "chart", name: "Events", box: events, chart: eventChart, alt }),
    side(drawing.productsLabel, { ...steps, x: CONTENT_BOX.x, width: LABELS - 0.15 }),
    ...drawing.lanes.map((lane, i) => side(lane, laneBox(area, i, lanes, CONTENT_BOX.x, LABELS - 0.15))),
  ];
}

function toSeries(mark: TimelineMark, lanes: number): NativeSeries {
  const y = laneMiddle(mark.lane, lanes);
  const colour = colourOf(mark.source);
  const first = toSheetDay(mark.start);
  const last = toSheetDay(mark.end);
  const marker = { shape: mark.source?.mark.shape ?? "square", size: 9, hollow: mark.publicity } as const;
  // A date that means a quarter or a month is drawn as the span that it can mean.
  return last - first < 2
    ? { name: mark.aria, colour, marker, points: [{ x: first, y }] }
    : {
        name: mark.aria,
        colour,
        marker,
        line: { width: 5, opacity: 0.5 },
        points: [
          { x: first, y },
          { x: last, y },
        ],
      };
}

function toPublicity({ publicity }: TimelineDrawing, lanes: number): NativeSeries[] {
  if (publicity === null) return [];
  const x = toSheetDay(publicity.time);
  const label = { text: publicity.label, place: "t" } as const;
  return [
    {
      name: publicity.label,
      colour: PALETTE.soft,
      line: { width: 1.5, dash: "dash" },
      points: [
        { x, y: 0 },
        { x, y: lanes, label },
      ],
    },
  ];
}

function toStepLine({ products, productsLabel }: TimelineDrawing, x: NativeAxis): NativeSeries {
  let count = 0;
  const corners = products.flatMap((step) => {
    const day = toSheetDay(step.time);
    const before = count;
    count = step.count;
    return [
      { x: day, y: before },
      { x: day, y: count },
    ];
  });
  const points = [{ x: x.min, y: 0 }, ...corners, { x: x.max, y: count }];
  return { name: productsLabel, colour: PALETTE.ink, line: { width: 2.25 }, points };
}

function toStepCounts({ products, productsLabel }: TimelineDrawing): NativeSeries {
  const points = products.map((step) => {
    const label = { text: String(step.count), place: "t" } as const;
    return { x: toSheetDay(step.time), y: step.count, label };
  });
  return {
    name: `${productsLabel}, count after each approval`,
    colour: PALETTE.ink,
    marker: { shape: "circle", size: 5 },
    points,
  };
}

function describeSteps({ products, productsLabel }: TimelineDrawing): string {
  const steps = products.map((step) => `${step.count} from ${new Date(step.time).toISOString().slice(0, 10)}`);
  return `${productsLabel}: ${steps.join(", ")}.`;
}
