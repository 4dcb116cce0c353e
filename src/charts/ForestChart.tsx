import type { ForestDrawing } from "../claims/forest/forest.ts";
import { formatCount } from "../claims/words/format.ts";
import { ForestRowMark } from "./ForestRowMark.tsx";
import { type ForestLayout, type ForestWidth, layOutForest, type PlacedGroup } from "./forestLayout.ts";
import { Plot, usePlotScales } from "./Plot.tsx";
import { round } from "./shapes.ts";
import type { ChartSize } from "./sizes.ts";
import { TABLET_WINDOW, useWindowUpTo } from "./useWindowUpTo.ts";

type ForestChartProps = { drawing: ForestDrawing; size: ChartSize; width: ForestWidth };

const AXIS_ROOM = 50;

/**
 * A forest plot: a line for each source with what it counted, a strip that is as dark as the values fit, the interval,
 * the estimate, and the same in words at the right. From 1 to 30 sources, in groups, on one linear axis from zero.
 */
export function ForestChart({ drawing, size, width }: ForestChartProps) {
  const isTablet = useWindowUpTo(TABLET_WINDOW);
  const layout = layOutForest(drawing, size, isTablet ? "beside" : width);
  const { columns } = layout;
  return (
    <Plot
      width={columns.width}
      height={layout.height + (drawing.axis.ticks.length === 0 ? 0 : AXIS_ROOM)}
      margin={{ top: 0, right: columns.width - columns.end, bottom: 0, left: columns.start }}
      x={drawing.axis}
      formatX={drawing.tickUnit === "" ? formatCount : (value) => `${formatCount(value)}${drawing.tickUnit}`}
      xLabel={size === "narrow" ? drawing.axisLabelShort : drawing.axisLabel}
      y={[0, layout.height]}
      fromTop
      grid="none"
    >
      <Groups drawing={drawing} layout={layout} />
    </Plot>
  );
}

function Groups({ drawing, layout }: { drawing: ForestDrawing; layout: ForestLayout }) {
  const scales = usePlotScales();
  if (scales === null) return null;
  return layout.groups.map((group) => (
    <g key={group.key}>
      <Grid group={group} ticks={drawing.axis.ticks} x={scales.x} stacked={layout.columns.stacked} />
      <GroupWords group={group} layout={layout} />
      {group.rows.map((placed) => (
        <ForestRowMark key={placed.row.key} placed={placed} layout={layout} scales={scales} axis={drawing.axis} />
      ))}
    </g>
  ));
}

type GridProps = { group: PlacedGroup; ticks: readonly number[]; x: (value: number) => number; stacked: boolean };

/** Grid lines behind the rows only: they stop short of headings and of lines of words. */
function Grid({ group, ticks, x, stacked }: GridProps) {
  const bands = stacked
    ? group.rows.map((row) => ({ top: row.top + row.height - 36, bottom: row.top + row.height - 10 }))
    : [{ top: group.rowsTop, bottom: group.rowsBottom }];
  const path = (values: readonly number[]) =>
    bands
      .filter(({ top, bottom }) => bottom > top)
      .flatMap(({ top, bottom }) => values.map((tick) => `M${round(x(tick))} ${round(top)}V${round(bottom)}`))
      .join("");
  return (
    <>
      <path d={path(ticks.slice(1))} stroke="var(--grid, var(--rule))" fill="none" />
      <path d={path(ticks.slice(0, 1))} stroke="var(--ink)" fill="none" />
    </>
  );
}

function GroupWords({ group, layout }: { group: PlacedGroup; layout: ForestLayout }) {
  const { columns, type } = layout;
  return (
    <>
      {group.label !== null && (
        <>
          <text x={0} y={group.top + 16} fontSize={type.small} fontWeight={600} fill="var(--soft)">
            {group.label}
          </text>
          <path d={`M0 ${round(group.top + 25)}H${columns.width}`} stroke="var(--rule)" fill="none" />
        </>
      )}
      {group.silent.length > 0 && (
        <text fontSize={type.small} fill="var(--soft)">
          {group.silent.map((line, i) => (
            <tspan key={line} x={columns.name} y={round(group.rowsBottom + 14 + i * type.line)}>
              {line}
            </tspan>
          ))}
        </text>
      )}
    </>
  );
}
