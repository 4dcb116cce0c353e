import type { Source } from "../evidence/schema.ts";
import type { Axis } from "../view/axis.ts";
import { Mark } from "./Mark.tsx";
import { Plot, usePlotScales, type PlotScales } from "./Plot.tsx";
import { round, shapePath } from "./shapes.ts";
import { CHART_WIDTH, TEXT, type ChartSize } from "./sizes.ts";

/** An event with the span that its date can mean, in UTC milliseconds. */
export type TimelineMark = {
  key: string;
  lane: number;
  start: number;
  end: number;
  source?: Source | undefined;
  aria: string;
  publicity: boolean;
};

export type TimelineDrawing = {
  axis: Axis;
  lanes: readonly string[];
  marks: readonly TimelineMark[];
  /** Cumulative number of approved products after each approval. */
  products: readonly { time: number; count: number }[];
  productsLabel: string;
  publicity: { time: number; label: string } | null;
  knownBy: { time: number; label: string } | null;
};

/** Heights of a lane, and of the band of the step line. A slide has the list of events under the drawing. */
const HEIGHTS = {
  narrow: { lane: 40, stepBand: 92 },
  page: { lane: 40, stepBand: 92 },
  slide: { lane: 24, stepBand: 50 },
} as const;

type TimelineChartProps = {
  drawing: TimelineDrawing;
  size: ChartSize;
  /** The key of the event that is selected, in the drawing or in the list. */
  selected?: string | null;
};

/** Events by kind on a time axis over a step line of the products approved by then. */
export function TimelineChart({ drawing, size, selected = null }: TimelineChartProps) {
  const { lane, stepBand } = HEIGHTS[size];
  const height = drawing.lanes.length * lane + stepBand + (size === "slide" ? 48 : 34);
  const everySecondYear = size === "narrow";
  const firstYear = new Date(drawing.axis.domain[0]).getUTCFullYear();
  return (
    <Plot
      width={CHART_WIDTH[size]}
      height={height}
      margin={{ top: 22, right: 14, bottom: 0, left: size === "narrow" ? 4 : 122 }}
      x={drawing.axis}
      formatX={(time) => {
        const year = new Date(time).getUTCFullYear();
        return everySecondYear && (year - firstYear) % 2 === 1 ? "" : String(year);
      }}
      y={[0, drawing.lanes.length + stepBand / lane]}
      fromTop
    >
      <Marks drawing={drawing} stepBand={stepBand} narrow={size === "narrow"} selected={selected} />
    </Plot>
  );
}

type MarksProps = { drawing: TimelineDrawing; stepBand: number; narrow: boolean; selected: string | null };

function Marks({ drawing, stepBand, narrow, selected }: MarksProps) {
  const scales = usePlotScales();
  if (scales === null) return null;
  const spread = spreadMarks(drawing.marks, scales);
  return (
    <>
      {drawing.lanes.map((lane, i) => (
        <g key={lane}>
          <path d={`M${round(scales.left)} ${round(scales.y(i + 1))}H${round(scales.right)}`} stroke="var(--rule)" />
          <text
            x={narrow ? scales.left + 2 : scales.left - 12}
            y={round(narrow ? scales.y(i) + 13 : scales.y(i + 0.5) + 5)}
            textAnchor={narrow ? "start" : "end"}
            fontSize={TEXT.axis}
            fill="var(--soft)"
          >
            {lane}
          </text>
        </g>
      ))}
      <Steps drawing={drawing} scales={scales} stepBand={stepBand} narrow={narrow} />
      <VerticalLine line={drawing.publicity} scales={scales} dash="5 4" />
      <VerticalLine line={drawing.knownBy} scales={scales} dash="1 3" labelAtFoot />
      {drawing.marks.map((mark, i) => (
        <EventMark
          key={mark.key}
          mark={mark}
          scales={scales}
          shift={spread[i] ?? 0}
          narrow={narrow}
          selected={mark.key === selected}
        />
      ))}
    </>
  );
}

const RADIUS = 5.5;

/** Moves marks of one lane up and down in turn where they would cover each other. */
function spreadMarks(marks: readonly TimelineMark[], scales: PlotScales): number[] {
  const lastInLane = new Map<number, { x: number; level: number }>();
  const levels = [0, -1, 1];
  return marks.map((mark) => {
    const x = scales.x((mark.start + mark.end) / 2);
    const last = lastInLane.get(mark.lane);
    const level = last !== undefined && x - last.x < RADIUS * 2 + 1 ? (last.level + 1) % levels.length : 0;
    lastInLane.set(mark.lane, { x, level });
    return (levels[level] ?? 0) * (RADIUS * 2 + 0.5);
  });
}

type EventMarkProps = { mark: TimelineMark; scales: PlotScales; shift: number; narrow: boolean; selected: boolean };

function EventMark({ mark, scales, shift, narrow, selected }: EventMarkProps) {
  const y = scales.y(mark.lane + (narrow ? 0.62 : 0.5)) + shift;
  const start = scales.x(mark.start);
  const end = scales.x(mark.end);
  const colour = mark.source === undefined ? "var(--ink)" : "var(--c)";
  return (
    <Mark label={mark.aria} source={mark.source} target={mark.key} selected={selected}>
      {selected && (
        <circle
          cx={round((start + end) / 2)}
          cy={round(y)}
          r={RADIUS * 2.2}
          fill="none"
          stroke="var(--ink)"
          strokeWidth={2}
          data-selected=""
        />
      )}
      {end - start > 2 && (
        <path d={`M${round(start)} ${round(y)}H${round(end)}`} stroke={colour} strokeWidth={5} strokeOpacity={0.5} />
      )}
      <path
        d={shapePath(mark.source?.mark.shape ?? "square", (start + end) / 2, y, RADIUS)}
        fill={mark.publicity ? "var(--paper)" : colour}
        stroke={mark.publicity ? colour : "var(--paper)"}
        strokeWidth={mark.publicity ? 2.5 : 1}
        data-point=""
      />
    </Mark>
  );
}

function Steps({ drawing, scales, stepBand, narrow }: Omit<MarksProps, "selected"> & { scales: PlotScales }) {
  const floor = scales.bottom;
  const most = Math.max(1, ...drawing.products.map((step) => step.count));
  const unit = (stepBand - 30) / most;
  const level = (count: number) => round(floor - count * unit);
  const end = scales.right;
  const path = drawing.products.map((step) => `H${round(scales.x(step.time))}V${level(step.count)}`).join("");
  const last = drawing.products.at(-1);
  return (
    <g>
      <text
        x={narrow ? scales.left + 2 : scales.left - 12}
        y={round(narrow ? floor - stepBand + 16 : floor - stepBand / 2 + 8)}
        textAnchor={narrow ? "start" : "end"}
        fontSize={TEXT.axis}
        fill="var(--soft)"
      >
        {drawing.productsLabel}
      </text>
      <path
        d={`M${round(scales.left)} ${round(floor)}${path}H${round(end)}`}
        fill="none"
        stroke="var(--ink)"
        strokeWidth={2}
        data-steps=""
      />
      {drawing.products.map((step) => (
        <text
          key={step.count}
          x={round(scales.x(step.time) + 4)}
          y={level(step.count) - 5}
          fontSize={TEXT.axis}
          fill="var(--ink)"
        >
          {step === last || !narrow ? step.count : ""}
        </text>
      ))}
    </g>
  );
}

type LineProps = {
  line: { time: number; label: string } | null;
  scales: PlotScales;
  dash: string;
  /** Two lines can be close together: one has its label at the top, the other under the steps. */
  labelAtFoot?: boolean;
};

function VerticalLine({ line, scales, dash, labelAtFoot = false }: LineProps) {
  if (line === null) return null;
  const x = round(scales.x(line.time));
  return (
    <g>
      <path
        d={`M${x} ${round(scales.top - 6)}V${round(scales.bottom)}`}
        stroke="var(--soft)"
        strokeDasharray={dash}
        strokeWidth={1.5}
      />
      <text
        x={x - 6}
        y={round(labelAtFoot ? scales.bottom - 7 : scales.top - 9)}
        textAnchor="end"
        fontSize={TEXT.axis}
        fill="var(--soft)"
      >
        {line.label}
      </text>
    </g>
  );
}
