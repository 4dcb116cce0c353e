import { useId } from "react";
import type { FigureId, Source } from "../evidence/schema.ts";
import { Lines } from "./Lines.tsx";
import { Mark } from "./Mark.tsx";
import { Plot, usePlotScales } from "./Plot.tsx";
import { round, shapePath } from "./shapes.ts";
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
/** The curve rises beside the turning point: its label stands as far off as the curve needs to be above it. */
const CLEAR_OF_CURVE = { narrow: 40, page: 62, slide: 118 } as const;

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

function Curve({ drawing, size }: { drawing: ChanceDrawing; size: ChartSize }) {
  const narrow = size === "narrow";
  const scales = usePlotScales();
  const hatch = useId();
  if (scales === null) return null;
  const place = (point: { percent: number; chance: number }) =>
    `${round(scales.x(point.percent))} ${round(scales.y(point.chance))}`;
  const line = drawing.curve.map(place).join("L");
  const surprise = round(scales.y(drawing.surprisePercent));
  const turning = drawing.turning;
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
      {drawing.anchors.map((anchor) => (
        <Mark key={anchor.key} label={anchor.aria} target={anchor.key}>
          <path
            d={`M${round(scales.x(anchor.percent))} ${round(scales.top)}V${round(scales.bottom)}`}
            stroke="transparent"
            strokeWidth={16}
          />
          <path
            d={`M${round(scales.x(anchor.percent))} ${round(scales.top)}V${round(scales.bottom)}`}
            stroke="var(--soft)"
            strokeWidth={1}
            strokeDasharray="2 4"
          />
          <text
            x={round(scales.x(anchor.percent))}
            y={round(scales.top - 5)}
            textAnchor={anchor.percent < 10 ? "start" : "middle"}
            fontSize={TEXT.axis}
            fill="var(--soft)"
          >
            {anchor.label}
          </text>
        </Mark>
      ))}
      {turning !== null && (
        <Mark label={turning.aria} figure={drawing.figure}>
          <path
            d={`M${round(scales.x(turning.percent))} ${round(scales.bottom)}V${surprise}`}
            stroke="var(--c)"
            strokeWidth={2}
            data-turning=""
          />
          <path
            d={shapePath(drawing.source.mark.shape, scales.x(turning.percent), scales.y(turning.chance), 6)}
            fill="var(--paper)"
            stroke="var(--c)"
            strokeWidth={2}
          />
          <text
            x={round(scales.x(turning.percent) + CLEAR_OF_CURVE[size])}
            y={round(surprise - 22)}
            fontSize={TEXT.body}
            fill="var(--ink)"
          >
            {turning.label}
          </text>
        </Mark>
      )}
      <Mark label={drawing.asReported.aria} figure={drawing.figure}>
        <path
          d={shapePath(drawing.source.mark.shape, scales.x(100), scales.y(drawing.asReported.chance), 8)}
          fill="var(--c)"
          data-point=""
        />
        <text
          x={round(scales.x(100) - 14)}
          y={round(scales.y(drawing.asReported.chance) + 32)}
          textAnchor="end"
          fontSize={TEXT.body}
          fill="var(--ink)"
        >
          {drawing.asReported.label}
        </text>
      </Mark>
      {drawing.chosen !== null && (
        <Mark label={drawing.chosen.aria} figure={drawing.figure}>
          <path
            d={`M${round(scales.x(drawing.chosen.percent))} ${round(scales.bottom)}V${round(scales.y(drawing.chosen.chance))}`}
            stroke="var(--ink)"
            strokeWidth={1.5}
          />
          <path
            d={shapePath(
              drawing.source.mark.shape,
              scales.x(drawing.chosen.percent),
              scales.y(drawing.chosen.chance),
              7,
            )}
            fill="var(--ink)"
          />
          <text
            x={round(scales.x(drawing.chosen.percent) + (drawing.chosen.percent > 55 ? -12 : 12))}
            y={round(scales.y(drawing.chosen.chance) + 22)}
            textAnchor={drawing.chosen.percent > 55 ? "end" : "start"}
            fontSize={TEXT.body}
            fontWeight={600}
            fill="var(--ink)"
          >
            {drawing.chosen.label}
          </text>
        </Mark>
      )}
    </g>
  );
}
