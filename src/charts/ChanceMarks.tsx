import type { ChanceDrawing, ChancePoint } from "./ChanceCurve.tsx";
import { Mark } from "./Mark.tsx";
import type { PlotScales } from "./Plot.tsx";
import { round, shapePath } from "./shapes.ts";
import { type ChartSize, TEXT } from "./sizes.ts";

type PointProps = { point: ChancePoint; drawing: ChanceDrawing; scales: PlotScales };

/** A share that somebody has estimated, as a line over the whole height. */
export function AnchorMark({ point, scales }: Omit<PointProps, "drawing">) {
  return (
    <Mark
      label={point.aria}
      target={point.key}
      texts={
        <text
          x={round(scales.x(point.percent))}
          y={round(scales.top - 5)}
          textAnchor={point.percent < 10 ? "start" : "middle"}
          fontSize={TEXT.axis}
          fill="var(--soft)"
        >
          {point.label}
        </text>
      }
    >
      <path
        d={`M${round(scales.x(point.percent))} ${round(scales.top)}V${round(scales.bottom)}`}
        stroke="transparent"
        strokeWidth={16}
      />
      <path
        d={`M${round(scales.x(point.percent))} ${round(scales.top)}V${round(scales.bottom)}`}
        stroke="var(--soft)"
        strokeWidth={1}
        strokeDasharray="2 4"
      />
    </Mark>
  );
}

/** The curve rises beside the turning point: its label stands as far off as the curve needs to be above it. */
const CLEAR_OF_CURVE = { narrow: 40, page: 62, slide: 118 } as const;

/** Where the observed count would begin to be surprising. */
export function TurningMark({ point, drawing, scales, size }: PointProps & { size: ChartSize }) {
  return (
    <Mark
      label={point.aria}
      figure={drawing.figure}
      texts={
        <text
          x={round(scales.x(point.percent) + CLEAR_OF_CURVE[size])}
          y={round(scales.y(drawing.surprisePercent) - 22)}
          fontSize={TEXT.body}
          fill="var(--ink)"
        >
          {point.label}
        </text>
      }
    >
      <path
        d={`M${round(scales.x(point.percent))} ${round(scales.bottom)}V${round(scales.y(drawing.surprisePercent))}`}
        stroke="var(--c)"
        strokeWidth={2}
        data-turning=""
      />
      <path
        d={shapePath(drawing.source.mark.shape, scales.x(point.percent), scales.y(point.chance), 6)}
        fill="var(--paper)"
        stroke="var(--c)"
        strokeWidth={2}
      />
    </Mark>
  );
}

/** The crude figure as it stands. */
export function AsReportedMark({ point, drawing, scales }: PointProps) {
  return (
    <Mark
      label={point.aria}
      figure={drawing.figure}
      texts={
        <text
          x={round(scales.x(100) - 14)}
          y={round(scales.y(point.chance) + 32)}
          textAnchor="end"
          fontSize={TEXT.body}
          fill="var(--ink)"
        >
          {point.label}
        </text>
      }
    >
      <path
        d={shapePath(drawing.source.mark.shape, scales.x(100), scales.y(point.chance), 8)}
        fill="var(--c)"
        data-point=""
      />
    </Mark>
  );
}

/** The slider's place. */
export function ChosenMark({ point, drawing, scales }: PointProps) {
  return (
    <Mark
      label={point.aria}
      figure={drawing.figure}
      texts={
        <text
          x={round(scales.x(point.percent) + (point.percent > 55 ? -12 : 12))}
          y={round(scales.y(point.chance) + 22)}
          textAnchor={point.percent > 55 ? "end" : "start"}
          fontSize={TEXT.body}
          fontWeight={600}
          fill="var(--ink)"
        >
          {point.label}
        </text>
      }
    >
      <path
        d={`M${round(scales.x(point.percent))} ${round(scales.bottom)}V${round(scales.y(point.chance))}`}
        stroke="var(--ink)"
        strokeWidth={1.5}
      />
      <path
        d={shapePath(drawing.source.mark.shape, scales.x(point.percent), scales.y(point.chance), 7)}
        fill="var(--ink)"
      />
    </Mark>
  );
}
