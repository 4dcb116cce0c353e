import { INK, QUIET, SOFT } from "../../pptx/colour.ts";
import type { NativeChart, NativeSeries } from "../../pptx/chart/model.ts";
import type { SlideItem } from "../../pptx/slideItem.ts";
import type { Box } from "../../pptx/units.ts";
import type { ChanceDrawing, ChancePoint } from "../chanceDrawing.ts";
import { colourOf, symbolOf } from "./colours.ts";
import { toNativeAxis } from "./place.ts";

/** The curve of the what-if as a native chart: the reports' interval as a band, and what is marked on the curve. */
export function chanceItems(drawing: ChanceDrawing, box: Box): SlideItem[] {
  const mark = (
    name: string,
    point: ChancePoint,
    rest: Pick<NativeSeries, "colour" | "marker">,
    place: "r" | "t" = "r",
  ): NativeSeries => ({
    name,
    ...rest,
    points: [{ x: point.figure, y: point.chance, label: point.label }],
    labels: { place, size: 12, colour: rest.colour },
  });
  const line = (
    name: string,
    colour: NativeSeries["colour"],
    width: number,
    points: NativeSeries["points"],
  ): NativeSeries => ({
    name,
    colour,
    points,
    line: { colour, width },
  });
  const { band, reported, bound, whatIf } = drawing;
  const reports = colourOf(drawing.reports);
  const series: NativeSeries[] = [
    line(drawing.surpriseLabel, QUIET, 1.5, [
      { x: drawing.axis.domain[0], y: drawing.surprise },
      { x: drawing.axis.domain[1], y: drawing.surprise },
    ]),
    line(
      drawing.yLabel,
      INK,
      2.25,
      drawing.curve.map(({ figure, chance }) => ({ x: figure, y: chance })),
    ),
    {
      name: band.label,
      colour: reports,
      marker: { symbol: symbolOf(drawing.reports), size: 11 },
      band: { colour: { ...reports, opacity: 0.25 }, width: 12 },
      interval: { colour: reports, width: 1.25, endCap: true },
      labels: { at: "end", place: "r", size: 12, colour: reports },
      points: [
        {
          x: reported.figure,
          y: reported.chance,
          lower: band.lower,
          upper: band.upper,
          label: `${reported.label}. ${band.label}`,
        },
      ],
    },
    ...drawing.baselines.map((point) =>
      mark(point.label, point, {
        colour: colourOf(point.source),
        marker: { symbol: symbolOf(point.source), size: 9, hollow: true },
      }),
    ),
    ...(bound === null ? [] : [mark(bound.label, bound, { colour: SOFT, marker: { symbol: "square", size: 8 } }, "t")]),
    ...(whatIf === null ? [] : [mark(whatIf.label, whatIf, { colour: INK, marker: { symbol: "triangle", size: 11 } })]),
  ];
  const chart: NativeChart = {
    plot: { x: 0.07, y: 0.03, width: 0.78, height: 0.77 },
    textSize: 12,
    model: {
      kind: "scatter",
      x: toNativeAxis(drawing.axis, { label: drawing.xLabel }),
      y: { min: 0, max: 100, step: 20, format: "0", label: drawing.yLabel, grid: true },
      xName: drawing.xLabel,
      yName: drawing.yLabel,
      series,
    },
  };
  return [{ kind: "chart", name: drawing.yLabel, box, chart }];
}
