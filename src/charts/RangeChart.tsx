import { Fragment } from "react";
import type { Source } from "../evidence/schema.ts";
import type { FigureId } from "../evidence/schema.ts";
import type { Axis } from "../view/axis.ts";
import { formatCount } from "../view/format.ts";
import { CASES_HEIGHT, type CaseDistribution, CaseStrip } from "./CaseStrip.tsx";
import { Lines } from "./Lines.tsx";
import { Mark } from "./Mark.tsx";
import { Plot, usePlotScales } from "./Plot.tsx";
import { round, shapePath } from "./shapes.ts";
import { CHART_WIDTH, TEXT, type ChartSize } from "./sizes.ts";

/** One stated range of times from infusion to cancer; ends that are not stated are `null`. Times in years. */
export type OnsetRange = {
  key: string;
  source: Source;
  figure?: FigureId | undefined;
  label: string;
  /** Whose onset it is: n of N and the outcome. */
  among: string;
  earliest: number | null;
  latest: number | null;
  median: number | null;
  spans: readonly { from: number; to: number; share: string }[];
  words: string;
  aria: string;
  /** Where the source gives the onset of each case; drawn under the range. */
  cases: CaseDistribution | null;
};

export type RangeDrawing = { ranges: readonly OnsetRange[]; axis: Axis; axisLabel: string };

const HALF = 8;

/** Ranges on a time axis from the infusion; a stated share of the cases is drawn darker, a median as the marker. */
export function RangeChart({ drawing, size }: { drawing: RangeDrawing; size: ChartSize }) {
  const withCases = drawing.ranges.some((range) => range.cases !== null);
  const textHeight = size === "narrow" ? 134 : 116;
  const laneHeight = textHeight + (withCases ? CASES_HEIGHT : 0);
  return (
    <Plot
      width={CHART_WIDTH[size]}
      height={drawing.ranges.length * laneHeight + 60}
      margin={{ top: 4, right: 14, bottom: 0, left: 4 }}
      x={drawing.axis}
      formatX={formatCount}
      xLabel={drawing.axisLabel}
      y={[0, drawing.ranges.length]}
      fromTop
    >
      <Ranges ranges={drawing.ranges} textHeight={textHeight} />
    </Plot>
  );
}

function Ranges({ ranges, textHeight }: { ranges: readonly OnsetRange[]; textHeight: number }) {
  const scales = usePlotScales();
  if (scales === null) return null;
  return ranges.map((range, lane) => {
    const y = scales.y(lane) + 62;
    const start = scales.x(range.earliest ?? 0);
    const end = range.latest === null ? start + 40 : scales.x(range.latest);
    const bar = (from: number, to: number) =>
      `M${round(from)} ${round(y - HALF)}H${round(to)}v${2 * HALF}H${round(from)}Z`;
    return (
      <Fragment key={range.key}>
        <Mark
          label={range.aria}
          source={range.source}
          figure={range.figure}
          texts={
            <>
              <text x={scales.left + 4} y={round(y - 48)} fontSize={TEXT.label} fontWeight={600} fill="var(--c)">
                {range.source.name}
              </text>
              <text x={scales.left + 4} y={round(y - 29)} fontSize={TEXT.axis} fill="var(--soft)">
                {range.among}
              </text>
              <Lines
                text={range.words}
                x={scales.left + 4}
                y={y + HALF + 19}
                width={scales.right - scales.left - 8}
                size={TEXT.body}
                fill="var(--ink)"
              />
            </>
          }
        >
          {/* Pale inside, with an outline that stands out against the page. */}
          <path d={bar(start, end)} fill="var(--c)" fillOpacity={0.3} stroke="var(--c)" data-range="" />
          {range.earliest === null && (
            <path
              d={`M${round(start)} ${round(y - HALF - 3)}v${2 * HALF + 6}`}
              stroke="var(--c)"
              strokeWidth={1.5}
              strokeDasharray="3 3"
            />
          )}
          {range.spans.map((span) => (
            <path key={span.share} d={bar(scales.x(span.from), scales.x(span.to))} fill="var(--c)" fillOpacity={0.55} />
          ))}
          <path d={`M${round(end)} ${round(y - HALF - 3)}v${2 * HALF + 6}`} stroke="var(--c)" strokeWidth={2.5} />
          {range.earliest !== null && (
            <path d={`M${round(start)} ${round(y - HALF - 3)}v${2 * HALF + 6}`} stroke="var(--c)" strokeWidth={2.5} />
          )}
          {range.median !== null && (
            <path
              d={shapePath(range.source.mark.shape, scales.x(range.median), y, 8)}
              fill="var(--c)"
              stroke="var(--paper)"
              strokeWidth={1.5}
              data-point=""
            />
          )}
        </Mark>
        {range.cases !== null && (
          <CaseStrip cases={range.cases} source={range.source} scales={scales} top={scales.y(lane) + textHeight} />
        )}
      </Fragment>
    );
  });
}
