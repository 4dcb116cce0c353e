import { createContext, memo, type ReactNode, use, useMemo } from "react";
import { Line, ReferenceArea, ReferenceDot, ReferenceLine } from "recharts";
import type { FigureId, Source } from "../evidence/schema.ts";
import { breakLines, widestTextWidth } from "../claims/layout/textWidth.ts";
import { formatCount } from "../claims/words/format.ts";
import { type ChanceDrawing, type ChanceLayout, type ChancePoint, layOutChance, shareTicks } from "./chanceDrawing.ts";
import { Mark } from "./Mark.tsx";
import { Plot } from "./Plot.tsx";
import { round, shapePath } from "./shapes.ts";
import { type ChartSize, TEXT } from "./sizes.ts";

const Y_TICKS = [0, 25, 50, 75, 100] as const;
const CURVE_WIDTH = 2.25;
/** Words that a line can cross stand on a halo of the page's colour. */
const HALO = { stroke: "var(--paper)", strokeWidth: 4, paintOrder: "stroke" } as const;

/** What moves along the curve while somebody drags; everything else stays as it is drawn. */
const HandleContext = createContext<ChancePoint | null>(null);

type ChanceChartProps = { drawing: ChanceDrawing; size: ChartSize };

/** The curve with its band and marks, and under it the scale that reads the same x as cases reported of every 100. */
export function ChanceChart({ drawing, size }: ChanceChartProps) {
  return (
    <HandleContext value={drawing.whatIf}>
      <StillChart drawing={drawing} size={size} />
    </HandleContext>
  );
}

/**
 * recharts lays the whole chart out for every change of a child, which is too much for each step of a handle. Without a
 * zIndex of 0 it moves what it draws into layers that are kept from screen readers.
 */
const StillChart = memo(
  function StillChart({ drawing, size }: ChanceChartProps) {
    const layout = useMemo(() => layOutChance(drawing, size), [drawing, size]);
    const { axis, band, curve, surprise, reported, bound, baselines, cohort, reports } = drawing;
    const data = useMemo(
      () =>
        curve.map(({ figure, chance }) => ({
          figure,
          chance,
          within: figure >= band.lower && figure <= band.upper ? chance : null,
        })),
      [curve, band],
    );
    const dot = (
      point: ChancePoint,
      source: Source,
      figure: FigureId,
      shape: Omit<PointMarkProps, "point" | "source">,
    ) => (
      <ReferenceDot
        key={`${source.id} ${point.figure}`}
        x={point.figure}
        y={point.chance}
        zIndex={0}
        shape={() => <PointMark {...shape} point={point} source={source} figure={figure} />}
      />
    );
    const [x, y] = [layout.x(reported.figure), layout.y(reported.chance)];
    const beside = Math.max(x + 20, layout.x(band.upper) + 8);
    // Where hardly anything would be seen, the words stand over those of the line of surprise.
    const wordsY = Math.min(y, layout.y(surprise) - 34);
    return (
      <Plot
        width={layout.width}
        height={layout.height}
        margin={{
          top: layout.top,
          right: layout.width - layout.right,
          bottom: layout.height - layout.bottom - 50,
          left: 0,
        }}
        data={data}
        x={axis}
        xKey="figure"
        formatX={formatCount}
        xLabel={drawing.xLabel}
        y={[0, 100]}
        yTicks={Y_TICKS}
        grid="y"
      >
        <YLabel layout={layout} />
        <ReferenceArea
          x1={band.lower}
          x2={Math.min(band.upper, axis.domain[1])}
          zIndex={0}
          shape={() => <Band drawing={drawing} layout={layout} />}
        />
        <ReferenceLine y={surprise} zIndex={0} stroke="var(--ink)" strokeDasharray="5 4" />
        <Line
          dataKey="chance"
          dot={false}
          stroke="var(--soft)"
          strokeWidth={CURVE_WIDTH}
          isAnimationActive={false}
          zIndex={0}
        />
        <Line
          dataKey="within"
          dot={false}
          stroke="var(--ink)"
          strokeWidth={CURVE_WIDTH + 1.5}
          isAnimationActive={false}
          zIndex={0}
        />
        <text
          aria-hidden="true"
          x={round(layout.x(band.upper) + 8)}
          y={round(layout.y(surprise)) - 5}
          fontSize={TEXT.axis}
          fill="var(--soft)"
          {...HALO}
        >
          {size === "narrow" ? `${surprise} in 100` : drawing.surpriseLabel}
        </text>
        <HandleMark drawing={drawing} layout={layout} />
        {dot(reported, reports, drawing.reportedFigure, {
          radius: 6.5,
          x,
          y,
          isFilled: true,
          texts: (
            <text fontSize={TEXT.axis} fontWeight={600} fill="var(--c)" {...HALO}>
              <tspan x={round(beside)} y={round(wordsY - 4)}>
                {band.label}
              </tspan>
              <tspan x={round(beside)} y={round(wordsY + 13)}>
                {reported.label}
              </tspan>
            </text>
          ),
        })}
        {baselines.map((point) => {
          const at = { x: layout.x(point.figure), y: layout.y(point.chance) };
          return dot(point, point.source, point.figureId, {
            ...at,
            radius: 4.5,
            texts: (
              <text x={round(at.x + 11)} y={round(at.y + 1)} fontSize={TEXT.axis} fill="var(--soft)" {...HALO}>
                {point.label}
              </text>
            ),
          });
        })}
        {bound !== null &&
          dot(bound, cohort, drawing.observedFigure, {
            x: layout.x(bound.figure),
            y: layout.y(bound.chance),
            radius: 5.5,
            leader: 34,
            texts: <BoundWords bound={bound} layout={layout} isNarrow={size === "narrow"} />,
          })}
        {/* Read after the curve: the arrow keys go along one and then along the other. */}
        <ShareScale drawing={drawing} layout={layout} />
      </Plot>
    );
  },
  (before, after) => before.size === after.size && before.drawing.still === after.drawing.still,
);

/** What the height counts, over the plot. */
function YLabel({ layout: { yLines, top } }: { layout: ChanceLayout }) {
  return (
    <text fontSize={TEXT.axis} fill="var(--soft)" aria-hidden="true">
      {yLines.map((line, i) => (
        <tspan key={line} x={0} y={top - (yLines.length - i) * 19 - 10}>
          {line}
        </tspan>
      ))}
    </text>
  );
}

type PartProps = { drawing: ChanceDrawing; layout: ChanceLayout };

/** The interval of the reports over the whole height; the pointer goes through it to the curve. */
function Band({ drawing: { band, reports, reportedFigure, axis }, layout }: PartProps) {
  const [left, right] = [layout.x(band.lower), layout.x(Math.min(band.upper, axis.domain[1]))].map(round);
  const [top, bottom] = [layout.top, layout.bottom].map(round);
  return (
    <Mark label={band.aria} source={reports} figure={reportedFigure}>
      <g pointerEvents="none">
        <path d={`M${left} ${top}H${right}V${bottom}H${left}Z`} fill="var(--c)" fillOpacity={0.16} data-band="" />
        <path d={`M${left} ${top}V${bottom}M${right} ${top}V${bottom}`} stroke="var(--c)" strokeOpacity={0.6} />
      </g>
    </Mark>
  );
}

type PointMarkProps = {
  point: ChancePoint;
  source: Source;
  figure?: FigureId;
  x: number;
  y: number;
  radius: number;
  isFilled?: boolean;
  /** Length of a line up to its words. */
  leader?: number;
  texts: ReactNode;
};

/** A figure where it lies on the curve, in the shape of its source. */
function PointMark({ point, source, figure, x, y, radius, isFilled = false, leader = 0, texts }: PointMarkProps) {
  return (
    <Mark label={point.aria} source={source} figure={figure} texts={texts}>
      {leader > 0 && <path d={`M${round(x)} ${round(y - leader)}V${round(y)}`} stroke="var(--c)" strokeWidth={1.5} />}
      <path
        d={shapePath(source.mark.shape, x, y, radius)}
        fill={isFilled ? "var(--c)" : "var(--paper)"}
        stroke={isFilled ? "var(--paper)" : "var(--c)"}
        strokeWidth={isFilled ? 1.5 : 2}
        data-point=""
      />
    </Mark>
  );
}

function BoundWords({ bound, layout, isNarrow }: { bound: ChancePoint; layout: ChanceLayout; isNarrow: boolean }) {
  const room = isNarrow ? 130 : 165;
  const lines = breakLines(bound.label, room, TEXT.axis, true);
  const bottom = layout.y(bound.chance) - 40;
  const width = Math.min(room, widestTextWidth(bound.label, TEXT.axis, true));
  const left = Math.min(layout.x(bound.figure) - 20, layout.right - width);
  return (
    <text fontWeight={600} fontSize={TEXT.axis} fill="var(--c)" {...HALO}>
      {lines.map((line, i) => (
        <tspan key={line} x={round(left)} y={round(bottom - (lines.length - 1 - i) * 16)}>
          {line}
        </tspan>
      ))}
    </text>
  );
}

/** The same x read as cases reported of every 100, with what was published of other things. */
function ShareScale({ drawing, layout }: PartProps) {
  const { shares, names, right } = layout;
  const ticks = shareTicks(drawing, layout);
  const start = ticks[0]?.at ?? layout.left;
  const others = new Map(drawing.others.map((other) => [other.key, other]));
  return (
    <>
      <g aria-hidden="true" data-colour={drawing.reports.mark.colour} data-shares="">
        <path
          d={`M${round(start)} ${shares}H${right}m-7 -5l7 5l-7 5${ticks.map(({ at }) => `M${round(at)} ${shares - 5}v10`).join("")}`}
          fill="none"
          stroke="var(--c)"
          strokeWidth={2}
        />
        {ticks.map(({ share, at }) => (
          <text key={share} x={round(at)} y={shares + 19} textAnchor="middle" fontSize={TEXT.axis} fill="var(--c)">
            {share}
          </text>
        ))}
        <text x={0} y={shares + 38} fontSize={TEXT.axis} fill="var(--c)">
          {drawing.shareLabel}
        </text>
      </g>
      {names.map(({ key, at, text, anchor, row, isBeyond }) => {
        const y = shares - 16 - row * 18;
        return (
          <Mark
            key={key}
            label={others.get(key)?.aria ?? text}
            tip={key}
            texts={
              <text
                x={round(anchor === "end" ? layout.right : at)}
                y={y}
                textAnchor={anchor}
                fontSize={TEXT.axis}
                fill="var(--soft)"
                {...HALO}
              >
                {text}
              </text>
            }
          >
            <path
              d={isBeyond ? `M${right - 9} ${shares - 6}l9 6l-9 6Z` : shapePath("triangleDown", at, shares - 7, 5)}
              fill="var(--ink)"
              data-point=""
              data-beyond={isBeyond}
            />
          </Mark>
        );
      })}
    </>
  );
}

/** Where the what-if stands, with its words over the plot, out of the way of all others; beyond the axis they say so. */
function HandleMark({ drawing, layout }: PartProps) {
  const point = use(HandleContext);
  if (point === null) return null;
  const isBeyond = point.figure > drawing.axis.domain[1];
  const [x, y] = [isBeyond ? layout.right : layout.x(point.figure), layout.y(point.chance)];
  const half = widestTextWidth(point.label, TEXT.body, true) / 2;
  const anchor = x + half > layout.width ? "end" : x < half ? "start" : "middle";
  const at = anchor === "end" ? layout.width : anchor === "start" ? 0 : x;
  return (
    <Mark
      label={point.aria}
      figure={drawing.observedFigure}
      texts={
        <text
          x={round(at)}
          y={round(layout.top - 10)}
          textAnchor={anchor}
          fontSize={TEXT.body}
          fontWeight={600}
          fill="var(--ink)"
        >
          {point.label}
        </text>
      }
    >
      {isBeyond ? (
        <path d={`M${round(x - 12)} ${layout.shares - 8}l12 8l-12 8Z`} fill="var(--ink)" data-what-if="" />
      ) : (
        <>
          <path d={layout.stem(x, y)} stroke="var(--ink)" strokeWidth={1.5} />
          <path
            d={shapePath("circle", x, y, 7)}
            fill="var(--paper)"
            stroke="var(--ink)"
            strokeWidth={2.25}
            data-point=""
            data-what-if=""
          />
        </>
      )}
    </Mark>
  );
}
