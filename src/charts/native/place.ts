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

/** The same domain and ticks as on screen. */
export function toNativeAxis(axis: Axis, rest: Omit<NativeAxis, "min" | "max" | "step">): NativeAxis {
  const [first = 0, second = axis.domain[1]] = axis.ticks;
  return { min: axis.domain[0], max: axis.domain[1], step: second - first, ...rest };
}
