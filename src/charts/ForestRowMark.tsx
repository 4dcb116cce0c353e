import type { Axis } from "../claims/layout/axis.ts";
import type { ForestMark, Span } from "../claims/forest/forest.ts";
import type { ForestLayout, PlacedRow } from "./forestLayout.ts";
import { Mark } from "./Mark.tsx";
import type { PlotScales } from "./Plot.tsx";
import { round, shapePath } from "./shapes.ts";

const STRIP_HEIGHT = 20;
const CAP = 10;
const RADIUS = 6.5;
/** How dark a strip is where a value fits best: a wide one stays pale beside its mark. */
const DARKEST = 0.45;

type RowProps = { placed: PlacedRow; layout: ForestLayout; scales: PlotScales; axis: Axis };

/** One source's line: the drawing is the mark, and its words stand beside it. */
export function ForestRowMark({ placed, layout, scales, axis }: RowProps) {
  const { row, top, height, place } = placed;
  const { columns, type } = layout;
  const y = columns.stacked ? top + height - 23 - (Math.max(0, place.length - 1) * type.line) / 2 : top + height / 2;
  return (
    <Mark
      label={row.label}
      source={row.source}
      figure={row.figure ?? undefined}
      texts={<Words placed={placed} layout={layout} y={y} />}
    >
      <rect
        x={-8}
        y={round(top)}
        width={columns.width + 16}
        height={round(height)}
        rx={6}
        fill="transparent"
        data-wash=""
      />
      <rect x={-9} y={round(top)} width={3.5} height={round(height)} fill="transparent" data-bar="" />
      {row.mark !== null && (
        <Interval mark={row.mark} shape={row.source.mark.shape} y={y} scales={scales} axis={axis} />
      )}
      {row.place !== null && <Place lines={place} isLater={row.place.isLater} y={y} layout={layout} />}
    </Mark>
  );
}

type PlaceProps = { lines: readonly string[]; isLater: boolean; y: number; layout: ForestLayout };

/** In place of a mark: why there is none, in a frame where it came later. */
function Place({ lines, isLater, y, layout: { columns, type } }: PlaceProps) {
  const half = 16 + ((lines.length - 1) * type.line) / 2;
  const first = y + 4.5 - ((lines.length - 1) * type.line) / 2;
  return (
    <>
      {isLater && (
        <rect
          x={round(columns.start + 8)}
          y={round(y - half)}
          width={round(columns.end - columns.start - 16)}
          height={2 * half}
          rx={3}
          fill="var(--paper)"
          stroke="var(--soft)"
          strokeDasharray="3 3"
        />
      )}
      <text fontSize={type.name} fontStyle="italic" fill="var(--soft)">
        {lines.map((line, i) => (
          <tspan key={line} x={columns.start + (isLater ? 20 : 10)} y={round(first + i * type.line)}>
            {line}
          </tspan>
        ))}
      </text>
    </>
  );
}

type StripProps = { spans: readonly Span[]; y: number } & Pick<RowProps, "scales" | "axis">;

/**
 * The strip of an estimate: where the n-th of the nested intervals ends, the confidence curve is n steps high, and between
 * the ends the colour runs on. Its name is made of its places, so that two of the same name are the same.
 */
function Strip({ spans, y, scales, axis }: StripProps) {
  const [outer] = spans;
  if (outer === undefined) return null;
  const [left, right] = [scales.x(outer.from), scales.x(outer.to)];
  const end = scales.x(Math.min(axis.domain[1], outer.to));
  const ends = spans.map((span, i) => ({ ...span, height: (i + 1) / (spans.length + 1) }));
  const stops = [
    ...ends.map(({ from, height }) => ({ at: from, height })),
    ...ends.toReversed().map(({ to, height }) => ({ at: to, height })),
  ];
  const name = `strip-${[left, right, scales.left, end].map((place) => Math.round(place * 10)).join("-")}`;
  return (
    <g data-strip="">
      <linearGradient id={name} gradientUnits="userSpaceOnUse" x1={round(left)} x2={round(right)} y1={0} y2={0}>
        {stops.map(({ at, height }, i) => (
          <stop
            key={i}
            offset={Number(((at - outer.from) / (outer.to - outer.from)).toFixed(3))}
            stopColor="var(--c)"
            stopOpacity={Number((DARKEST * height).toFixed(2))}
          />
        ))}
      </linearGradient>
      <path
        d={`M${round(left)} ${round(y - STRIP_HEIGHT / 2)}H${round(end)}v${STRIP_HEIGHT}H${round(left)}Z`}
        fill={`url(#${name})`}
      />
    </g>
  );
}

type IntervalProps = { mark: ForestMark; shape: PlacedRow["row"]["source"]["mark"]["shape"]; y: number } & Pick<
  RowProps,
  "scales" | "axis"
>;

function Interval({ mark, shape, y, scales, axis }: IntervalProps) {
  const [low, high] = axis.domain;
  const at = (value: number) => round(scales.x(Math.min(high, Math.max(low, value))));
  const { interval } = mark;
  const goesOn = interval !== null && interval.to > high;
  const caps =
    interval === null
      ? ""
      : `${mark.isBound ? "" : `M${at(interval.from)} ${round(y - CAP)}v${2 * CAP}`}${
          goesOn ? `M${at(high)} ${round(y - 5)}l8 5l-8 5` : `M${at(interval.to)} ${round(y - CAP)}v${2 * CAP}`
        }`;
  return (
    <>
      <Strip spans={mark.strip} y={y} scales={scales} axis={axis} />
      {interval !== null && (
        <path
          d={`M${at(interval.from)} ${round(y)}H${goesOn ? round(scales.x(high) + 8) : at(interval.to)}${caps}`}
          stroke="var(--c)"
          strokeWidth={1.5}
          fill="none"
          data-interval=""
        />
      )}
      <path
        d={shapePath(shape, at(mark.value), y, RADIUS)}
        fill={mark.hollow ? "var(--paper)" : "var(--c)"}
        stroke="var(--c)"
        strokeWidth={1.8}
        data-point=""
        data-hollow={mark.hollow ? "" : undefined}
      />
    </>
  );
}

function Words({ placed, layout, y }: { placed: PlacedRow; layout: ForestLayout; y: number }) {
  const { row, top, name, counted, followUp } = placed;
  const { columns, type } = layout;
  const oneLine = columns.counted !== null;
  const block = (name.length + (oneLine ? 0 : Math.max(1, counted.length))) * type.line;
  const first = columns.stacked ? top + 14 : y - block / 2 + type.line * 0.76;
  const second = first + name.length * type.line;
  const atEnd = columns.anchor === "end";
  const estimateFirst = columns.stacked || oneLine ? first : y - type.line + type.line * 0.76;
  const isOpen = row.mark === null || row.mark.hollow;
  return (
    <>
      <path
        d={shapePath(row.source.mark.shape, 9, round(first - 5), RADIUS)}
        fill={isOpen ? "var(--paper)" : "var(--c)"}
        stroke="var(--c)"
        strokeWidth={1.8}
      />
      <text fontSize={type.name} fontWeight={600} fill="var(--c)">
        {name.map((line, i) => (
          <tspan key={line} x={columns.name} y={round(first + i * type.line)}>
            {line}
          </tspan>
        ))}
      </text>
      <text fontSize={type.small} fill="var(--soft)">
        {counted.map((line, i) => (
          <tspan key={line} x={columns.counted ?? columns.name} y={round((oneLine ? first : second) + i * type.line)}>
            {line}
          </tspan>
        ))}
      </text>
      {columns.followUp !== null && (
        <text fontSize={type.small} fill="var(--soft)">
          {followUp.map((line, i) => (
            <tspan key={line} x={columns.followUp ?? 0} y={round(y + (i - (followUp.length - 1) / 2) * type.line + 4)}>
              {line}
            </tspan>
          ))}
        </text>
      )}
      {row.mark !== null && (
        <>
          <text
            x={columns.estimate}
            y={round(estimateFirst)}
            fontSize={type.name}
            textAnchor={columns.anchor}
            fill="var(--ink)"
          >
            <tspan fontWeight={600}>{row.point}</tspan> <tspan fill="var(--soft)">{row.bounds}</tspan>
          </text>
          {!oneLine && (
            <text
              x={columns.estimate}
              y={round(atEnd ? second : estimateFirst + type.line)}
              fontSize={type.small}
              textAnchor={columns.anchor}
              fill="var(--soft)"
            >
              {row.unit}
            </text>
          )}
        </>
      )}
    </>
  );
}
