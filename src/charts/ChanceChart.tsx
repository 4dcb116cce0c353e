import { createContext, memo, use } from "react";
import { formatCount } from "../claims/words/format.ts";
import { breakLines } from "../claims/layout/textWidth.ts";
import type { ChanceDrawing } from "./chanceDrawing.ts";
import { BaselineMark, BoundMark, OtherMark, ReportedMark, WhatIfMark } from "./ChanceMarks.tsx";
import { Mark } from "./Mark.tsx";
import { Plot, type PlotScales, usePlotScales } from "./Plot.tsx";
import { round } from "./shapes.ts";
import { type ChartSize, TEXT } from "./sizes.ts";

export const CHANCE_WIDTH = { narrow: 350, page: 690, slide: 720 } as const;
const PLOT_HEIGHT = { narrow: 210, page: 176, slide: 150 } as const;
const Y_TICKS = [0, 25, 50, 75, 100] as const;
/** Rows of words over the plot: what the axis counts, the what-if, the band. */
const ROW = 19;
const HEAD = 3 * ROW + 4;

/** What the axis counts, in as many lines as the chart is narrow. */
const toYLines = ({ yLabel }: ChanceDrawing, size: ChartSize) => breakLines(yLabel, CHANCE_WIDTH[size], TEXT.axis);

/** What moves along the curve while somebody drags; everything else stays as it is drawn. */
const HandleContext = createContext<Pick<ChanceDrawing, "whatIf" | "others">>({ whatIf: null, others: [] });

type ChanceChartProps = { drawing: ChanceDrawing; size: ChartSize };

export function ChanceChart({ drawing, size }: ChanceChartProps) {
  return (
    <HandleContext value={drawing}>
      <StillChart drawing={drawing} size={size} />
    </HandleContext>
  );
}

/** recharts lays the whole chart out for every change of a child, which is too much for each step of a handle. */
const StillChart = memo(
  function StillChart({ drawing, size }: ChanceChartProps) {
    const head = HEAD + (toYLines(drawing, size).length - 1) * ROW;
    return (
      <Plot
        width={CHANCE_WIDTH[size]}
        height={PLOT_HEIGHT[size] + head + 50}
        margin={{ top: head, right: 14, bottom: 0, left: 0 }}
        x={drawing.axis}
        formatX={formatCount}
        xLabel={drawing.xLabel}
        y={[0, 100]}
        yTicks={Y_TICKS}
        grid={false}
      >
        <Curve drawing={drawing} size={size} />
      </Plot>
    );
  },
  (before, after) => before.size === after.size && before.drawing.still === after.drawing.still,
);

const CURVE_WIDTH = 2.25;

function Curve({ drawing, size }: { drawing: ChanceDrawing; size: ChartSize }) {
  const scales = usePlotScales();
  if (scales === null) return null;
  const { band } = drawing;
  const line = (points: readonly { figure: number; chance: number }[]) =>
    points.map((point) => `${round(scales.x(point.figure))} ${round(scales.y(point.chance))}`).join("L");
  const inside = drawing.curve.filter(({ figure }) => figure >= band.lower && figure <= band.upper);
  return (
    <>
      <Frame drawing={drawing} scales={scales} lines={toYLines(drawing, size)} />
      <Band drawing={drawing} scales={scales} />
      <path d={`M${line(drawing.curve)}`} fill="none" stroke="var(--soft)" strokeWidth={CURVE_WIDTH} data-curve="" />
      {inside.length > 1 && (
        <path d={`M${line(inside)}`} fill="none" stroke="var(--ink)" strokeWidth={CURVE_WIDTH + 1.5} />
      )}
      {/* Words keep a halo, so the line of the handle goes under them. */}
      <HandleMarks drawing={drawing} scales={scales} />
      <SurpriseLabel drawing={drawing} scales={scales} label={size === "narrow" ? null : drawing.surpriseLabel} />
      <ReportedMark drawing={drawing} scales={scales} />
      {drawing.baselines.map((point) => (
        <BaselineMark key={point.source.id} point={point} scales={scales} />
      ))}
      {drawing.bound !== null && <BoundMark drawing={drawing} bound={drawing.bound} scales={scales} size={size} />}
    </>
  );
}

function HandleMarks({ drawing, scales }: PartProps) {
  const { whatIf, others } = use(HandleContext);
  return (
    <>
      {others.map((other) => (
        <OtherMark key={other.key} other={other} scales={scales} />
      ))}
      {whatIf !== null && <WhatIfMark drawing={drawing} point={whatIf} scales={scales} y={-ROW} />}
    </>
  );
}

type PartProps = { drawing: ChanceDrawing; scales: PlotScales };

/** Grid, the line of surprise, and what the height counts. */
function Frame({ drawing, scales, lines }: PartProps & { lines: readonly string[] }) {
  const surprise = round(scales.y(drawing.surprise));
  return (
    <g aria-hidden="true">
      {Y_TICKS.slice(1).map((tick) => (
        <path
          key={tick}
          d={`M${round(scales.left)} ${round(scales.y(tick))}H${round(scales.right)}`}
          stroke="var(--grid, var(--rule))"
        />
      ))}
      {lines.map((text, i) => (
        <text
          key={text}
          x={0}
          y={scales.top - (lines.length - i + 1) * ROW - 8}
          fontSize={TEXT.axis}
          fill="var(--soft)"
        >
          {text}
        </text>
      ))}
      <path
        d={`M${round(scales.left)} ${surprise}H${round(scales.right)}`}
        stroke="var(--ink)"
        strokeDasharray="5 4"
        data-surprise=""
      />
    </g>
  );
}

function SurpriseLabel({ drawing, scales, label }: PartProps & { label: string | null }) {
  return (
    <text
      aria-hidden="true"
      x={round(scales.x(drawing.band.upper) + 8)}
      y={round(scales.y(drawing.surprise)) - 5}
      fontSize={TEXT.axis}
      fill="var(--soft)"
      stroke="var(--paper)"
      strokeWidth={4}
      paintOrder="stroke"
    >
      {label ?? `${drawing.surprise} in 100`}
    </text>
  );
}

/** The interval of the reports over the whole height, with its words on top. */
function Band({ drawing, scales }: PartProps) {
  const { band, reports } = drawing;
  const [left, right] = [scales.x(band.lower), scales.x(Math.min(band.upper, drawing.axis.domain[1]))];
  return (
    <Mark
      label={band.aria}
      source={reports}
      figure={drawing.reportedFigure}
      texts={
        <text x={round(left)} y={scales.top - 6} fontSize={TEXT.axis} fontWeight={600} fill="var(--c)">
          {band.label}
        </text>
      }
    >
      <path
        d={`M${round(left)} ${round(scales.top)}H${round(right)}V${round(scales.bottom)}H${round(left)}Z`}
        fill="var(--c)"
        fillOpacity={0.16}
        data-band=""
      />
      <path
        d={`M${round(left)} ${round(scales.top)}V${round(scales.bottom)}M${round(right)} ${round(scales.top)}V${round(scales.bottom)}`}
        stroke="var(--c)"
        strokeOpacity={0.6}
      />
    </Mark>
  );
}
