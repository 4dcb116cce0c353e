import type { FigureId, Source } from "../evidence/schema.ts";
import { widestTextWidth } from "../claims/layout/textWidth.ts";
import { formatCount, formatRounded } from "../claims/words/format.ts";
import { Mark } from "./Mark.tsx";
import { round, shapePath } from "./shapes.ts";
import type { ChartSize } from "./sizes.ts";
import { TABLET_WINDOW, useWindowUpTo } from "./useWindowUpTo.ts";

/** One source's figure out of 10,000. */
export type TenThousandRow = {
  source: Source;
  name: string;
  figure: FigureId;
  /** With the ends of its interval; that of a zero goes from zero to the one-sided bound. */
  estimate: number;
  lower: number;
  upper: number;
  /** Rests on few cases. */
  hollow: boolean;
  /** "about 8 (5–12) of 10,000 doses". */
  words: string;
  /** "about 9,992 without". */
  without: string;
  label: string;
};

export type TenThousandDrawing = {
  rows: readonly TenThousandRow[];
  /** The base of the page: 10,000, or 100, or a million. */
  all: number;
  /** How many of them a mark stands for, see {@link toMarkUnit}. */
  unit: number;
  /** "dose, patient or person". */
  noun: string;
};

/** In the last strip. */
export const MARKS = 100;

/** One mark for one of all, or for ten, a hundred and so on where an estimate lies beyond the first 100 or 1,000. */
export const toMarkUnit = (rows: readonly Pick<TenThousandRow, "estimate">[], all: number): number =>
  tenfold(1, all / MARKS).find((unit) => rows.every(({ estimate }) => estimate <= unit * MARKS)) ?? all / MARKS;

const tenfold = (from: number, to: number): number[] => (from >= to ? [] : [from, ...tenfold(from * 10, to)]);

type Form = { width: number; left: number; perLine: number; pitch: number; label: number; small: number };

function formFor(size: ChartSize, isTablet: boolean): Form {
  if (size === "narrow") return { width: 350, left: 2, perLine: 25, pitch: 13.8, label: 14, small: 12.5 };
  if (size === "slide") return { width: 900, left: 120, perLine: MARKS, pitch: 7.7, label: 15, small: 13 };
  if (isTablet) return { width: 788, left: 104, perLine: MARKS, pitch: 6.75, label: 13.5, small: 12.5 };
  return { width: 1240, left: 190, perLine: MARKS, pitch: 10.3, label: 13.5, small: 12.5 };
}

const BAR = 10;
const BAR_STEP = 14;
/** Between two strips, where the first tenth widens to the whole. */
const WIDENING = 34;
/** More rows than this leave a slide no room for the steps that lead to them. */
const MOST_ROWS_ON_SLIDE = 4;

/**
 * The same bars at true size, and from step to step ten times larger, until a mark is one of all. The estimate is
 * marks, the interval a pale band behind them.
 */
export function TenThousandChart({ drawing, size }: { drawing: TenThousandDrawing; size: ChartSize }) {
  const isTablet = useWindowUpTo(TABLET_WINDOW);
  const form = formFor(size, isTablet && size === "page");
  const { rows, all, unit } = drawing;
  const last = unit * MARKS;
  const isShort = size === "slide" && rows.length > MOST_ROWS_ON_SLIDE;
  const steps = isShort ? [] : tenfold(last * 10, all * 10).toReversed();
  const isNarrow = size === "narrow";
  const caption = isNarrow ? 20 : 0;
  const stepHeight = caption + rows.length * BAR_STEP + WIDENING;
  const lines = MARKS / form.perLine;
  const linePitch = form.perLine === MARKS ? 16 : form.pitch;
  const head = isNarrow ? 40 : 22;
  const rowHeight = head + lines * linePitch + (isNarrow ? 12 : 8);
  const top = 4 + steps.length * stepHeight + caption;
  const end = top + rows.length * rowHeight;
  const height = end + (isNarrow ? 4 : 20);
  const strip = (extent: number, y: number) => (
    <StepName form={form} y={y} all={all} extent={extent} isNarrow={isNarrow} />
  );
  return (
    <svg
      viewBox={`0 0 ${form.width} ${round(height)}`}
      width={form.width}
      height={round(height)}
      className="recharts-surface"
    >
      {steps.map((extent, i) => (
        <g key={extent} aria-hidden="true">
          {strip(extent, 4 + i * stepHeight)}
          <Step form={form} rows={rows} extent={extent} top={4 + i * stepHeight + caption} />
        </g>
      ))}
      {!isShort && strip(last, top - caption)}
      {rows.map((row, i) => (
        <Row
          key={row.source.id}
          row={row}
          form={form}
          unit={unit}
          top={top + i * rowHeight}
          head={head}
          linePitch={linePitch}
        />
      ))}
      {!isNarrow && <Scale form={form} y={round(end + 12)} unit={unit} />}
    </svg>
  );
}

/** "1,000" and how much larger it is drawn. */
type StepNameProps = { form: Form; y: number; all: number; extent: number; isNarrow: boolean };

function StepName({ form, y, all, extent, isNarrow }: StepNameProps) {
  const times = all / extent;
  const words = times === 1 ? "to scale" : `× ${formatCount(times)}`;
  return (
    <text x={0} y={y + 12} fontSize={form.small} fill="var(--soft)" aria-hidden="true">
      <tspan fontSize={form.label + 2} fill="var(--ink)" fontFamily="var(--serif)">
        {extent === all ? formatCount(all) : `first ${formatCount(extent)}`}
      </tspan>
      {isNarrow ? (
        <tspan dx={8}>{words}</tspan>
      ) : (
        <tspan x={0} dy={16}>
          {words}
        </tspan>
      )}
    </text>
  );
}

/** Bars of all sources over an extent, and under them its first tenth, which the next strip draws over its whole width. */
function Step({
  form,
  rows,
  extent,
  top,
}: {
  form: Form;
  rows: readonly TenThousandRow[];
  extent: number;
  top: number;
}) {
  const width = form.perLine * form.pitch;
  const x = (value: number) => round(form.left + (Math.min(value, extent) / extent) * width);
  const bottom = top + rows.length * BAR_STEP;
  return (
    <>
      {rows.map(({ source, estimate, lower, upper }, i) => {
        const y = round(top + i * BAR_STEP);
        return (
          <g key={source.id} data-source={source.id} data-colour={source.mark.colour}>
            <path d={`M${form.left} ${y}h${round(width)}v${BAR}h${round(-width)}Z`} fill="var(--cell)" />
            <path
              d={`M${x(lower)} ${y}H${x(upper)}v${BAR}H${x(lower)}Z`}
              fill="var(--c)"
              fillOpacity={0.35}
              data-range=""
            />
            <path d={`M${form.left} ${y}H${x(estimate)}v${BAR}H${form.left}Z`} fill="var(--c)" />
          </g>
        );
      })}
      <path
        d={`M${form.left} ${bottom}H${x(extent / 10)}L${round(form.left + width)} ${bottom + WIDENING - 6}H${form.left}Z`}
        fill="var(--hi)"
      />
      <path
        d={`M${x(extent / 10)} ${top - 3}V${bottom}L${round(form.left + width)} ${bottom + WIDENING - 6}`}
        fill="none"
        stroke="var(--edge)"
        strokeDasharray="4 3"
      />
    </>
  );
}

type RowProps = { row: TenThousandRow; form: Form; unit: number; top: number; head: number; linePitch: number };

function Row({ row, form, unit, top, head, linePitch }: RowProps) {
  const { source, lower, upper, hollow } = row;
  const { left, perLine, pitch } = form;
  const radius = Math.min(4.6, pitch * 0.4);
  const filled = Math.min(MARKS, Math.round(row.estimate / unit));
  const middle = (line: number) => top + head + line * linePitch;
  const at = (mark: number) => [left + ((mark % perLine) + 0.5) * pitch, middle(Math.floor(mark / perLine))] as const;
  const marks = Array.from({ length: filled }, (_, i) => shapePath(source.mark.shape, ...at(i), round(radius))).join(
    "",
  );
  const rest = Array.from({ length: MARKS - filled }, (_, i) => {
    const [x, y] = at(filled + i);
    return `M${round(x - 0.8)} ${round(y)}h1.6`;
  }).join("");
  const half = linePitch * 0.42;
  const band = Array.from({ length: MARKS / perLine }, (_, line) => {
    const [from, to] = [lower, upper].map((value) => Math.min(perLine, Math.max(0, value / unit - line * perLine)));
    if (from === undefined || to === undefined || to <= from) return "";
    const y = middle(line);
    return `M${round(left + from * pitch)} ${round(y - half)}H${round(left + to * pitch)}V${round(y + half)}H${round(left + from * pitch)}Z`;
  }).join("");
  const isBeyond = upper / unit > MARKS;
  const end = left + perLine * pitch;
  const lastLine = middle(MARKS / perLine - 1);
  return (
    <Mark
      label={row.label}
      source={source}
      figure={row.figure}
      texts={
        <>
          <RowWords row={row} form={form} top={top} isNarrow={head > 30} />
          {isBeyond && (
            <text x={round(end)} y={round(lastLine - half - 4)} textAnchor="end" fontSize={form.small} fill="var(--c)">
              {`to ${formatRounded(upper)}`}
            </text>
          )}
        </>
      }
    >
      <rect
        x={left}
        y={round(top)}
        width={round(perLine * pitch)}
        height={round(head + (MARKS / perLine - 0.5) * linePitch)}
        fill="transparent"
      />
      <path d={band} fill="var(--c)" fillOpacity={0.2} data-range="" />
      <path d={rest} stroke="var(--edge)" strokeWidth={1.6} fill="none" />
      <path
        d={marks}
        fill={hollow ? "var(--paper)" : "var(--c)"}
        stroke="var(--c)"
        strokeWidth={1.3}
        data-filled={filled}
        data-point=""
      />
      {isBeyond && <path d={`M${round(end - 2)} ${round(lastLine - 5)}l8 5l-8 5Z`} fill="var(--c)" data-beyond="" />}
    </Mark>
  );
}

/** How many are without one follows from what stands before it: in broad letters it goes, before it would be cut. */
function hasRoomForTheRest({ name, words, without }: TenThousandRow, { left, width, label }: Form): boolean {
  const rest = [words, without].map((text) => 10 + widestTextWidth(text, label));
  // Its end is kept for how far a range goes.
  return left + widestTextWidth(name, label, true) + rest.reduce((sum, each) => sum + each, 60) <= width;
}

function RowWords({ row, form, top, isNarrow }: { row: TenThousandRow; form: Form; top: number; isNarrow: boolean }) {
  const first = round(top + 11);
  return (
    <>
      <text x={form.left} y={first} fontSize={form.label} fill="var(--ink)">
        <tspan fontWeight={600} fill="var(--c)">
          {row.name}
        </tspan>
        {!isNarrow && <tspan dx={10}>{row.words}</tspan>}
        {!isNarrow && hasRoomForTheRest(row, form) && (
          <tspan dx={10} fill="var(--soft)">
            {row.without}
          </tspan>
        )}
      </text>
      {isNarrow && (
        <text x={form.left} y={round(first + 17)} fontSize={form.small} fill="var(--ink)">
          {row.words}
        </text>
      )}
    </>
  );
}

/** What the marks of the last strip count up to. */
function Scale({ form, y, unit }: { form: Form; y: number; unit: number }) {
  return (
    <g aria-hidden="true">
      {[0, 20, 40, 60, 80, MARKS].map((tick) => (
        <text
          key={tick}
          x={round(form.left + tick * form.pitch)}
          y={y}
          fontSize={form.small}
          fill="var(--soft)"
          textAnchor={tick === 0 ? "start" : tick === MARKS ? "end" : "middle"}
        >
          {formatCount(tick * unit)}
        </text>
      ))}
    </g>
  );
}
