import { ReferenceArea, ReferenceDot, ReferenceLine } from "recharts";
import type { FigureId, Source } from "../evidence/schema.ts";
import type { Axis } from "../claims/layout/axis.ts";
import { capitalise, formatCount } from "../claims/words/format.ts";
import { breakLines } from "../claims/layout/textWidth.ts";
import { Mark } from "./Mark.tsx";
import { Plot, usePlotScales } from "./Plot.tsx";
import { round, shapePath } from "./shapes.ts";
import { type ChartSize, TEXT } from "./sizes.ts";

/** When the cases of a source appeared; ends that are not stated are `null`. Times in the unit of the axis. */
export type OnsetRange = {
  key: string;
  source: Source;
  figure?: FigureId | undefined;
  /** How many could be dated, and of what: "14 of the FDA’s 22 could be dated". */
  among: string;
  /** What it dates and when: "T-cell cancers: all within 24 months, about half in the first 12". */
  words: string;
  aria: string;
  earliest: number | null;
  latest: number | null;
  median: number | null;
  spans: readonly { from: number; to: number; share: string }[];
};

export type OnsetDrawing = { ranges: readonly OnsetRange[]; axis: Axis; axisLabel: string };

export const ONSET_WIDTH = { narrow: 350, page: 500, slide: 900 } as const;
const LINE = 18;
const HALF = 8;
/** From the last line of words to the middle of the bar, and from there to the end of the lane. */
const TO_BAR = 20;
const AFTER_BAR = 20;
const SIDE = { left: 4, right: 14 } as const;

type Lane = { range: OnsetRange; top: number; names: readonly string[]; details: readonly string[]; height: number };

/** Each lane is as high as its words; they stand over the bar, where no length of it can reach them. */
function toLanes(ranges: readonly OnsetRange[], width: number): Lane[] {
  const room = width - SIDE.left - SIDE.right;
  let top = 0;
  return ranges.map((range) => {
    const names = breakLines(range.among, room, TEXT.body, true);
    const details = breakLines(capitalise(range.words), room, TEXT.axis);
    const height = (names.length + details.length) * LINE + TO_BAR + AFTER_BAR;
    const lane = { range, top, names, details, height };
    top += height;
    return lane;
  });
}

/** Ranges on a time axis from the start; a stated share of the cases is drawn darker, a median as the marker. */
export function OnsetChart({ drawing, size }: { drawing: OnsetDrawing; size: ChartSize }) {
  const lanes = toLanes(drawing.ranges, ONSET_WIDTH[size]);
  const total = lanes.reduce((sum, lane) => sum + lane.height, 0);
  return (
    <Plot
      width={ONSET_WIDTH[size]}
      height={total + 54}
      margin={{ top: 2, ...SIDE, bottom: 0 }}
      x={drawing.axis}
      formatX={formatCount}
      xLabel={drawing.axisLabel}
      y={[0, Math.max(1, total)]}
      grid="none"
      fromTop
    >
      {lanes.map((lane) => (
        <LaneMark key={lane.range.key} lane={lane} ticks={drawing.axis.ticks} />
      ))}
    </Plot>
  );
}

/** One source: its words, and under them its bar over short pieces of the grid, which cross no word. */
function LaneMark({ lane: { range, top, names, details }, ticks }: { lane: Lane; ticks: readonly number[] }) {
  const scales = usePlotScales();
  if (scales === null) return null;
  const start = scales.y(top);
  const middle = top + (names.length + details.length) * LINE + TO_BAR;
  const place = (i: number) => ({ x: scales.left + 6, y: round(start + LINE * (i + 0.9)) });
  return (
    <Mark
      label={range.aria}
      source={range.source}
      figure={range.figure}
      texts={
        <>
          {names.map((line, i) => (
            <text key={line} {...place(i)} fontSize={TEXT.body} fontWeight={600} fill="var(--c)">
              {line}
            </text>
          ))}
          {details.map((line, i) => (
            <text key={line} {...place(i + names.length)} fontSize={TEXT.axis} fill="var(--soft)">
              {line}
            </text>
          ))}
        </>
      }
    >
      {ticks.map((tick) => (
        <ReferenceLine
          key={tick}
          {...segment(tick, middle - HALF - 5, tick, middle + HALF + 5)}
          stroke="var(--rule)"
          zIndex={0}
        />
      ))}
      <Range range={range} middle={middle} />
      {/* The whole lane can be pointed at. */}
      <rect
        x={round(scales.left)}
        y={round(scales.y(middle) - HALF - 3)}
        width={round(scales.right - scales.left)}
        height={2 * HALF + 6}
        fill="transparent"
      />
    </Mark>
  );
}

const segment = (x1: number, y1: number, x2: number, y2: number) => ({
  segment: [
    { x: x1, y: y1 },
    { x: x2, y: y2 },
  ] as const,
});

/**
 * Spans with a stated share are bars; without one, two known ends are a line with caps; one known time is a mark. The
 * interval is no ErrorBar, which takes offsets and is not cut at the plot's edge.
 */
function Range({ range, middle }: { range: OnsetRange; middle: number }) {
  const { earliest, latest, median, spans, source } = range;
  const mark = median ?? (earliest !== null && earliest === latest ? earliest : null);
  const point = mark ?? (latest === null ? earliest : null);
  const across = { y1: middle - HALF, y2: middle + HALF, fill: "var(--c)", stroke: "var(--c)", zIndex: 0 } as const;
  const cap = (at: number) => segment(at, middle - HALF, at, middle + HALF);
  return (
    <>
      {latest !== null && earliest === null && <ReferenceArea x1={0} x2={latest} {...across} fillOpacity={0.35} />}
      {latest !== null &&
        earliest !== null &&
        latest > earliest &&
        [segment(earliest, middle, latest, middle), cap(earliest), cap(latest)].map((ends, i) => (
          <ReferenceLine key={i} {...ends} stroke="var(--c)" strokeWidth={2} zIndex={0} />
        ))}
      {spans.map((span) => (
        <ReferenceArea key={span.share} x1={span.from} x2={span.to} {...across} fillOpacity={1} />
      ))}
      {point !== null && (
        <ReferenceDot
          x={point}
          y={middle}
          zIndex={0}
          shape={({ cx = 0, cy = 0 }) => (
            <path
              d={shapePath(source.mark.shape, cx, cy, 7)}
              fill="var(--c)"
              stroke="var(--paper)"
              strokeWidth={1.5}
              data-point=""
            />
          )}
        />
      )}
    </>
  );
}
