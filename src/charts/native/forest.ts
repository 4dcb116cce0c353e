import type { Evidence } from "../../evidence/model.ts";
import { laneAxis, laneMiddle, type NativeChart, type NativePoint, type NativeSeries } from "../../pptx/chart/model.ts";
import { INK, QUIET, SOFT } from "../../pptx/colour.ts";
import type { SlideItem } from "../../pptx/slideItem.ts";
import { line } from "../../pptx/text.ts";
import type { Box } from "../../pptx/units.ts";
import { type Estimate, toEstimate } from "../../claims/estimates.ts";
import type { ForestDrawing, ForestMark, ForestRow } from "../../claims/forest/forest.ts";
import { numberWord, valueOf } from "../../claims/words/format.ts";
import { markItem } from "./caseMarks.ts";
import { colourOf, symbolOf } from "./colours.ts";
import { laneBox, plotBox, toNativeAxis } from "./place.ts";

/**
 * The estimate and its exact interval in a spreadsheet's own functions, from the cells n and N of the same row: Clopper
 * and Pearson's by BETAINV, Garwood's by CHIINV, and for a zero the one-sided bound. Both functions are in Excel since
 * 2003 and in every other program.
 */
function intervalFormulas({ base, method }: Pick<Estimate, "base" | "method">) {
  const value = `[n]/[N]*${base}`;
  if (method === "Clopper-Pearson") {
    return {
      value,
      lower: `IF([n]=0,0,BETAINV(0.025,[n],[N]-[n]+1))*${base}`,
      upper: `IF([n]=0,1-0.05^(1/[N]),BETAINV(0.975,[n]+1,[N]-[n]))*${base}`,
    };
  }
  return {
    value,
    lower: `IF([n]=0,0,CHIINV(0.975,2*[n])/2/[N])*${base}`,
    upper: `CHIINV(0.025,2*[n]+2)/2/[N]*${base}`,
  };
}

/** A cell rounded as the page rounds it in front: whole from 1 on, one significant digit below. */
const roundedFormula = (cell: string): string =>
  `IF(${cell}>=0.95,ROUND(${cell},0),IF(${cell}=0,0,ROUND(${cell},-INT(LOG10(${cell})))))`;

type Lane = { kind: "row"; row: ForestRow } | { kind: "group"; label: string } | { kind: "silent"; words: string };

/** The part of the box that the names take; right of the plot the labels of long intervals have room. */
const FEW = { names: 0.3, plot: 0.575, name: 20, counted: 15, label: 22, marker: 18, band: 24 } as const;
const SOME = { names: 0.42, plot: 0.58, name: 16.5, counted: 14.25, label: 16.75, marker: 14, band: 18 } as const;
const MANY = { names: 0.4, plot: 0.64, name: 15, counted: 13, label: 15, marker: 12, band: 15 } as const;
const FEW_LANES = 4;
const SOME_LANES = 7;

/**
 * A forest plot as a native chart in one group with the names of its lanes: estimate and bounds are computed in the sheet
 * from n and N, so that a number changed there moves mark, interval and label.
 */
export function forestItems(
  { groups, axis, axisLabel, tickUnit }: ForestDrawing,
  box: Box,
  evidence: Evidence,
): SlideItem[] {
  const lanes = groups.flatMap((group): Lane[] => [
    ...(group.label === null || groups.length < 2 ? [] : [{ kind: "group", label: group.label } as const]),
    ...group.rows.map((row) => ({ kind: "row", row }) as const),
    ...(group.silent === null ? [] : [{ kind: "silent", words: group.silent } as const]),
  ]);
  // In less room names would lie over each other.
  if ((box.height - AXIS_HEIGHT) / lanes.length < LEAST_LANE) return [];
  const isDrawn = lanes.some((lane) => lane.kind === "row" && lane.row.mark !== null);
  const few = lanes.length <= FEW_LANES;
  const look = few ? FEW : lanes.length <= SOME_LANES ? SOME : MANY;
  const chartBox = { ...box, x: box.x + box.width * look.names, width: box.width * (1 - look.names) };
  const plot = { x: 0.01, y: 0.01, width: look.plot, height: 1 - AXIS_HEIGHT / box.height };
  const chart: NativeChart = {
    plot,
    textSize: 14.25,
    model: {
      kind: "scatter",
      x: toNativeAxis(axis, { unit: tickUnit, label: axisLabel, grid: true }),
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
          ? [toSeries(lane.row, lane.row.mark, laneMiddle(i, lanes.length), look, axis.domain[1], evidence)]
          : [],
      ),
    },
  };
  const area = plotBox(chartBox, plot);
  const frame = { anchor: "ctr" } as const;
  return [
    {
      kind: "group",
      name: "Forest plot",
      box,
      items: [
        ...(isDrawn ? [{ kind: "chart", name: "Estimates and intervals", box: chartBox, chart } as const] : []),
        ...lanes.flatMap((lane, i): SlideItem[] => {
          const whole = laneBox(area, i, lanes.length, box.x, box.width * look.names - NAME_GAP);
          if (lane.kind !== "row") {
            return [
              {
                kind: "text",
                name: "Group",
                box: { ...whole, width: box.width },
                frame,
                paragraphs: describe(lane, few, look),
              },
            ];
          }
          return nameItems(lane.row, whole, few, look);
        }),
        ...lanes.flatMap((lane, i) => {
          const lanePlace = laneBox(area, i, lanes.length, area.x, area.width);
          return [
            ...placeItems(lane, lanePlace),
            ...(few ? remarkItems(lane, lanePlace, axis.domain[1], evidence) : []),
          ];
        }),
      ],
    },
  ];
}

/** Inches under the plot, for the numbers of the axis and its label. */
const AXIS_HEIGHT = 0.82;
/** Inches for a lane, in which its name can be read. */
const LEAST_LANE = 0.19;

type Sizes = typeof FEW | typeof SOME | typeof MANY;

function toSeries(
  row: ForestRow,
  mark: ForestMark,
  y: number,
  look: Sizes,
  axisEnd: number,
  evidence: Evidence,
): NativeSeries {
  const colour = colourOf(row.source);
  const { interval } = mark;
  // Wide intervals are pale: the same ink is spread over their length.
  const share = interval === null ? 1 : Math.max(0.02, (interval.to - interval.from) / axisEnd);
  const opacity = Math.max(0.12, Math.min(0.5, 0.1 + 0.04 / share));
  return {
    name: row.name,
    colour,
    marker: { symbol: symbolOf(row.source), size: look.marker, hollow: mark.hollow },
    shape: row.source.mark.shape,
    band: { colour: { ...colour, opacity }, width: look.band },
    interval: { colour, width: 1.75, endCap: true },
    labels: { at: "column", place: "r", size: look.label, colour: INK },
    points: [interval === null ? toPoint(row, mark, y, null) : toPoint(row, mark, y, evidence)],
    ...(row.figure === null ? {} : { ref: row.figure }),
  };
}

function toPoint(row: ForestRow, mark: ForestMark, y: number, evidence: Evidence | null): NativePoint {
  const figure = row.figure === null ? undefined : evidence?.figure(row.figure);
  const estimate = figure === undefined ? null : toEstimate(figure, evidence?.bases);
  const words = [row.point, row.bounds].filter((part) => part !== "").join(" ");
  const bounds = mark.interval === null ? {} : { lower: mark.interval.from, upper: mark.interval.to };
  // What is a range of estimates is none that n and N alone give.
  if (figure === undefined || estimate === null || estimate.values !== null || mark.interval === null) {
    return { x: mark.value, y, ...bounds, label: words, extra: { n: null, N: null, unit: row.unit } };
  }
  const formulas = intervalFormulas(estimate);
  const about = `"about "&${roundedFormula("[x]")}&" ("&${roundedFormula("[lower]")}&"–"&${roundedFormula("[upper]")}&")"`;
  const label = { formula: `IF([n]=0,"none found up to "&${roundedFormula("[upper]")},${about})`, value: words };
  return {
    x: { formula: formulas.value, value: mark.value },
    y,
    lower: { formula: formulas.lower, value: mark.interval.from },
    upper: { formula: formulas.upper, value: mark.interval.to },
    label,
    extra: { n: valueOf(figure.numerator), N: valueOf(figure.denominator?.quantity), unit: row.unit },
  };
}

/** Inches between the names and the plot, and for the mark in front of a name. */
const NAME_GAP = 0.2;
const MARK_ROOM = 0.36;

/** The mark and name of a row, with its count under it, or where rows are many at the right of it. */
function nameItems(row: ForestRow, box: Box, few: boolean, { name: size, counted }: Sizes): SlideItem[] {
  const ref = row.figure === null ? {} : { ref: row.figure };
  const text = row.name.length > LONG_NAME && !few ? row.source.shortName : row.name;
  const name = line(text, { size, bold: true, colour: colourOf(row.source) });
  const count = line(row.counted, { size: counted, colour: SOFT }, few ? {} : { align: "r" });
  const pitch = MARK_ROOM * 0.9;
  const middle = few ? box.y + box.height / 2 - (counted * 1.2) / 144 : box.y + box.height / 2;
  const grid = { x: box.x - 0.06, y: middle - pitch / 2, pitch, radius: few ? 0.125 : 0.095, perRow: 1 };
  const look = row.mark?.hollow === true ? "hollow" : "filled";
  const inner = { ...box, x: box.x + MARK_ROOM, width: box.width - MARK_ROOM };
  const frame = { anchor: "ctr" } as const;
  return [
    ...(row.mark === null
      ? []
      : [markItem(row.source, [0, 1], grid, look, { name: `Mark of ${row.source.shortName}`, ...ref })]),
    { kind: "text", name: text, box: inner, frame, paragraphs: few ? [name, count] : [name], ...ref },
    ...(few ? [] : [{ kind: "text", name: row.counted, box: inner, frame, paragraphs: [count], ...ref } as const]),
  ];
}

/** Letters of a name that leaves room for a count beside it. */
const LONG_NAME = 20;
/** Inches that a remark takes in broad letters. */
const REMARK_WIDTH = 4.3;

function describe(lane: Exclude<Lane, { kind: "row" }>, few: boolean, { counted }: Sizes) {
  if (lane.kind === "group") return [line(lane.label, { size: counted, bold: true, colour: INK })];
  return [line(lane.words, { size: few ? 14 : 12, colour: SOFT })];
}

/** Over a wide strip, what so few cases leave open: "one case: as low as 0.3, as high as 71". */
function remarkItems(lane: Lane, box: Box, axisEnd: number, evidence: Evidence): SlideItem[] {
  if (lane.kind !== "row" || lane.row.figure === null) return [];
  const { mark, bounds, source, figure } = lane.row;
  const count = valueOf(evidence.figure(figure)?.numerator);
  const [low, high] = bounds.replace(/[()]/g, "").split("–");
  if (mark?.hollow !== true || mark.interval === null || count === null || high === undefined) return [];
  const end = box.x + box.width * Math.min(1, mark.interval.to / axisEnd);
  if (end - box.x < REMARK_WIDTH) return [];
  const words = `${numberWord(count)} ${count === 1 ? "case" : "cases"}: as low as ${low}, as high as ${high}`;
  return [
    {
      kind: "text",
      name: words,
      box: { x: end - REMARK_WIDTH, y: box.y + box.height / 2 - 0.48, width: REMARK_WIDTH, height: 0.3 },
      paragraphs: [line(words, { size: 14.25, bold: true, colour: colourOf(source) }, { align: "r" })],
      ref: figure,
    },
  ];
}

/** In place of a mark: why there is none. */
function placeItems(lane: Lane, box: Box): SlideItem[] {
  if (lane.kind !== "row" || lane.row.place === null) return [];
  const { words, isLater } = lane.row.place;
  const inner = { x: box.x + 0.08, y: box.y + box.height * 0.22, width: box.width - 0.16, height: box.height * 0.56 };
  const text: SlideItem = {
    kind: "text",
    name: `${lane.row.name}: no mark`,
    box: { ...inner, x: inner.x + 0.1, width: inner.width - 0.2 },
    frame: { anchor: "ctr" },
    paragraphs: [line(words, { size: 14.25, italic: true, colour: SOFT })],
  };
  if (!isLater) return [text];
  return [
    { kind: "shape", name: "Not public yet", box: inner, look: { outline: { colour: QUIET, width: 1, dash: "dash" } } },
    text,
  ];
}
