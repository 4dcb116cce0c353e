import type { FigureId, Source } from "../evidence/schema.ts";
import type { Axis } from "../claims/layout/axis.ts";

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
  /** The handle, when the what-if is on, and what other estimates of reporting would make of it. */
  whatIf: ChancePoint | null;
  others: readonly { key: string; figure: number; aria: string }[];
  surprise: number;
  surpriseLabel: string;
  xLabel: string;
  yLabel: string;
};
