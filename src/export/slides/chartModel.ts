import type { Shape } from "../../charts/shapes.ts";
import type { Axis } from "../../view/axis.ts";
import type { SheetCell } from "./workbook.ts";

/** An axis with everything fixed, so that the chart stands as it does on screen. */
export type NativeAxis = {
  min: number;
  max: number;
  step: number;
  /** A number format in the spreadsheet's own language: "#,##0". */
  format: string;
  label?: string;
  hidden?: boolean;
  grid?: boolean;
};

export type NativeMarker = { shape: Shape; size: number; hollow?: boolean };

export type NativePoint = {
  x: number;
  y: number;
  label?: { text: string; place: "t" | "r" | "l" | "b" };
};

/** One series of a scatter chart. */
export type NativeSeries = {
  name: string;
  colour: string;
  points: readonly NativePoint[];
  marker?: NativeMarker;
  line?: { width: number; dash?: "solid" | "dash" | "sysDash" | "sysDot"; opacity?: number };
};

export type ScatterModel = {
  kind: "scatter";
  x: NativeAxis;
  y: NativeAxis;
  series: readonly NativeSeries[];
  /** What the columns x and y hold, for whoever edits the data. */
  xName: string;
  yName: string;
  /** Further columns beside the data of each series: n, N, unit and the like. */
  extra: { header: readonly string[]; rows: readonly (readonly SheetCell[])[] };
};

export type NativeBar = { category: string; value: number | null; words: string; colour: string };

export type BarModel = { kind: "bar"; axis: NativeAxis; name: string; bars: readonly NativeBar[] };

/** A native chart and the part of its frame that the plot fills, in fractions of the frame. */
export type NativeChart = {
  model: ScatterModel | BarModel;
  plot: { x: number; y: number; width: number; height: number };
  textSize: number;
};

/** The same domain and ticks as on screen. */
export function toNativeAxis(axis: Axis, rest: Omit<NativeAxis, "min" | "max" | "step">): NativeAxis {
  const [first = 0, second = axis.domain[1]] = axis.ticks;
  return { min: axis.domain[0], max: axis.domain[1], step: second - first, ...rest };
}

/** Lanes counted from the top as an axis that is not drawn. */
export const laneAxis = (lanes: number): NativeAxis => ({ min: 0, max: lanes, step: 1, format: "0", hidden: true });
