import type { FigureId, Source } from "../evidence/schema.ts";
import type { Axis } from "../claims/layout/axis.ts";
import { breakLines, widestTextWidth } from "../claims/layout/textWidth.ts";
import { round } from "./shapes.ts";
import { type ChartSize, TEXT } from "./sizes.ts";

/** A marked point of the curve: the assumed true figure per base, and the chance in 100. */
export type ChancePoint = { figure: number; chance: number; label: string; aria: string };

/**
 * The chance of the observed count, or of fewer or more, over the true figure that one assumes. One picture for the
 * question and for the what-if about reporting, which only moves along the curve.
 */
export type ChanceDrawing = {
  key: string;
  /** The same for two drawings that differ in nothing but the handle: the rest of the picture is then left as it is. */
  still: string;
  /** Whose observation it is, and whose reports are carried over to it. */
  cohort: Source;
  reports: Source;
  observedFigure: FigureId;
  reportedFigure: FigureId;
  curve: readonly { figure: number; chance: number }[];
  axis: Axis;
  /** The reports’ own interval. */
  band: { lower: number; upper: number; label: string; aria: string };
  reported: ChancePoint;
  /** The figure at which the observation would begin to be a surprise. */
  bound: ChancePoint | null;
  baselines: readonly (ChancePoint & { source: Source; figureId: FigureId })[];
  /** The handle, when the what-if is on. */
  whatIf: ChancePoint | null;
  /** Published shares of other things reported, which stand on the scale of shares. */
  others: readonly { key: string; figure: number; label: string; aria: string }[];
  surprise: number;
  surpriseLabel: string;
  xLabel: string;
  yLabel: string;
  /** Under the scale of shares. */
  shareLabel: string;
};

const SIZES = {
  narrow: { width: 350, plot: 210 },
  page: { width: 690, plot: 250 },
  slide: { width: 720, plot: 150 },
} as const;
/** recharts takes so much for the labels of the vertical axis. */
const Y_AXIS = 40;
const RIGHT = 14;
const ROW = 19;
/** From the plot down to the first row of what stands on the scale of shares: numbers and words of the upper axis. */
const BELOW_AXIS = 52;
const NAME_ROW = 18;

/** A word on the scale of shares: where it points, and the row in which it has room, counted from the scale up. */
type ShareName = { key: string; at: number; text: string; anchor: "middle" | "end"; row: number; isBeyond: boolean };

export type ChanceLayout = {
  width: number;
  height: number;
  yLines: readonly string[];
  left: number;
  right: number;
  top: number;
  bottom: number;
  /** The line of the scale of shares, on which the handle's stem stands. */
  shares: number;
  x: (figure: number) => number;
  y: (chance: number) => number;
  figureAt: (x: number) => number;
  /** A line from a height down to the scale, with a gap for the words between both. */
  stem: (x: number, y: number) => string;
  names: readonly ShareName[];
};

/** Places in SVG units: the plot, and under it the scale of shares, which reads the same x as cases reported of every 100. */
export function layOutChance(drawing: ChanceDrawing, size: ChartSize): ChanceLayout {
  const { width, plot } = SIZES[size];
  const yLines = breakLines(drawing.yLabel, width, TEXT.axis);
  const [left, right] = [Y_AXIS, width - RIGHT];
  const top = (yLines.length + 1) * ROW + 6;
  const bottom = top + plot;
  const [from, to] = drawing.axis.domain;
  const perUnit = (right - left) / (to - from);
  const x = (figure: number) => left + (figure - from) * perUnit;
  const names = placeNames(drawing.others, x, right);
  const rows = Math.max(0, ...names.map(({ row }) => row + 1));
  const shares = bottom + BELOW_AXIS + rows * NAME_ROW + 8;
  return {
    width,
    height: shares + 44,
    yLines,
    left,
    right,
    top,
    bottom,
    shares,
    x,
    y: (chance) => bottom - (chance / 100) * plot,
    figureAt: (place) => from + (place - left) / perUnit,
    stem: (at, from) => `M${round(at)} ${round(from)}V${bottom}M${round(at)} ${shares - 12}V${shares}`,
    names,
  };
}

/** From the right to the left, each in the lowest row in which it covers no other. */
function placeNames(others: ChanceDrawing["others"], x: (figure: number) => number, right: number): ShareName[] {
  const placed: (ShareName & { left: number; end: number })[] = [];
  for (const { key, figure, label } of others.toSorted((a, b) => b.figure - a.figure)) {
    const isBeyond = x(figure) > right;
    const at = Math.min(x(figure), right);
    const width = widestTextWidth(label, TEXT.axis);
    const anchor = at + width / 2 > right ? "end" : "middle";
    const end = anchor === "end" ? right : at + width / 2;
    const left = end - width;
    const isFree = (row: number) =>
      placed.every((other) => other.row !== row || end + 12 < other.left || left > other.end + 12);
    let row = 0;
    while (!isFree(row)) row += 1;
    placed.push({ key, at, text: label, anchor, row, isBeyond, left, end });
  }
  return placed.toReversed();
}

const SHARES = [100, 70, 50, 40, 30, 20, 15, 12, 10, 8, 6, 5, 4, 3, 2, 1] as const;
const SHARE_ROOM = 34;

/** The shares that are written on their scale: those of every 100 that have room, from the reported figure on. */
export function shareTicks({ reported }: ChanceDrawing, { x, right }: ChanceLayout): { share: number; at: number }[] {
  const ticks: { share: number; at: number }[] = [];
  for (const share of SHARES) {
    const at = x(figureAtShare(reported, share));
    if (at <= right && at - (ticks.at(-1)?.at ?? -Infinity) >= SHARE_ROOM) ticks.push({ share, at });
  }
  return ticks;
}

/** The true figure if so many of every 100 cases had been reported: 8.148 at 100 -> 16.3 at 50. */
export const figureAtShare = (reported: Pick<ChancePoint, "figure">, share: number) => (reported.figure * 100) / share;

/** And back: a whole number of every 100, from 1 to 100. */
export const shareAtFigure = (reported: Pick<ChancePoint, "figure">, figure: number) =>
  Math.min(100, Math.max(1, Math.round((reported.figure * 100) / figure)));

/** The chance in 100 at a figure, between two points of the curve. */
export function chanceOnCurve(curve: ChanceDrawing["curve"], figure: number): number {
  const next = curve.findIndex((point) => point.figure >= figure);
  const [before, after] = [curve[Math.max(0, next - 1)], curve[next === -1 ? curve.length - 1 : next]];
  if (before === undefined || after === undefined) return 0;
  if (before === after) return after.chance;
  const part = (figure - before.figure) / (after.figure - before.figure);
  return before.chance + (after.chance - before.chance) * part;
}
