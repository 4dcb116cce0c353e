import { useId } from "react";
import type { FigureId, Source } from "../evidence/schema.ts";
import { AnchorMark, AsReportedMark, ChosenMark, TurningMark } from "./ChanceMarks.tsx";
import { Lines } from "./Lines.tsx";
import { Plot, usePlotScales } from "./Plot.tsx";
import { round } from "./shapes.ts";
import { CHART_WIDTH, TEXT, type ChartSize } from "./sizes.ts";

/** A marked point of the curve: percent reported, chance in percent. */
export type ChancePoint = { key: string; percent: number; chance: number; label: string; aria: string };

/**
 * The chance of a count as low as the observed one, against the share of true cases that was reported. The curve is a
 * what-if and is drawn as one: hatched and labelled hypothetical. Both axes in percent.
 */
export type ChanceDrawing = {
  key: string;
  source: Source;
  figure: FigureId;
  curve: readonly { percent: number; chance: number }[];
  /** At 100%: the crude figure as it stands. */
  asReported: ChancePoint;
  /** Where the chance falls to the level of surprise, if it does. */
  turning: ChancePoint | null;
  anchors: readonly ChancePoint[];
  /** The slider's place, when the what-if is on. */
  chosen: ChancePoint | null;
  surprisePercent: number;
  hypothetical: string;
  surpriseLabel: string;
  xLabel: string;
  yLabel: string;
};

const AXIS_PERCENT = {
  domain: [0, 100] as [number, number],
  ticks: [0, 20, 40, 60, 80, 100],
  scale: "linear" as const,
};
const percentText = (value: number) => `${value}%`;

export function ChanceCurve({ drawing, size }: { drawing: ChanceDrawing; size: ChartSize }) {
  const height = { narrow: 320, page: 360, slide: 300 }[size];
  return (
    <Plot
      width={CHART_WIDTH[size]}
      height={height}
      margin={{ top: 40, right: 18, bottom: 0, left: 8 }}
      x={AXIS_PERCENT}
      formatX={percentText}
      xLabel={drawing.xLabel}
      y={[0, 100]}
      yTicks={[0, 25, 50, 75, 100]}
      formatY={percentText}
      grid={false}
    >
      <Curve drawing={drawing} size={size} />
    </Plot>
  );
}

/** All marked points in reading order, which is how the arrow keys walk them. */
function fromTheLeft({ anchors, turning, asReported, chosen }: ChanceDrawing): ChancePoint[] {
  const points = [...anchors, turning, asReported, chosen].filter((point) => point !== null);
  return points.sort((one, other) => one.percent - other.percent);
}

function Curve({ drawing, size }: { drawing: ChanceDrawing; size: ChartSize }) {
  const narrow = size === "narrow";
  const scales = usePlotScales();
  const hatch = useId();
  if (scales === null) return null;
  const place = (point: { percent: number; chance: number }) =>
    `${round(scales.x(point.percent))} ${round(scales.y(point.chance))}`;
  const line = drawing.curve.map(place).join("L");
  const surprise = round(scales.y(drawing.surprisePercent));
  return (
    <g data-source={drawing.source.id} data-colour={drawing.source.mark.colour}>
      <defs>
        <pattern id={hatch} width="8" height="8" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <path d="M0 0V8" stroke="var(--rule)" strokeWidth={3} />
        </pattern>
      </defs>
      <path
        d={`M${round(scales.left)} ${round(scales.bottom)}L${line}L${round(scales.right)} ${round(scales.bottom)}Z`}
        fill={`url(#${hatch})`}
      />
      <path d={`M${line}`} fill="none" stroke="var(--ink)" strokeWidth={2} strokeDasharray="7 4" data-curve="" />
      <text x={scales.left} y={scales.top - 22} fontSize={TEXT.axis} fill="var(--soft)">
        {drawing.yLabel}
      </text>
      <Lines
        text={drawing.hypothetical}
        x={scales.right - 8}
        y={scales.y(narrow ? 46 : 30)}
        width={narrow ? 200 : 400}
        size={TEXT.body}
        anchor="end"
        italic
        fill="var(--soft)"
      />
      <path d={`M${round(scales.left)} ${surprise}H${round(scales.right)}`} stroke="var(--soft)" strokeWidth={1} />
      <text x={round(scales.right)} y={surprise - 5} textAnchor="end" fontSize={TEXT.axis} fill="var(--soft)">
        {drawing.surpriseLabel}
      </text>
      {fromTheLeft(drawing).map((point) => {
        const props = { point, drawing, scales };
        if (point === drawing.turning) return <TurningMark key="turning" {...props} size={size} />;
        if (point === drawing.asReported) return <AsReportedMark key="as-reported" {...props} />;
        if (point === drawing.chosen) return <ChosenMark key="chosen" {...props} />;
        return <AnchorMark key={point.key} point={point} scales={scales} />;
      })}
    </g>
  );
}
