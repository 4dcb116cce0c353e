import type { Axis } from "../claims/layout/axis.ts";
import { formatCount } from "../claims/words/format.ts";
import { Mark } from "./Mark.tsx";
import { Plot, usePlotScales } from "./Plot.tsx";
import { REPORTS_WIDTH } from "./ReportYears.tsx";
import { round } from "./shapes.ts";
import { type ChartSize, TEXT } from "./sizes.ts";

/** One product: its reports that also name a term, of all of its reports; `of` is `null` where it has none at all. */
export type ReportBar = { key: string; name: string; count: number; of: string | null; aria: string };
/** `none` stands beside a product without any report. */
export type BarsDrawing = { bars: readonly ReportBar[]; axis: Axis; axisLabel: string; none: string };

const LANE = 27;
const HALF = 7;
const NAME = 92;
const COUNTS = { narrow: 88, page: 104, slide: 104 } as const;

/** A bar a product, from zero; beside it the number of reports, and of how many. */
export function ReportBars({ drawing, size }: { drawing: BarsDrawing; size: ChartSize }) {
  const height = drawing.bars.length * LANE;
  return (
    <Plot
      width={REPORTS_WIDTH[size]}
      height={height + 54}
      margin={{ top: 2, left: NAME, right: COUNTS[size], bottom: 0 }}
      x={drawing.axis}
      formatX={formatCount}
      xLabel={drawing.axisLabel}
      y={[0, Math.max(1, drawing.bars.length)]}
      fromTop
    >
      <Bars drawing={drawing} width={REPORTS_WIDTH[size]} />
    </Plot>
  );
}

function Bars({ drawing: { bars, none }, width }: { drawing: BarsDrawing; width: number }) {
  const scales = usePlotScales();
  if (scales === null) return null;
  return bars.map(({ key, name, count, of, aria }, lane) => {
    const y = scales.y(lane + 0.5);
    const baseline = round(y + 5);
    return (
      <Mark
        key={key}
        label={aria}
        texts={
          <>
            <text x={0} y={baseline} fontSize={TEXT.body} fill="var(--ink)">
              {name}
            </text>
            <text x={width} y={baseline} textAnchor="end" fontSize={TEXT.axis} fill="var(--soft)">
              {of !== null && (
                <tspan fontSize={TEXT.body} fontWeight={600} fill="var(--ink)">
                  {formatCount(count)}
                </tspan>
              )}{" "}
              {of ?? none}
            </text>
          </>
        }
      >
        <path
          d={`M${round(scales.left)} ${round(y - HALF)}H${round(scales.x(count))}v${2 * HALF}H${round(scales.left)}Z`}
          fill="var(--slate)"
          data-point=""
        />
        {/* The whole lane can be pointed at. */}
        <path d={`M0 ${round(y - LANE / 2)}H${width}v${LANE}H0Z`} fill="transparent" />
      </Mark>
    );
  });
}
