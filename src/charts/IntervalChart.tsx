import type { Axis } from "../view/axis.ts";
import { formatBounds, formatPoint, formatShare } from "../view/estimates.ts";
import { formatCount } from "../view/format.ts";
import { describeOutcomeRow, type OutcomeRow } from "../view/outcomeRows.ts";
import { Mark } from "./Mark.tsx";
import { Plot, usePlotScales, type PlotScales } from "./Plot.tsx";
import { round, shapePath } from "./shapes.ts";
import { CHART_WIDTH, guessTextWidth, TEXT, type ChartSize } from "./sizes.ts";

export type IntervalDrawing = { rows: readonly OutcomeRow[]; axis: Axis; axisLabel: string };

/** The chart stands beside the cards on the first screen, so that its page width is smaller than that of the others. */
const WIDTH = { narrow: 350, page: 560, slide: CHART_WIDTH.slide } as const;
const MARKER = 7;

/** Points with exact intervals, one lane for each source, on one axis per 10,000. */
export function IntervalChart({ drawing, size }: { drawing: IntervalDrawing; size: ChartSize }) {
  const { rows, axis } = drawing;
  const asideLabels = size === "slide";
  const few = rows.length <= 3;
  const laneHeight = asideLabels ? Math.max(38, Math.min(120, 250 / rows.length)) : few ? 104 : 76;
  const height = rows.length * laneHeight + 62;
  const margin = { top: 4, right: 14, bottom: 0, left: asideLabels ? 210 : 4 };
  return (
    <Plot
      width={WIDTH[size]}
      height={height}
      margin={margin}
      x={axis}
      formatX={formatCount}
      xLabel={drawing.axisLabel}
      y={[0, rows.length]}
      fromTop
    >
      <Lanes rows={rows} asideLabels={asideLabels} axis={axis} />
    </Plot>
  );
}

function Lanes({ rows, asideLabels, axis }: { rows: readonly OutcomeRow[]; asideLabels: boolean; axis: Axis }) {
  const scales = usePlotScales();
  if (scales === null) return null;
  return rows.map((row, lane) => {
    const y = scales.y(lane + (asideLabels ? 0.5 : 0.72));
    return (
      <Mark
        key={row.source.id}
        label={`${row.source.name}: ${describeOutcomeRow(row)}`}
        source={row.source}
        figure={row.figure?.id}
        texts={
          <>
            <LaneLabel row={row} x={asideLabels ? 0 : scales.left + 8} y={asideLabels ? y - 5 : y - 44} />
            {row.kind === "estimate" && (
              <EstimateLabel row={row} y={y} scales={scales} axis={axis} asideLabels={asideLabels} />
            )}
          </>
        }
      >
        {row.kind === "estimate" ? (
          <Interval row={row} y={y} scales={scales} axis={axis} />
        ) : (
          <text x={scales.left + 8} y={y + 4} fontSize={TEXT.body} fill="var(--soft)" fontStyle="italic">
            {row.words}
          </text>
        )}
      </Mark>
    );
  });
}

function LaneLabel({ row, x, y }: { row: OutcomeRow; x: number; y: number }) {
  return (
    <>
      <text x={x} y={y} fontSize={TEXT.label} fontWeight={600} fill="var(--c)">
        {row.source.name}
      </text>
      {row.kind === "estimate" && (
        <text x={x} y={y + 18} fontSize={TEXT.axis} fill="var(--soft)">
          {formatShare(row.figure, true)}
        </text>
      )}
    </>
  );
}

type IntervalProps = {
  row: Extract<OutcomeRow, { kind: "estimate" }>;
  y: number;
  scales: PlotScales;
  axis: Axis;
};

/** Where a value stands, held at the edge of the axis. */
const toHeld =
  ({ scales, axis }: Pick<IntervalProps, "scales" | "axis">) =>
  (value: number) =>
    scales.x(Math.min(axis.domain[1], Math.max(axis.domain[0], value)));

function Interval({ row, y, scales, axis }: IntervalProps) {
  const { estimate, source } = row;
  const [low, high] = axis.domain;
  const held = toHeld({ scales, axis });
  const upper = estimate.zeroBound ?? estimate.upper;
  const start = held(estimate.zeroBound === null ? estimate.lower : 0);
  const end = held(upper);
  const point = held(estimate.value);
  const open = estimate.isFloor || estimate.value === 0;
  const cutLeft = axis.scale === "log" && (estimate.zeroBound !== null || estimate.lower < low || estimate.value < low);
  return (
    <>
      {/* A wide band that cannot be seen, so that a thin line can be touched. */}
      <path
        d={`M${round(start)} ${round(y)}H${round(Math.max(end, start + 24))}`}
        stroke="transparent"
        strokeWidth={28}
      />
      <path
        d={`M${round(start)} ${round(y)}H${round(end)}`}
        stroke="var(--c)"
        strokeWidth={3.5}
        strokeDasharray={estimate.isFloor ? "6 4" : undefined}
      />
      {cutLeft && <path d={`M${round(start)} ${round(y)}l8 -6v12Z`} fill="var(--c)" />}
      {upper > high && <path d={`M${round(end)} ${round(y)}l-8 -6v12Z`} fill="var(--c)" />}
      <path
        d={shapePath(source.mark.shape, point, y, MARKER)}
        fill={open ? "var(--paper)" : "var(--c)"}
        stroke="var(--c)"
        strokeWidth={2.5}
        data-point=""
      />
    </>
  );
}

/** The estimate in words: to the right of its interval, or above its end where there is no room. */
function EstimateLabel({ row, y, scales, axis, asideLabels }: IntervalProps & { asideLabels: boolean }) {
  const { estimate } = row;
  const end = toHeld({ scales, axis })(estimate.zeroBound ?? estimate.upper);
  const words = formatPoint(estimate);
  const bounds = `(${formatBounds(estimate)})`;
  const size = asideLabels ? TEXT.label : TEXT.body;
  const width = guessTextWidth(`${words} ${bounds}`, size);
  const fitsRight = end + 14 + width < scales.right;
  const x = round(fitsRight ? end + 14 : Math.max(end, scales.left + width));
  const baseline = round(fitsRight ? y + 5 : y - (asideLabels ? 16 : 14));
  return (
    <>
      {/* Grid lines stop short of the words. An outline of the letters would do so too, but is slow to paint. */}
      <rect
        x={round(fitsRight ? x - 3 : x - width - 3)}
        y={baseline - size}
        width={round(width + 6)}
        height={size + 5}
        fill="var(--paper)"
      />
      <text x={x} y={baseline} textAnchor={fitsRight ? "start" : "end"} fontSize={size} fill="var(--ink)">
        {words} <tspan fill="var(--soft)">{bounds}</tspan>
      </text>
    </>
  );
}
