import type { NativeAxis, NativeChart } from "../../pptx/chart/model.ts";
import type { Box } from "../../pptx/units.ts";
import type { Axis } from "../../claims/layout/axis.ts";

/** The part of a slide that the plot of a chart fills. */
export function plotBox(frame: Box, plot: NativeChart["plot"]): Box {
  return {
    x: frame.x + frame.width * plot.x,
    y: frame.y + frame.height * plot.y,
    width: frame.width * plot.width,
    height: frame.height * plot.height,
  };
}

/** The box of one lane of a plot, for what stands beside it from `x` on. */
export function laneBox(plot: Box, lane: number, lanes: number, x: number, width: number): Box {
  const height = plot.height / lanes;
  return { x, y: plot.y + lane * height, width, height };
}

/** The same domain and ticks as on screen, each with the digits that tell it from the next. */
export function toNativeAxis(
  axis: Axis,
  { unit = "", ...rest }: Omit<NativeAxis, "min" | "max" | "step" | "format"> & { unit?: string },
): NativeAxis {
  const [first = 0, second = axis.domain[1]] = axis.ticks;
  const step = Number((second - first).toPrecision(6));
  const digits = /\.(\d+)$/.exec(step.toFixed(8).replace(/\.?0+$/, ""))?.[1]?.length ?? 0;
  const format = `#,##0${digits === 0 ? "" : `.${"0".repeat(digits)}`}${unit === "" ? "" : `"${unit}"`}`;
  return { min: axis.domain[0], max: axis.domain[1], step, format, ...rest };
}
