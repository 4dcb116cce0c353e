import type { ChanceDrawing, ChancePoint } from "../../../charts/ChanceCurve.tsx";
import { colourOf, PALETTE } from "../../palette.ts";
import type { NativeAxis, NativeChart, NativeSeries } from "../chartModel.ts";
import { line } from "../drawingText.ts";
import type { Freeform } from "../shapeXml.ts";
import { CONTENT_BOX, type SlideItem } from "../slideItem.ts";
import { plotBox } from "./place.ts";

const PERCENT: NativeAxis = { min: 0, max: 100, step: 20, format: '0"%"' };
const PLOT = { x: 0.08, y: 0.03, width: 0.9, height: 0.75 };

/** The what-if curve: dashed, over a hatched area, and named hypothetical, as on the page. */
export function toChanceItems(drawing: ChanceDrawing, alt: string): SlideItem[] {
  const colour = colourOf(drawing.source);
  const { shape } = drawing.source.mark;
  const point = (name: string, mark: ChancePoint, place: "l" | "r" | "t", hollow = false): NativeSeries => ({
    name,
    colour,
    marker: { shape, size: 12, hollow },
    points: [{ x: mark.percent, y: mark.chance, label: { text: mark.label, place } }],
  });
  const series: NativeSeries[] = [
    {
      name: drawing.hypothetical,
      colour: PALETTE.ink,
      line: { width: 2.25, dash: "dash" },
      points: drawing.curve.map(({ percent, chance }) => ({ x: percent, y: chance })),
    },
    {
      name: `${drawing.surpriseLabel}: below it a result would be surprising`,
      colour: PALETTE.soft,
      line: { width: 1 },
      points: [
        { x: 0, y: drawing.surprisePercent },
        { x: 100, y: drawing.surprisePercent, label: { text: drawing.surpriseLabel, place: "t" } },
      ],
    },
    ...drawing.anchors.map((anchor): NativeSeries => ({
      name: anchor.aria,
      colour: PALETTE.soft,
      line: { width: 1, dash: "sysDot" },
      points: [
        { x: anchor.percent, y: 0 },
        { x: anchor.percent, y: 96, label: { text: anchor.label, place: anchor.percent > 50 ? "l" : "r" } },
      ],
    })),
    ...(drawing.turning === null ? [] : [point(drawing.turning.aria, drawing.turning, "r", true)]),
    point(drawing.asReported.aria, drawing.asReported, "l"),
    ...(drawing.chosen === null
      ? []
      : [point(drawing.chosen.aria, drawing.chosen, drawing.chosen.percent > 55 ? "l" : "r")]),
  ];
  const chart: NativeChart = {
    plot: PLOT,
    textSize: 13,
    model: {
      kind: "scatter",
      x: { ...PERCENT, label: drawing.xLabel },
      y: { ...PERCENT, step: 25, label: drawing.yLabel },
      series,
      xName: drawing.xLabel,
      yName: drawing.yLabel,
      extra: { header: [], rows: [] },
    },
  };
  const area = plotBox(CONTENT_BOX, PLOT);
  const label = {
    x: area.x + area.width * 0.42,
    y: area.y + area.height * 0.62,
    width: area.width * 0.56,
    height: 0.4,
  };
  return [
    {
      kind: "shape",
      name: "Hatching",
      box: area,
      look: { hatch: PALETTE.rule },
      path: underCurve(drawing),
      alt: drawing.hypothetical,
    },
    { kind: "chart", name: "Chance under the what-if", box: CONTENT_BOX, chart, alt },
    {
      kind: "text",
      name: "Hypothetical",
      box: label,
      frame: { anchor: "ctr" },
      paragraphs: [line(drawing.hypothetical, { size: 15, italic: true, colour: PALETTE.soft })],
    },
  ];
}

const GRID = 10_000;

/** The area under the curve, in a grid of 10,000 by 10,000 over the plot. */
function underCurve({ curve }: ChanceDrawing): Freeform {
  const at = (percent: number, chance: number) => ({ x: percent * (GRID / 100), y: (100 - chance) * (GRID / 100) });
  const points = curve.map(({ percent, chance }) => ({ to: "L" as const, ...at(percent, chance) }));
  return {
    width: GRID,
    height: GRID,
    moves: [{ to: "M", ...at(0, 0) }, ...points, { to: "L", ...at(100, 0) }, { to: "Z" }],
  };
}
