import type { NativeAxis, NativeChart } from "../chartModel.ts";
import type { SlideItem } from "../slideItem.ts";
import type { Box } from "../units.ts";

/** The part of a slide that the plot of a chart fills, in inches: what is drawn beside or under it goes by this. */
export function plotBox(frame: Box, plot: NativeChart["plot"]): Box {
  return {
    x: frame.x + plot.x * frame.width,
    y: frame.y + plot.y * frame.height,
    width: plot.width * frame.width,
    height: plot.height * frame.height,
  };
}

/** Where lane `lane` of `lanes` lies in a plot, counted from the top. */
export function laneBox(plot: Box, lane: number, lanes: number, x: number, width: number): Box {
  const height = plot.height / lanes;
  return { x, width, y: plot.y + lane * height, height };
}

/** The middle of a lane on the lane axis, which counts from the bottom. */
export const laneMiddle = (lane: number, lanes: number): number => lanes - lane - 0.5;

/** The share of an axis that lies below a value, from 0 to 1. */
export function shareOf(axis: NativeAxis, value: number): number {
  return (value - axis.min) / (axis.max - axis.min);
}

/** A chart, or nothing where it would be empty: an empty frame says less than the words beside it. */
export function withData(chart: Extract<SlideItem, { kind: "chart" }>): SlideItem[] {
  const { model } = chart.chart;
  const data = model.kind === "scatter" ? model.series.filter((series) => series.points.length > 0) : model.bars;
  return data.length === 0 ? [] : [chart];
}
