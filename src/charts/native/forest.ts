import type { Figure, FigureId } from "../../evidence/schema.ts";
import { laneAxis, laneMiddle, type NativeChart, type NativePoint, type NativeSeries } from "../../pptx/chart/model.ts";
import { INK, QUIET, SOFT } from "../../pptx/colour.ts";
import type { SlideItem } from "../../pptx/slideItem.ts";
import { line } from "../../pptx/text.ts";
import type { Box } from "../../pptx/units.ts";
import { toEstimate } from "../../claims/estimates.ts";
import type { ForestDrawing, ForestMark, ForestRow } from "../../claims/forest/forest.ts";
import { valueOf } from "../../claims/words/format.ts";
import { colourOf, symbolOf } from "./colours.ts";
import { intervalFormulas, roundedFormula } from "./formulas.ts";
import { laneBox, plotBox, toNativeAxis } from "./place.ts";

type FigureOf = (id: FigureId) => Figure | undefined;
type Lane = { kind: "row"; row: ForestRow } | { kind: "group"; label: string } | { kind: "silent"; words: string };

/** The part of the box that the names take, and that of the plot; right of it the labels of long intervals have room. */
const NAMES = 0.33;
const FEW_LANES = 4;

/**
 * A forest plot as a native chart in one group with the names of its lanes: estimate and bounds are computed in the sheet
 * from n and N, so that a number changed there moves mark, interval and label.
 */
export function forestItems(
  { groups, axis, axisLabel, tickUnit }: ForestDrawing,
  box: Box,
  figureOf: FigureOf,
): SlideItem[] {
  const lanes = groups.flatMap((group): Lane[] => [
    ...(group.label === null || groups.length < 2 ? [] : [{ kind: "group", label: group.label } as const]),
    ...group.rows.map((row) => ({ kind: "row", row }) as const),
    ...(group.silent === null ? [] : [{ kind: "silent", words: group.silent } as const]),
  ]);
  const isDrawn = lanes.some((lane) => lane.kind === "row" && lane.row.mark !== null);
  const few = lanes.length <= FEW_LANES;
  const size = few ? 13 : lanes.length <= 9 ? 11 : 9;
  const frame = { ...box, x: box.x + box.width * NAMES, width: box.width * (1 - NAMES) };
  const plot = { x: 0.01, y: 0.02, width: 0.74, height: few ? 0.76 : 0.82 };
  const chart: NativeChart = {
    plot,
    textSize: Math.min(12, size),
    model: {
      kind: "scatter",
      x: toNativeAxis(axis, {
        format: tickUnit === "" ? "#,##0.###" : `0.###"${tickUnit}"`,
        label: axisLabel,
        grid: true,
      }),
      y: laneAxis(lanes.length),
      xName: axisLabel,
      yName: "Lane, from below",
      columns: [
        { key: "n", header: "n" },
        { key: "N", header: "N" },
        { key: "unit", header: "Unit" },
      ],
      series: lanes.flatMap((lane, i) =>
        lane.kind === "row" && lane.row.mark !== null
          ? [toSeries(lane.row, lane.row.mark, laneMiddle(i, lanes.length), size, figureOf)]
          : [],
      ),
    },
  };
  const area = plotBox(frame, plot);
  return [
    {
      kind: "group",
      name: "Forest plot",
      box,
      items: [
        ...(isDrawn ? [{ kind: "chart", name: "Estimates and intervals", box: frame, chart } as const] : []),
        ...lanes.map((lane, i): SlideItem => ({
          kind: "text",
          name: lane.kind === "row" ? lane.row.name : "Group",
          box: { ...laneBox(area, i, lanes.length, box.x, box.width * (lane.kind === "row" ? NAMES - 0.015 : 1)) },
          frame: { anchor: "ctr" },
          paragraphs: describe(lane, few, size),
        })),
        ...lanes.flatMap((lane, i) => placeItems(lane, laneBox(area, i, lanes.length, area.x, area.width), size)),
      ],
    },
  ];
}

function toSeries(row: ForestRow, mark: ForestMark, y: number, size: number, figureOf: FigureOf): NativeSeries {
  const colour = colourOf(row.source);
  const { interval } = mark;
  return {
    name: row.name,
    colour,
    marker: { symbol: symbolOf(row.source), size: size > 10 ? 11 : 8, hollow: mark.hollow },
    // Wide intervals are pale: the same ink is spread over their length.
    band: { colour: { ...colour, opacity: 0.22 }, width: size > 10 ? 10 : 7 },
    interval: { colour, width: 1.25, endCap: true },
    labels: { at: "end", place: "r", size, colour: INK },
    points: [interval === null ? toPoint(row, mark, y, null) : toPoint(row, mark, y, figureOf)],
  };
}

function toPoint(row: ForestRow, mark: ForestMark, y: number, figureOf: FigureOf | null): NativePoint {
  const figure = row.figure === null ? undefined : figureOf?.(row.figure);
  const estimate = figure === undefined ? null : toEstimate(figure);
  const words = [row.point, row.bounds].filter((part) => part !== "").join(" ");
  const bounds = mark.interval === null ? {} : { lower: mark.interval.from, upper: mark.interval.to };
  if (figure === undefined || estimate === null || mark.interval === null) {
    return { x: mark.value, y, ...bounds, label: words, extra: { n: null, N: null, unit: row.unit } };
  }
  const isBound = estimate.zeroBound !== null;
  const formulas = intervalFormulas(estimate, isBound);
  const label = isBound
    ? words
    : {
        formula: `"about "&${roundedFormula("[x]")}&" ("&${roundedFormula("[lower]")}&"–"&${roundedFormula("[upper]")}&")"`,
        value: words,
      };
  return {
    x: { formula: formulas.value, value: mark.value },
    y,
    lower: { formula: formulas.lower, value: mark.interval.from },
    upper: { formula: formulas.upper, value: mark.interval.to },
    label,
    extra: { n: valueOf(figure.numerator), N: valueOf(figure.denominator?.quantity), unit: row.unit },
  };
}

function describe(lane: Lane, few: boolean, size: number) {
  if (lane.kind === "group") return [line(lane.label, { size, bold: true, colour: SOFT })];
  if (lane.kind === "silent") return [line(lane.words, { size: Math.min(size, 10), colour: SOFT })];
  const { row } = lane;
  const name = { text: row.name, size: few ? 16 : size, bold: true, colour: colourOf(row.source) };
  if (!few) return [{ runs: [name, { text: `  ${row.counted}`, size: size - 1, colour: SOFT }] }];
  return [
    { runs: [name] },
    line(row.counted, { size: 13 }),
    ...(row.followUp === null ? [] : [line(row.followUp, { size: 12, colour: SOFT })]),
  ];
}

/** In place of a mark: why there is none. */
function placeItems(lane: Lane, box: Box, size: number): SlideItem[] {
  if (lane.kind !== "row" || lane.row.place === null) return [];
  const { words, isLater } = lane.row.place;
  const inner = { x: box.x + 0.08, y: box.y + box.height * 0.22, width: box.width - 0.16, height: box.height * 0.56 };
  const text: SlideItem = {
    kind: "text",
    name: `${lane.row.name}: no mark`,
    box: { ...inner, x: inner.x + 0.1, width: inner.width - 0.2 },
    frame: { anchor: "ctr" },
    paragraphs: [line(words, { size, italic: true, colour: SOFT })],
  };
  if (!isLater) return [text];
  return [
    { kind: "shape", name: "Not public yet", box: inner, look: { outline: { colour: QUIET, width: 1, dash: "dash" } } },
    text,
  ];
}
