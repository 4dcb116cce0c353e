import type { FigureId, Source } from "../evidence/schema.ts";
import type { ChanceDrawing, ChancePoint } from "./chanceDrawing.ts";
import { Lines } from "./Lines.tsx";
import { Mark } from "./Mark.tsx";
import type { PlotScales } from "./Plot.tsx";
import { round, shapePath } from "./shapes.ts";
import { type ChartSize, guessTextWidth, TEXT } from "./sizes.ts";

/** Words over lines and bands stand on a halo of the page's colour. */
const HALO = { stroke: "var(--paper)", strokeWidth: 4, paintOrder: "stroke" } as const;

type DrawingProps = { drawing: ChanceDrawing; scales: PlotScales };

/** The reports’ own figure, as it stands. */
export function ReportedMark({ drawing, scales }: DrawingProps) {
  const { reported, reports } = drawing;
  const [x, y] = [scales.x(reported.figure), scales.y(reported.chance)];
  const beside = Math.max(x + 12, scales.x(drawing.band.upper) + 6);
  return (
    <Mark
      label={reported.aria}
      source={reports}
      figure={drawing.reportedFigure}
      texts={
        <text x={round(beside)} y={round(y + 2)} fontSize={TEXT.body} fontWeight={600} fill="var(--ink)" {...HALO}>
          {reported.label}
        </text>
      }
    >
      <path
        d={shapePath(reports.mark.shape, x, y, 6.5)}
        fill="var(--c)"
        stroke="var(--paper)"
        strokeWidth={1.5}
        data-point=""
      />
    </Mark>
  );
}

type BaselineProps = { point: ChancePoint & { source: Source; figureId: FigureId }; scales: PlotScales };

/** What was counted before, quietly: no verdict rests on it. */
export function BaselineMark({ point, scales }: BaselineProps) {
  const [x, y] = [scales.x(point.figure), scales.y(point.chance)];
  return (
    <Mark
      label={point.aria}
      source={point.source}
      figure={point.figureId}
      texts={
        <text x={round(x + 12)} y={round(y + 5)} fontSize={TEXT.axis} fill="var(--soft)" {...HALO}>
          {point.label}
        </text>
      }
    >
      <path
        d={shapePath(point.source.mark.shape, x, y, 4.5)}
        fill="var(--paper)"
        stroke="var(--soft)"
        strokeWidth={1.5}
        data-point=""
      />
    </Mark>
  );
}

/** The figure that the cohort cannot rule out: there the curve meets the line of surprise. */
export function BoundMark({ drawing, bound, scales, size }: DrawingProps & { bound: ChancePoint; size: ChartSize }) {
  const [x, y] = [scales.x(bound.figure), scales.y(bound.chance)];
  const room = size === "narrow" ? 130 : 165;
  const width = Math.min(room, guessTextWidth(bound.label, TEXT.body));
  const anchored = Math.min(x - 20, scales.right - width);
  return (
    <Mark
      label={bound.aria}
      source={drawing.cohort}
      figure={drawing.observedFigure}
      texts={
        <g fontWeight={600} {...HALO}>
          <Lines
            text={bound.label}
            x={anchored}
            y={y - 36}
            width={room}
            size={TEXT.axis}
            fill="var(--c)"
            growing="up"
          />
        </g>
      }
    >
      <path d={`M${round(x)} ${round(y - 30)}V${round(scales.bottom)}`} stroke="var(--c)" strokeWidth={1.5} />
      <path
        d={shapePath(drawing.cohort.mark.shape, x, y, 5.5)}
        fill="var(--paper)"
        stroke="var(--c)"
        strokeWidth={2}
        data-point=""
      />
    </Mark>
  );
}

/** The handle of the what-if on the curve, with its words over the plot, out of the way of all others. */
export function WhatIfMark({ drawing, point, scales, y: row }: DrawingProps & { point: ChancePoint; y: number }) {
  const beyond = point.figure > drawing.axis.domain[1];
  const x = Math.min(scales.x(Math.min(point.figure, drawing.axis.domain[1])), scales.right);
  const y = scales.y(point.chance);
  const width = guessTextWidth(point.label, TEXT.body);
  const left = Math.min(Math.max(scales.left, x - width / 2), scales.right - width);
  return (
    <Mark
      label={point.aria}
      figure={drawing.observedFigure}
      texts={
        <text x={round(left)} y={round(scales.top + row - 6)} fontSize={TEXT.body} fontWeight={600} fill="var(--ink)">
          {point.label}
        </text>
      }
    >
      <path d={`M${round(x)} ${round(scales.top)}V${round(scales.bottom)}`} stroke="var(--ink)" strokeWidth={1.5} />
      <path
        d={beyond ? arrowRight(x, y) : shapePath("circle", x, y, 7)}
        fill="var(--paper)"
        stroke="var(--ink)"
        strokeWidth={2.25}
        data-point=""
        data-what-if=""
      />
    </Mark>
  );
}

type OtherProps = { other: ChanceDrawing["others"][number]; scales: PlotScales };

/** Where an estimate of reporting for something else would put the true figure; beyond the axis it is an arrow. */
export function OtherMark({ other, scales }: OtherProps) {
  const x = scales.x(other.figure);
  const beyond = !(x <= scales.right);
  const d = beyond ? arrowRight(scales.right, scales.bottom - 6) : shapePath("triangle", x, scales.bottom - 4, 5);
  return (
    <Mark label={other.aria} target={other.key}>
      <path d={d} fill="var(--ink)" data-point="" data-beyond={beyond} />
    </Mark>
  );
}

const arrowRight = (x: number, y: number) => `M${round(x - 9)} ${round(y - 5)}L${round(x)} ${round(y)}l-9 5Z`;
