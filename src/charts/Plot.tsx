import { type ReactNode, useEffect, useMemo, useRef } from "react";
import { CartesianGrid, ComposedChart, usePlotArea, useXAxisScale, useYAxisScale, XAxis, YAxis } from "recharts";
import type { Axis } from "../claims/layout/axis.ts";
import { widestTextWidth } from "../claims/layout/textWidth.ts";
import { TEXT } from "./sizes.ts";
import { round } from "./shapes.ts";

/**
 * A scale as recharts takes it: maps a value to SVG units, and is read, set and copied by recharts. Two ends only, not
 * clamped. Places are rounded like those in the pictures made at build time, so that the live chart stands on the same
 * pixels.
 */
type PlotScale = {
  (value: number): number;
  domain: { (): readonly number[]; (ends: readonly number[]): PlotScale };
  range: { (): readonly number[]; (ends: readonly number[]): PlotScale };
  copy: () => PlotScale;
};

function linearScale(): PlotScale {
  let from: readonly number[] = [0, 1];
  let to: readonly number[] = [0, 1];
  const place = (value: number) => {
    const [low = 0, high = 1] = from;
    const [start = 0, end = 1] = to;
    const part = high === low ? 0.5 : (value - low) / (high - low);
    return round(start * (1 - part) + end * part);
  };
  function domain(): readonly number[];
  function domain(ends: readonly number[]): PlotScale;
  function domain(ends?: readonly number[]) {
    if (ends === undefined) return from;
    from = ends;
    return scale;
  }
  function range(): readonly number[];
  function range(ends: readonly number[]): PlotScale;
  function range(ends?: readonly number[]) {
    if (ends === undefined) return to;
    to = ends;
    return scale;
  }
  const copy = () => linearScale().domain(from).range(to);
  const scale: PlotScale = Object.assign(place, { domain, range, copy });
  return scale;
}

/**
 * The scale of our axes. recharts looks its own up by name, for which a bundler must keep all of d3-scale with d3-time,
 * d3-format and d3-color, 15 kB compressed; a scale that is given to it needs none of them.
 */
export const PLOT_SCALE = linearScale();

export type Margin = { top: number; right: number; bottom: number; left: number };

/** The wrapper follows its box; the SVG inside keeps its viewBox, so everything scales together. */
const FIT = { width: "100%", height: "auto" } as const;

type PlotProps = {
  width: number;
  height: number;
  margin: Margin;
  /** An axis without ticks is not drawn. */
  x: Axis;
  formatX: (value: number) => string;
  /** What the axis counts, written under it. */
  xLabel?: string;
  /** Vertical axis in lanes or in values; hidden unless ticks are given. */
  y: readonly [number, number];
  yTicks?: readonly number[];
  /** Lanes are counted from the top, values from the bottom. */
  fromTop?: boolean;
  /** Lines across at the ticks of this axis. */
  grid?: "x" | "y" | "none";
  /** Rows for the series of recharts inside, and which of their keys is the place along x. */
  data?: readonly object[];
  xKey?: string;
  yKey?: string;
  /** Which way bars lie: "vertical" has them from left to right. */
  layout?: "horizontal" | "vertical";
  children: ReactNode;
};

const AXIS_HEIGHT = 26;
const LABEL_HEIGHT = 24;

/**
 * The frame of every chart: recharts keeps scales, axes and grid; the marks inside are our own and ask for the scales
 * with {@link usePlotScales}. Domains and ticks are computed by the caller, never by recharts, so that an axis stays
 * where it is when the filter changes.
 */
export function Plot(props: PlotProps) {
  const { x, width, height, margin, formatX, grid = "x", data } = props;
  // recharts compares what it is given by identity, and lays the whole chart out again for a new list of equal numbers.
  const [low, high] = props.y;
  const yDomain = useMemo<[number, number]>(() => [low, high], [low, high]);
  const yTicks = useMemo(() => [...(props.yTicks ?? [])], [props.yTicks]);
  const xTick = useMemo(() => <AxisTick format={formatX} anchor="middle" chartWidth={width} />, [formatX, width]);
  const yTick = useMemo(() => <AxisTick format={String} anchor="end" chartWidth={width} />, [width]);
  const labelled = props.xLabel !== undefined && x.ticks.length > 0;
  return (
    <ComposedChart
      width={width}
      height={height}
      margin={margin}
      style={FIT}
      accessibilityLayer={false}
      layout={props.layout ?? "horizontal"}
      {...(data === undefined ? {} : { data })}
    >
      {grid !== "none" && (
        <CartesianGrid horizontal={grid === "y"} vertical={grid === "x"} stroke="var(--grid, var(--rule))" />
      )}
      <XAxis
        type="number"
        dataKey={props.xKey ?? "x"}
        domain={x.domain}
        ticks={x.ticks}
        scale={PLOT_SCALE}
        // Rows lie inside their domain; without rows recharts takes the domain only so.
        allowDataOverflow={data === undefined}
        interval={0}
        height={AXIS_HEIGHT + (labelled ? LABEL_HEIGHT : 0)}
        stroke="var(--ink)"
        tickLine={false}
        hide={x.ticks.length === 0}
        tick={xTick}
      />
      <YAxis
        type="number"
        {...(props.yKey === undefined ? {} : { dataKey: props.yKey })}
        scale={PLOT_SCALE}
        domain={yDomain}
        ticks={yTicks}
        reversed={props.fromTop ?? false}
        allowDataOverflow={data === undefined}
        interval={0}
        hide={props.yTicks === undefined}
        width={40}
        axisLine={false}
        tickLine={false}
        tick={yTick}
      />
      {props.children}
      <QuietLayers />
      {labelled && <AxisLabel text={props.xLabel ?? ""} chartWidth={width} />}
    </ComposedChart>
  );
}

/**
 * Takes the layers of recharts (3.10.1: groups with a tabindex and no name, see ZIndexPortal.js) out of what is read
 * aloud: they hold grid and axes, which the sentence, the table and the words of the chart tell better. They keep their
 * tabindex of -1: without it Chromium makes stops of the Tab key of them.
 */
function QuietLayers() {
  const group = useRef<SVGGElement>(null);
  useEffect(() => {
    const svg = group.current?.ownerSVGElement;
    svg?.setAttribute("role", "presentation");
    for (const layer of svg?.querySelectorAll(":scope > g[tabindex]") ?? []) {
      layer.setAttribute("aria-hidden", "true");
    }
  }, []);
  return <g ref={group} />;
}

type TickProps = {
  format: (value: number) => string;
  anchor: "middle" | "end";
  chartWidth: number;
  x?: number;
  y?: number;
  payload?: { value: number };
};

/** recharts hands place and value to the element it is given; a number that the edge would cut turns inwards. */
function AxisTick({ format, anchor, chartWidth, x = 0, y = 0, payload }: TickProps) {
  if (payload === undefined) return null;
  const words = format(payload.value);
  const half = widestTextWidth(words, TEXT.axis) / 2;
  const turned = x + half > chartWidth ? "end" : x < half ? "start" : anchor;
  return (
    <text
      x={x}
      y={y + (anchor === "end" ? 4 : 14)}
      textAnchor={anchor === "end" ? "end" : turned}
      fontSize={TEXT.axis}
      fill="var(--soft)"
      data-tick=""
    >
      {words}
    </text>
  );
}

/** Under the axis from its start on, or from as far left as it has to be to end in the chart. */
function AxisLabel({ text, chartWidth }: { text: string; chartWidth: number }) {
  const area = usePlotArea();
  if (!area) return null;
  const x = Math.max(0, Math.min(area.x, chartWidth - widestTextWidth(text, TEXT.axis)));
  return (
    <text x={x} y={area.y + area.height + AXIS_HEIGHT + 16} fontSize={TEXT.axis} fill="var(--soft)">
      {text}
    </text>
  );
}

/** The scales of the chart around a mark, in SVG units. */
export type PlotScales = {
  x: (value: number) => number;
  y: (value: number) => number;
  left: number;
  right: number;
  top: number;
  bottom: number;
};

/** Scales and plot area for the marks inside {@link Plot}; `null` until recharts has laid the chart out. */
export function usePlotScales(): PlotScales | null {
  const x = useXAxisScale();
  const y = useYAxisScale();
  const area = usePlotArea();
  if (!x || !y || !area) return null;
  return {
    // A value beyond the axis comes back as NaN on some scales: it is then held at the nearer edge.
    x: (value) => x(value) ?? area.x,
    y: (value) => y(value) ?? area.y,
    left: area.x,
    right: area.x + area.width,
    top: area.y,
    bottom: area.y + area.height,
  };
}
