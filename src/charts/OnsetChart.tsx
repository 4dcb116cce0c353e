import type { FigureId, Source } from "../evidence/schema.ts";
import type { Axis } from "../claims/layout/axis.ts";
import { capitalise, formatCount } from "../claims/words/format.ts";
import { breakLines } from "./Lines.tsx";
import { Mark } from "./Mark.tsx";
import { Plot, type PlotScales, usePlotScales } from "./Plot.tsx";
import { round, shapePath } from "./shapes.ts";
import { type ChartSize, TEXT } from "./sizes.ts";

/** When the cases of a source appeared; ends that are not stated are `null`. Times in years. */
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
    const names = breakLines(range.among, room * 0.95, TEXT.body);
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
      fromTop
    >
      <Lanes lanes={lanes} />
    </Plot>
  );
}

function Lanes({ lanes }: { lanes: readonly Lane[] }) {
  const scales = usePlotScales();
  if (scales === null) return null;
  return lanes.map(({ range, top, names, details }) => {
    const start = scales.y(top);
    const y = start + (names.length + details.length) * LINE + TO_BAR;
    const text = (line: string, i: number) => ({ key: line, x: scales.left + 6, y: round(start + LINE * (i + 0.9)) });
    return (
      <Mark
        key={range.key}
        label={range.aria}
        source={range.source}
        figure={range.figure}
        texts={
          <>
            {names.map((line, i) => {
              const { key, ...place } = text(line, i);
              return (
                <text key={key} {...place} fontSize={TEXT.body} fontWeight={600} fill="var(--c)">
                  {line}
                </text>
              );
            })}
            {details.map((line, i) => {
              const { key, ...place } = text(line, i + names.length);
              return (
                <text key={key} {...place} fontSize={TEXT.axis} fill="var(--soft)">
                  {line}
                </text>
              );
            })}
          </>
        }
      >
        <Range range={range} y={y} scales={scales} />
      </Mark>
    );
  });
}

/** Spans with a stated share are bars; without one, two known ends are a line with caps; one known time is a mark. */
function Range({ range, y, scales }: { range: OnsetRange; y: number; scales: PlotScales }) {
  const { earliest, latest, median, spans, source } = range;
  const bar = (from: number, to: number) =>
    `M${round(scales.x(from))} ${round(y - HALF)}H${round(scales.x(to))}v${2 * HALF}H${round(scales.x(from))}Z`;
  const cap = (at: number) => `M${round(scales.x(at))} ${round(y - HALF)}v${2 * HALF}`;
  const mark = median ?? (earliest !== null && earliest === latest ? earliest : null);
  const point = mark ?? (latest === null ? earliest : null);
  return (
    <>
      {latest !== null && earliest === null && (
        <path d={bar(0, latest)} fill="var(--c)" fillOpacity={0.35} stroke="var(--c)" data-range="" />
      )}
      {latest !== null && earliest !== null && latest > earliest && (
        <path
          d={`${cap(earliest)}${cap(latest)}M${round(scales.x(earliest))} ${round(y)}H${round(scales.x(latest))}`}
          fill="none"
          stroke="var(--c)"
          strokeWidth={2}
          data-range=""
        />
      )}
      {spans.map((span) => (
        <path key={span.share} d={bar(span.from, span.to)} fill="var(--c)" stroke="var(--c)" />
      ))}
      {point !== null && (
        <path
          d={shapePath(source.mark.shape, scales.x(point), y, 7)}
          fill="var(--c)"
          stroke="var(--paper)"
          strokeWidth={1.5}
          data-point=""
        />
      )}
      {/* The whole lane can be pointed at. */}
      <path
        d={`M${round(scales.left)} ${round(y - HALF - 3)}H${round(scales.right)}v${2 * HALF + 6}H${round(scales.left)}Z`}
        fill="transparent"
      />
    </>
  );
}
