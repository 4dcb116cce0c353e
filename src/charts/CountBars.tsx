import type { FigureId, Source } from "../evidence/schema.ts";
import { axisFromZero } from "../view/axis.ts";
import { formatCount } from "../view/format.ts";
import { breakLines, Lines } from "./Lines.tsx";
import { Mark } from "./Mark.tsx";
import { Plot, usePlotScales } from "./Plot.tsx";
import { round } from "./shapes.ts";
import { CHART_WIDTH, guessTextWidth, TEXT, type ChartSize } from "./sizes.ts";

/** A bar of a count. Without a value the bar is drawn as unknown, which is not the same as zero. */
export type CountBar = {
  key: string;
  label: string;
  /** The count in words with its unit: "more than 27,000 doses". */
  words: string;
  value: number | null;
  /** The numerator is a floor: the bar's end is open. */
  isFloor: boolean;
  source?: Source | undefined;
  figure: FigureId;
  aria: string;
};

export type CountBarsDrawing = { bars: readonly CountBar[]; axisLabel: string };

/** The part of the width that the labels beside the bars may take; their width is guessed on the large side. */
const LABELS_AT_MOST = 0.45;

/** Counts as bars from zero on one axis, each with its own unit in words. */
export function CountBars({ drawing, size, width }: { drawing: CountBarsDrawing; size: ChartSize; width?: number }) {
  const { bars } = drawing;
  const aside = size === "slide" && width === undefined;
  const plotWidth = (width ?? CHART_WIDTH[size]) - 22;
  const longest = Math.max(0, ...bars.map((bar) => guessTextWidth(bar.label, TEXT.body)));
  // A label over its bar makes the lane as high as its lines.
  const lanes = bars.map((bar) =>
    aside ? 50 : (size === "slide" ? 28 : 44) + 18 * breakLines(bar.label, plotWidth, TEXT.body).length,
  );
  const floors = lanes.map((_, i) => lanes.slice(0, i + 1).reduce((sum, lane) => sum + lane, 0));
  const allLanes = floors.at(-1) ?? 0;
  const largest = Math.max(...bars.map((bar) => bar.value ?? 0), 1);
  const axis = axisFromZero(largest);
  return (
    <Plot
      width={width ?? CHART_WIDTH[size]}
      height={allLanes + 60}
      margin={{
        top: 4,
        right: 14,
        bottom: 0,
        left: aside ? Math.min(longest + 18, LABELS_AT_MOST * CHART_WIDTH[size]) : 4,
      }}
      x={axis}
      formatX={formatCount}
      xLabel={drawing.axisLabel}
      y={[0, Math.max(1, allLanes)]}
      fromTop
      grid={aside}
    >
      <Bars bars={bars} floors={floors} aside={aside} gap={size === "slide" ? 14 : 20} />
    </Plot>
  );
}

const THICKNESS = 18;

type BarsProps = {
  bars: readonly CountBar[];
  /** Where each lane ends, from the top. */
  floors: readonly number[];
  aside: boolean;
  /** From the middle of a bar to the end of its lane. */
  gap: number;
};

function Bars({ bars, floors, aside, gap }: BarsProps) {
  const scales = usePlotScales();
  if (scales === null) return null;
  return bars.map((bar, lane) => {
    const floor = floors[lane] ?? 0;
    const y = aside ? scales.y((floor + (floors[lane - 1] ?? 0)) / 2) : scales.y(floor) - gap;
    const end = bar.value === null ? scales.left + 90 : scales.x(bar.value);
    const top = y - THICKNESS / 2;
    const labelWidth = guessTextWidth(bar.words, TEXT.body);
    const inside = end + 10 + labelWidth > scales.right;
    const colour = bar.source === undefined ? "var(--soft)" : "var(--c)";
    const path = `M${round(scales.left)} ${round(top)}H${round(Math.max(end, scales.left + 0.5))}v${THICKNESS}H${round(scales.left)}Z`;
    return (
      <Mark
        key={bar.key}
        label={bar.aria}
        source={bar.source}
        figure={bar.figure}
        texts={
          <>
            <Lines
              text={bar.label}
              x={aside ? scales.left - 14 : scales.left + 4}
              y={aside ? y + 5 : top - 8}
              width={aside ? scales.left - 20 : scales.right - scales.left - 4}
              size={TEXT.body}
              anchor={aside ? "end" : "start"}
              growing="up"
              fill="var(--ink)"
            />
            <text
              x={round(inside ? end - 8 : end + (bar.isFloor ? 18 : 10))}
              y={round(y + 5)}
              textAnchor={inside ? "end" : "start"}
              fontSize={TEXT.body}
              fill={inside ? "var(--paper)" : "var(--ink)"}
              fontStyle={bar.value === null ? "italic" : undefined}
            >
              {bar.words}
            </text>
          </>
        }
      >
        {/* The whole lane can be pointed at, however short the bar. */}
        <path
          d={`M${round(scales.left)} ${round(top - 6)}H${round(scales.right)}v${THICKNESS + 12}H${round(scales.left)}Z`}
          fill="transparent"
        />
        {bar.value === null ? (
          <path d={path} fill="none" stroke={colour} strokeWidth={1.5} strokeDasharray="4 4" data-unknown="" />
        ) : (
          <path d={path} fill={colour} stroke={colour} strokeWidth={1} data-bar="" />
        )}
        {bar.isFloor && (
          <path
            d={`M${round(end + 3)} ${round(top)}l9 ${THICKNESS / 2}l-9 ${THICKNESS / 2}`}
            fill="none"
            stroke={colour}
            strokeWidth={2}
          />
        )}
      </Mark>
    );
  });
}
