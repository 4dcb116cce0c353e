import type { Colour, Stroke } from "../colour.ts";
import type { Formula, SheetCell } from "../workbook.ts";

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
  /** Labels of their own in the stead of those at the steps, for what is not quite even: the first days of years. */
  ticks?: readonly { at: number; label: string }[];
};

/** Markers that PowerPoint fills: what consists of strokes alone would vanish without an outline. */
export type NativeMarker = { symbol: "circle" | "diamond" | "square" | "triangle"; size: number; hollow?: boolean };

/** A number of the sheet, or what computes it. A column's key in brackets stands for the cell in the same row: "[n]". */
export type NativeNumber = number | Formula;

/** `lower` and `upper` are the ends of the interval; both are numbers on the axis, not lengths. */
export type NativePoint = {
  x: NativeNumber;
  y: NativeNumber;
  lower?: NativeNumber;
  upper?: NativeNumber;
  label?: string | Formula;
  extra?: Readonly<Record<string, SheetCell>>;
};

/** Shapes of a marker on a screen; presentation programs fill four of them. */
export type DrawnShape =
  NativeMarker["symbol"] | "triangleDown" | "cross" | "pentagon" | "star" | "hexagon" | "semicircle" | "saltire";

/**
 * `at: "end"` puts the label of a point with a band behind the band's end, which it follows; "column" does so too, and on
 * a screen it stands in a column beside the plot.
 */
export type LabelLook = {
  at?: "mark" | "end" | "column";
  place: "t" | "r" | "l" | "b" | "ctr";
  size: number;
  colour?: Colour;
  bold?: boolean;
};

/**
 * One series of a scatter chart. The interval of each point is drawn as an error bar along x, and `band` as a broad line
 * from bound to bound under it: LibreOffice (7.4, 24.8) shows no error bars along x that take their lengths from cells.
 */
export type NativeSeries = {
  name: string;
  colour: Colour;
  points: readonly NativePoint[];
  marker?: NativeMarker;
  line?: Stroke;
  interval?: Stroke & { endCap?: boolean };
  band?: Stroke;
  labels?: LabelLook;
  /** How the marker is drawn on a screen, and what it stands for there. */
  shape?: DrawnShape;
  ref?: string;
};

export type ScatterModel = {
  kind: "scatter";
  x: NativeAxis;
  y: NativeAxis;
  series: readonly NativeSeries[];
  /** What the columns x and y hold, for whoever edits the data. */
  xName: string;
  yName: string;
  /** Further columns of the sheet; a formula names them by their key. */
  columns?: readonly { key: string; header: string }[];
};

export type NativeBar = { category: string; value: number | null; label: string | Formula; colour: Colour };

export type BarModel = { kind: "bar"; axis: NativeAxis; name: string; bars: readonly NativeBar[] };

/** A native chart and the part of its frame that the plot fills, in fractions of the frame. */
export type NativeChart = {
  model: ScatterModel | BarModel;
  plot: { x: number; y: number; width: number; height: number };
  textSize: number;
};

/** The data of a chart in words, for those who do not see it. */
export function describeChart({ model }: NativeChart): string {
  const written = (value: NativeNumber | string) => String(typeof value === "object" ? value.value : value);
  const parts =
    model.kind === "bar"
      ? model.bars.map(({ category, value }) => `${category}: ${value ?? "no number"}`)
      : model.series.flatMap(({ name, points }) =>
          points.flatMap(({ label }) => (label === undefined ? [] : [`${name}: ${written(label)}`])),
        );
  return parts.join("; ");
}

/** What a kind of chart gives to the part around it, and the rows of the workbook behind it. */
export type ChartParts = { plot: string; axes: string; sheet: readonly (readonly SheetCell[])[] };

/** Lanes counted from the top as an axis that is not drawn. */
export const laneAxis = (lanes: number): NativeAxis => ({
  min: 0,
  max: Math.max(1, lanes),
  step: 1,
  format: "0",
  hidden: true,
});

/** The middle of a lane on {@link laneAxis}; lanes are counted from the top. */
export const laneMiddle = (lane: number, lanes: number): number => lanes - lane - 0.5;
