import { type CaseBins, binYears } from "../claims/caseBins.ts";
import type { Source } from "../evidence/schema.ts";
import { Mark } from "./Mark.tsx";
import type { PlotScales } from "./Plot.tsx";
import { round } from "./shapes.ts";

/** Single cases of one source: when each appeared, in years, and their number in each bin. */
export type CaseDistribution = { years: readonly number[]; bins: CaseBins; arias: readonly string[] };

/** Up to this many cases of a source are strokes; more would run into each other, and the bars count them. */
const MAX_STROKES = 249;
const STRIP = 10;
const BARS = 46;
const GAP = 4;
/** What the strip and the bars take up under a range. */
export const CASES_HEIGHT = STRIP + GAP + BARS + 18;

type CaseStripProps = { cases: CaseDistribution; source: Source; scales: PlotScales; top: number };

/** A stroke for each case over bars of their number in equal times; the fullest bar has the full height. */
export function CaseStrip({ cases, source, scales, top }: CaseStripProps) {
  const { bins, years } = cases;
  const floor = top + STRIP + GAP + BARS;
  const fullest = Math.max(1, ...bins.counts);
  return (
    <>
      {years.length <= MAX_STROKES && (
        <g data-source={source.id} data-colour={source.mark.colour} aria-hidden="true">
          <path
            d={years.map((year) => `M${round(scales.x(year))} ${round(top)}v${STRIP}`).join("")}
            stroke="var(--c)"
            data-cases=""
          />
        </g>
      )}
      {bins.counts.map((count, i) => {
        const { from, to } = binYears(bins, i);
        const height = (count / fullest) * BARS;
        const left = scales.x(from);
        const right = Math.min(scales.x(to), scales.right);
        return (
          <Mark key={from} label={cases.arias[i] ?? ""} source={source}>
            {/* The whole height can be pointed at, however short the bar. */}
            <path
              d={`M${round(left)} ${round(floor - BARS)}H${round(right)}V${round(floor)}H${round(left)}Z`}
              fill="transparent"
            />
            <path
              d={`M${round(left + 0.5)} ${round(floor - height)}H${round(right - 0.5)}V${round(floor)}H${round(left + 0.5)}Z`}
              fill="var(--c)"
              data-bin={count}
            />
          </Mark>
        );
      })}
    </>
  );
}
