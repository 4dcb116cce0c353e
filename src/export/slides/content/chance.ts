import type { ChanceDrawing, ChancePoint } from "../../../charts/ChanceCurve.tsx";
import { colourOf, PALETTE } from "../../palette.ts";
import type { NativeAxis, NativeChart, NativeSeries } from "../chartModel.ts";
import { line } from "../drawingText.ts";
import type { Freeform } from "../shapeXml.ts";
import { CONTENT_BOX, type SlideItem } from "../slideItem.ts";
import { plotBox, shareOf } from "./place.ts";

const PERCENT: NativeAxis = { min: 0, max: 100, step: 20, format: '0"%"' };
/** Room on the right for the words at the end of the curve. */
const PLOT = { x: 0.08, y: 0.05, width: 0.79, height: 0.73 };

/** The what-if curve: dashed, over a hatched area, and named hypothetical, as on the page. */
export function toChanceItems(drawing: ChanceDrawing, alt: string): SlideItem[] {
  const colour = colourOf(drawing.source);
  const { shape } = drawing.source.mark;
  const point = (name: string, mark: ChancePoint, place: "l" | "r" | "t" | null, hollow = false): NativeSeries => ({
    name,
    colour,
    marker: { shape, size: 12, hollow },
    points: [{ x: mark.percent, y: mark.chance, ...(place === null ? {} : { label: { text: mark.label, place } }) }],
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
        { x: 100, y: drawing.surprisePercent, label: { text: drawing.surpriseLabel, place: "r" } },
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
    ...(drawing.turning === null ? [] : [point(drawing.turning.aria, drawing.turning, null, true)]),
    point(drawing.asReported.aria, drawing.asReported, "t"),
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
  const words = (name: string, text: string, percent: number, chance: number, italic: boolean): SlideItem => ({
    kind: "text",
    name,
    box: {
      x: area.x + shareOf(PERCENT, percent) * area.width,
      y: area.y + (1 - shareOf(PERCENT, chance)) * area.height - 0.15,
      width: 5,
      height: 0.3,
    },
    frame: { anchor: "ctr" },
    paragraphs: [line(text, { size: 15, italic, colour: italic ? PALETTE.soft : PALETTE.ink })],
  });
  const { turning } = drawing;
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
    words("Hypothetical", drawing.hypothetical, 45, 32, true),
    ...(turning === null
      ? []
      : [words("Turning point", turning.label, turning.percent + 5, turning.chance + 7, false)]),
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
