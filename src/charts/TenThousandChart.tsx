import type { TenThousandDrawing, TenThousandRow } from "../claims/tenThousand.ts";
import { widestTextWidth } from "../claims/layout/textWidth.ts";
import { breakLines } from "./Lines.tsx";
import { Mark } from "./Mark.tsx";
import { round, shapePath } from "./shapes.ts";
import type { ChartSize } from "./sizes.ts";
import { TABLET_WINDOW, useWindowUpTo } from "./useWindowUpTo.ts";

type Form = {
  width: number;
  left: number;
  perLine: number;
  pitch: number;
  label: number;
  small: number;
  square: number;
};

const PER_ROW = 100;

function formFor(size: ChartSize, isTablet: boolean): Form {
  if (size === "narrow") return { width: 350, left: 4, perLine: 25, pitch: 13.8, label: 14, small: 12.5, square: 0 };
  if (size === "slide")
    return { width: 900, left: 190, perLine: PER_ROW, pitch: 7.1, label: 15, small: 13, square: 130 };
  if (isTablet) return { width: 788, left: 150, perLine: PER_ROW, pitch: 6.35, label: 13.5, small: 12.5, square: 110 };
  return { width: 1240, left: 280, perLine: PER_ROW, pitch: 9.55, label: 13.5, small: 12.5, square: 132 };
}

/**
 * Out of 10,000: a square of a hundred rows, and its first rows drawn large for each source, one mark for one of 10,000.
 * Marks are full up to the estimate and fade as so many fit the count less and less.
 */
export function TenThousandChart({ drawing, size }: { drawing: TenThousandDrawing; size: ChartSize }) {
  const isTablet = useWindowUpTo(TABLET_WINDOW);
  const form = formFor(size, isTablet && size === "page");
  const lines = (drawing.largeRows * PER_ROW) / form.perLine;
  const linePitch = form.perLine === PER_ROW ? Math.max(11, form.pitch * 1.15) : form.pitch;
  const head = size === "narrow" ? 44 : 26;
  const rowHeight = head + lines * linePitch + (size === "narrow" ? 8 : 18);
  const top = 6;
  const axis = size === "narrow" ? 0 : 24;
  const square = form.square === 0 ? 0 : form.square + 16 + squareWords(form, drawing).length * SQUARE_LINE;
  const height = Math.max(square, top + drawing.rows.length * rowHeight + axis);
  return (
    <svg
      viewBox={`0 0 ${form.width} ${round(height)}`}
      width={form.width}
      height={round(height)}
      className="recharts-surface"
    >
      {form.square > 0 && <Square form={form} drawing={drawing} top={top} bottom={height - axis} />}
      {drawing.rows.map((row, i) => (
        <MarkLines
          key={row.source.id}
          row={row}
          form={form}
          top={top + i * rowHeight}
          head={head}
          linePitch={linePitch}
          total={drawing.largeRows * PER_ROW}
        />
      ))}
      {axis > 0 && <Scale form={form} y={round(top + drawing.rows.length * rowHeight + 8)} />}
    </svg>
  );
}

const SQUARE_LINE = 16;

/** What the square is, under it, in the room left of the rows. */
const squareWords = (form: Form, drawing: TenThousandDrawing): readonly string[] =>
  [
    drawing.square,
    drawing.largeRows === 1 ? "the framed row is drawn large" : `the framed ${drawing.largeRows} rows are drawn large`,
  ].flatMap((words) => breakLines(words, form.left - 12, form.small * 1.1));

/** The whole of 10,000 to scale, with the rows that are drawn large beside it. */
function Square({
  form,
  drawing,
  top,
  bottom,
}: {
  form: Form;
  drawing: TenThousandDrawing;
  top: number;
  bottom: number;
}) {
  const side = form.square;
  const row = side / PER_ROW;
  const large = row * drawing.largeRows;
  // A hundred thin lines across and the gaps between them down: 10,000 cells in two paths.
  const across = Array.from({ length: PER_ROW }, (_, i) => `M0 ${round(top + (i + 0.5) * row)}H${side}`).join("");
  const down = Array.from(
    { length: PER_ROW - 1 },
    (_, i) => `M${round((i + 1) * row)} ${top}V${round(top + side)}`,
  ).join("");
  return (
    <g aria-hidden="true">
      <path d={across} stroke="var(--cell)" strokeWidth={round(row * 0.7)} fill="none" />
      <path d={down} stroke="var(--paper)" strokeWidth={round(row * 0.3)} fill="none" />
      <rect x={0} y={top} width={side} height={round(large)} fill="var(--ink)" />
      <rect x={-1} y={top - 3} width={side + 2} height={round(large + 6)} fill="none" stroke="var(--ink)" rx={2} />
      <path
        d={`M${side + 1} ${top - 3}L${form.left - 14} ${top - 3}M${side + 1} ${round(top + large + 3)}L${form.left - 14} ${round(Math.min(bottom - 10, top + side))}V${round(bottom - 10)}`}
        stroke="var(--edge)"
        fill="none"
      />
      <text fontSize={form.small} fill="var(--soft)">
        {squareWords(form, drawing).map((line, i) => (
          <tspan key={line} x={0} y={top + side + 18 + i * SQUARE_LINE}>
            {line}
          </tspan>
        ))}
      </text>
    </g>
  );
}

type MarkLinesProps = { row: TenThousandRow; form: Form; top: number; head: number; linePitch: number; total: number };

function MarkLines({ row, form, top, head, linePitch, total }: MarkLinesProps) {
  const { source } = row;
  const radius = Math.min(4.6, form.pitch * 0.4);
  const at = (mark: number) => {
    const x = form.left + (mark % form.perLine) * form.pitch + form.pitch / 2;
    const y = top + head + Math.floor(mark / form.perLine) * linePitch;
    return [round(x), round(y)] as const;
  };
  const path = (from: number, to: number) =>
    Array.from({ length: Math.max(0, Math.min(to, total) - from) }, (_, i) => {
      const [x, y] = at(from + i);
      return shapePath(source.mark.shape, x, y, round(radius));
    }).join("");
  const rest = Array.from({ length: Math.max(0, total - row.upTo) }, (_, i) => {
    const [x, y] = at(row.upTo + i);
    return `M${round(x - 0.8)} ${y}h1.6`;
  }).join("");
  const isNarrow = head > 30;
  return (
    <Mark
      label={row.label}
      source={source}
      figure={row.figure}
      texts={<RowWords row={row} form={form} top={top} isNarrow={isNarrow} />}
    >
      <rect
        x={form.left}
        y={round(top)}
        width={round(form.perLine * form.pitch)}
        height={round(head + (total / form.perLine) * linePitch)}
        fill="transparent"
      />
      <path d={rest} stroke="var(--edge)" strokeWidth={1.6} fill="none" />
      <path
        d={path(0, row.filled)}
        fill={row.hollow ? "var(--paper)" : "var(--c)"}
        stroke="var(--c)"
        strokeWidth={1.3}
        data-filled={row.filled}
        data-point=""
      />
      {row.fading.map((run) => (
        <path
          key={run.from}
          d={path(run.from, run.to)}
          fill={row.hollow ? "none" : "var(--c)"}
          stroke="var(--c)"
          strokeWidth={1.3}
          opacity={run.opacity}
          data-fading=""
        />
      ))}
    </Mark>
  );
}

/** How many are without one follows from what stands before it: in broad letters it goes, before it would be cut. */
function hasRoomForTheRest({ name, words, without }: TenThousandRow, { left, width, label }: Form): boolean {
  const rest = [words, without].map((text) => 10 + widestTextWidth(text, label));
  return left + widestTextWidth(name, label, true) + rest.reduce((sum, each) => sum + each, 0) <= width;
}

function RowWords({ row, form, top, isNarrow }: { row: TenThousandRow; form: Form; top: number; isNarrow: boolean }) {
  const first = round(top + 11);
  return (
    <>
      <text x={form.left} y={first} fontSize={form.label} fill="var(--ink)">
        <tspan fontWeight={600} fill="var(--c)">
          {row.name}
        </tspan>
        {!isNarrow && (
          <>
            <tspan dx={10}>{row.words}</tspan>
            {hasRoomForTheRest(row, form) && (
              <tspan dx={10} fill="var(--soft)">
                {row.without}
              </tspan>
            )}
          </>
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

/** Where the marks of a line stand, from 0 to 100. */
function Scale({ form, y }: { form: Form; y: number }) {
  return (
    <g aria-hidden="true">
      {[0, 20, 40, 60, 80, 100].map((tick) => (
        <text
          key={tick}
          x={round(form.left + tick * form.pitch)}
          y={y}
          fontSize={form.small}
          fill="var(--soft)"
          textAnchor={tick === 0 ? "start" : tick === PER_ROW ? "end" : "middle"}
        >
          {tick}
        </text>
      ))}
    </g>
  );
}
