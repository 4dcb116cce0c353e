import { useLayoutEffect, useRef } from "react";
import { type CaseBins, binYears } from "../view/caseBins.ts";
import type { Source } from "../evidence/schema.ts";
import { Mark } from "./Mark.tsx";
import type { PlotScales } from "./Plot.tsx";
import { round } from "./shapes.ts";

/** Single cases of one source: when each appeared, in years, and their number in each bin. */
export type CaseDistribution = { years: readonly number[]; bins: CaseBins; arias: readonly string[] };

/** Up to this many cases of a source are strokes of the drawing; more go on a canvas, which costs the filter nothing. */
const MOST_DRAWN = 249;
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
      <g data-source={source.id} data-colour={source.mark.colour} aria-hidden="true">
        {years.length > MOST_DRAWN ? (
          <CaseCanvas years={years} scales={scales} top={top} />
        ) : (
          <path
            d={years.map((year) => `M${round(scales.x(year))} ${round(top)}v${STRIP}`).join("")}
            stroke="var(--c)"
            data-cases=""
          />
        )}
      </g>
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

/** Many cases at once, drawn when they change and not when the filter hides them. */
function CaseCanvas({ years, scales, top }: { years: readonly number[]; scales: PlotScales; top: number }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const width = Math.ceil(scales.right - scales.left);
  const { left, x } = scales;
  const first = x(0);
  const perYear = x(1) - first;
  useLayoutEffect(() => {
    const element = canvas.current;
    const context = element?.getContext("2d");
    if (!element || !context) return;
    const sharpness = 2;
    element.width = width * sharpness;
    element.height = STRIP * sharpness;
    context.scale(sharpness, 1);
    // Where cases stand closer than a stroke is wide, more of them are darker.
    context.globalAlpha = Math.max(0.02, Math.min(1, width / years.length));
    context.fillStyle = getComputedStyle(element).color;
    for (const year of years) context.fillRect(first + year * perYear - left - 0.5, 0, 1, STRIP * sharpness);
  }, [years, width, first, perYear, left]);
  return (
    <foreignObject x={left} y={top} width={width} height={STRIP}>
      <canvas ref={canvas} className="case-canvas" data-cases="" />
    </foreignObject>
  );
}
