import type { CountBarsDrawing } from "../../../charts/CountBars.tsx";
import { axisFromZero } from "../../../view/axis.ts";
import { colourOf, PALETTE } from "../../palette.ts";
import { type NativeChart, toNativeAxis } from "../chartModel.ts";
import type { SlideItem } from "../slideItem.ts";
import type { Box } from "../units.ts";
import { laneBox, plotBox, withData } from "./place.ts";

/** Counts as bars from zero; a count that is not stated is drawn as an open, dashed place and never as zero. */
export function toBarItems({ bars, axisLabel }: CountBarsDrawing, name: string, alt: string, box: Box): SlideItem[] {
  const axis = axisFromZero(Math.max(...bars.map((bar) => bar.value ?? 0), 1));
  const plot =
    box.width > 8 ? { x: 0.34, y: 0.01, width: 0.63, height: 0.8 } : { x: 0.44, y: 0.01, width: 0.52, height: 0.8 };
  const chart: NativeChart = {
    plot,
    textSize: bars.length > 7 ? 11 : 13,
    model: {
      kind: "bar",
      name: axisLabel,
      axis: toNativeAxis(axis, { format: "#,##0", label: axisLabel, grid: true }),
      bars: bars.map((bar) => ({
        category: bar.value === null ? `${bar.label}: ${bar.words}` : bar.label,
        value: bar.value,
        words: bar.words,
        colour: bar.source === undefined ? PALETTE.soft : colourOf(bar.source),
      })),
    },
  };
  const area = plotBox(box, plot);
  const unknown = bars.flatMap((bar, lane): SlideItem[] => {
    if (bar.value !== null) return [];
    const place = laneBox(area, lane, bars.length, area.x, area.width * 0.3);
    const outline = { colour: colourOf(bar.source), width: 1.5, dash: "dash" };
    const thick = { ...place, y: place.y + place.height * 0.26, height: place.height * 0.48 };
    return [{ kind: "shape", name: bar.label, box: thick, look: { outline }, alt: bar.aria }];
  });
  return [...withData({ kind: "chart", name, box, chart, alt }), ...unknown];
}
