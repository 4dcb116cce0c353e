import { useMemo } from "react";
import { Bar, ReferenceLine } from "recharts";
import type { Axis } from "../claims/layout/axis.ts";
import type { YearsDrawing } from "../claims/reportYears.ts";
import { formatCount } from "../claims/words/format.ts";
import { Mark } from "./Mark.tsx";
import { Plot, usePlotScales } from "./Plot.tsx";
import { round } from "./shapes.ts";
import { widestTextWidth } from "../claims/layout/textWidth.ts";
import { type ChartSize, TEXT } from "./sizes.ts";

/** One product: its reports that also name a term, of all of its reports; `of` is `null` where it has none at all. */
type ReportBar = { key: string; name: string; count: number; of: string | null; aria: string };
/** `none` stands beside a product without any report. */
export type BarsDrawing = { bars: readonly ReportBar[]; axis: Axis; axisLabel: string; none: string };

const WIDTH = { narrow: 350, page: 560, slide: 450 } as const;
const LANE = 27;
const THICK = 14;
const NAME = 92;
const COUNTS = { narrow: 88, page: 104, slide: 104 } as const;

/** What recharts gives the shape of a bar: its box, and its place among the rows. */
type BarBox = { index: number; x: number; y: number; width: number; height: number };

/** A bar a product, from zero; beside it the number of reports, and of how many. */
export function ReportBars({ drawing, size }: { drawing: BarsDrawing; size: ChartSize }) {
  const { bars, none } = drawing;
  const width = WIDTH[size];
  const data = useMemo(() => bars.map(({ count }, i) => ({ count, lane: i + 0.5 })), [bars]);
  const drawBar = ({ index, x, y, width: length, height }: BarBox) => {
    const bar = bars[index];
    if (bar === undefined) return <g />;
    const middle = y + height / 2;
    const text = { y: round(middle + 5), fontSize: TEXT.body, fill: "var(--ink)" } as const;
    return (
      <Mark
        label={bar.aria}
        texts={
          <>
            <text x={0} {...text}>
              {bar.name}
            </text>
            <text x={width} {...text} textAnchor="end" fontSize={TEXT.axis} fill="var(--soft)">
              {bar.of !== null && (
                <tspan fontSize={TEXT.body} fontWeight={600} fill="var(--ink)">
                  {formatCount(bar.count)}
                </tspan>
              )}{" "}
              {bar.of ?? none}
            </text>
          </>
        }
      >
        <rect
          x={round(x)}
          y={round(y)}
          width={round(length)}
          height={round(height)}
          fill="var(--slate)"
          data-point=""
        />
        {/* The whole lane can be pointed at. */}
        <rect x={0} y={round(middle - LANE / 2)} width={width} height={LANE} fill="transparent" />
      </Mark>
    );
  };
  return (
    <Plot
      width={width}
      height={bars.length * LANE + 54}
      margin={{ top: 2, left: NAME, right: COUNTS[size], bottom: 0 }}
      layout="vertical"
      data={data}
      x={drawing.axis}
      xKey="count"
      formatX={formatCount}
      xLabel={drawing.axisLabel}
      y={[0, Math.max(1, bars.length)]}
      yKey="lane"
      fromTop
    >
      <Bar dataKey="count" barSize={THICK} shape={drawBar} isAnimationActive={false} zIndex={0} />
    </Plot>
  );
}

const HEIGHT = 250;
const SIDE = 4;
/** Part of a year that its column takes. */
const COLUMN = 0.72;
/** Over the highest column: its number, and the words of the mark. */
const HEADROOM = 1.3;
/** With less room the year has two digits. */
const ROOM_FOR_YEAR = 34;
const NOTHING = () => "";

/**
 * A column a year. What came from the day of the publicity on is outlined, beside a dashed line at that day: no line joins
 * the years.
 */
export function ReportYears({ drawing, size }: { drawing: YearsDrawing; size: ChartSize }) {
  const { columns, publicity, axis } = drawing;
  const data = useMemo(
    () => columns.map(({ before, after }, i) => ({ all: before + after, middle: axis.ticks[i] ?? 0 })),
    [columns, axis],
  );
  const band = (WIDTH[size] - 2 * SIDE) / columns.length;
  const drawColumn = ({ index, x, y, width, height }: BarBox) => {
    const column = columns[index];
    if (column === undefined) return <g />;
    const { year, before, after, aria } = column;
    const late = before + after === 0 ? 0 : (height * after) / (before + after);
    const text = { x: round(x + width / 2), textAnchor: "middle" } as const;
    return (
      <Mark
        label={aria}
        texts={
          <>
            <text {...text} y={round(y - 6)} fontSize={TEXT.body} fontWeight={600} fill="var(--ink)">
              {formatCount(before + after)}
            </text>
            <text {...text} y={round(y + height + 17)} fontSize={TEXT.axis} fill="var(--soft)">
              {band < ROOM_FOR_YEAR ? `’${String(year).slice(2)}` : year}
            </text>
          </>
        }
      >
        {before > 0 && (
          <rect
            x={round(x)}
            y={round(y + late)}
            width={round(width)}
            height={round(height - late)}
            fill="var(--slate)"
            data-point=""
          />
        )}
        {after > 0 && (
          <rect
            x={round(x)}
            y={round(y)}
            width={round(width)}
            height={round(late)}
            fill="var(--slate)"
            fillOpacity={0.28}
            stroke="var(--slate)"
            strokeWidth={1.25}
            data-point=""
          />
        )}
        {/* The whole year can be pointed at. */}
        <rect x={round(x)} y={0} width={round(width)} height={round(y + height)} fill="transparent" />
      </Mark>
    );
  };
  return (
    <Plot
      width={WIDTH[size]}
      height={HEIGHT}
      margin={{ top: 4, left: SIDE, right: SIDE, bottom: 0 }}
      data={data}
      x={axis}
      xKey="middle"
      formatX={NOTHING}
      xLabel={drawing.axisLabel}
      y={[0, Math.max(1, drawing.most) * HEADROOM]}
      grid="none"
    >
      <Bar dataKey="all" barSize={band * COLUMN} shape={drawColumn} isAnimationActive={false} zIndex={0} />
      {publicity !== null && publicity.time > axis.domain[0] && publicity.time < axis.domain[1] && (
        <>
          <ReferenceLine x={publicity.time} stroke="var(--ink)" strokeDasharray="4 3" strokeWidth={1.25} zIndex={0} />
          <PublicityWords {...publicity} />
        </>
      )}
    </Plot>
  );
}

/** They stand where there is more room for them: over the years before. */
function PublicityWords({ time, words }: { time: number; words: string }) {
  const scales = usePlotScales();
  if (scales === null) return null;
  const text = `${words}: publicity`;
  const x = scales.x(time);
  const fitsBefore = x - scales.left > widestTextWidth(text, TEXT.axis) + 8;
  return (
    <text
      aria-hidden="true"
      x={round(x + (fitsBefore ? -6 : 6))}
      y={round(scales.top + 12)}
      textAnchor={fitsBefore ? "end" : "start"}
      fontSize={TEXT.axis}
      fill="var(--ink)"
    >
      {text}
    </text>
  );
}
