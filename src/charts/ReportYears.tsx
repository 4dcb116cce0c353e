import type { YearsDrawing } from "../claims/reportYears.ts";
import { formatCount } from "../claims/words/format.ts";
import { Mark } from "./Mark.tsx";
import { Plot, usePlotScales } from "./Plot.tsx";
import { round } from "./shapes.ts";
import { type ChartSize, guessTextWidth, TEXT } from "./sizes.ts";

export const REPORTS_WIDTH = { narrow: 350, page: 560, slide: 450 } as const;
const HEIGHT = 250;
const SIDE = { left: 4, right: 4 } as const;
/** Free part of a year on each side of its column. */
const GAP = 0.14;
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
  return (
    <Plot
      width={REPORTS_WIDTH[size]}
      height={HEIGHT}
      margin={{ top: 4, ...SIDE, bottom: 0 }}
      x={drawing.axis}
      formatX={NOTHING}
      xLabel={drawing.axisLabel}
      y={[0, Math.max(1, drawing.most) * HEADROOM]}
      grid="none"
    >
      <Columns drawing={drawing} />
    </Plot>
  );
}

function Columns({ drawing: { columns, publicity } }: { drawing: YearsDrawing }) {
  const scales = usePlotScales();
  if (scales === null) return null;
  const band = (scales.right - scales.left) / columns.length;
  const column = (from: number, to: number, left: number, right: number) =>
    `M${round(left)} ${round(scales.y(from))}V${round(scales.y(to))}H${round(right)}V${round(scales.y(from))}Z`;
  const line = publicity === null ? null : round(scales.x(publicity.time));
  const isDrawn = line !== null && line > scales.left && line < scales.right;
  return (
    <>
      {columns.map(({ year, before, after, aria }, i) => {
        const left = scales.left + band * (i + GAP);
        const right = scales.left + band * (i + 1 - GAP);
        const middle = round((left + right) / 2);
        return (
          <Mark
            key={year}
            label={aria}
            texts={
              <>
                <text
                  x={middle}
                  y={round(scales.y(before + after) - 6)}
                  textAnchor="middle"
                  fontSize={TEXT.body}
                  fontWeight={600}
                  fill="var(--ink)"
                >
                  {formatCount(before + after)}
                </text>
                <text
                  x={middle}
                  y={round(scales.bottom + 17)}
                  textAnchor="middle"
                  fontSize={TEXT.axis}
                  fill="var(--soft)"
                >
                  {band < ROOM_FOR_YEAR ? `’${String(year).slice(2)}` : year}
                </text>
              </>
            }
          >
            {before > 0 && <path d={column(0, before, left, right)} fill="var(--slate)" data-point="" />}
            {after > 0 && (
              <path
                d={column(before, before + after, left, right)}
                fill="var(--slate)"
                fillOpacity={0.28}
                stroke="var(--slate)"
                strokeWidth={1.25}
                data-point=""
              />
            )}
            {/* The whole year can be pointed at. */}
            <path
              d={`M${round(left)} ${round(scales.top)}H${round(right)}V${round(scales.bottom)}H${round(left)}Z`}
              fill="transparent"
            />
          </Mark>
        );
      })}
      {isDrawn && publicity !== null && (
        <PublicityLine x={line} words={publicity.words} left={scales.left} top={scales.top} bottom={scales.bottom} />
      )}
    </>
  );
}

type PublicityLineProps = { x: number; words: string; left: number; top: number; bottom: number };

/** The words stand where there is more room for them: the years before. */
function PublicityLine({ x, words, left, top, bottom }: PublicityLineProps) {
  const text = `${words}: publicity`;
  const fitsBefore = x - left > guessTextWidth(text, TEXT.axis) + 8;
  return (
    <g aria-hidden="true">
      <path d={`M${x} ${round(top)}V${round(bottom)}`} stroke="var(--ink)" strokeDasharray="4 3" strokeWidth={1.25} />
      <text
        x={x + (fitsBefore ? -6 : 6)}
        y={round(top + 12)}
        textAnchor={fitsBefore ? "end" : "start"}
        fontSize={TEXT.axis}
        fill="var(--ink)"
      >
        {text}
      </text>
    </g>
  );
}
