import type { Source } from "../evidence/schema.ts";
import { lineHeight, type LaidFlag, type TimelineMark, type TimelineSpan } from "../claims/time/timelineLayout.ts";
import { Mark } from "./Mark.tsx";
import { round, shapePath } from "./shapes.ts";
import { layOutDrawing, TIMELINE_SIZES, type TimelineSize } from "./timelineSizes.ts";

export type DrawnMark = TimelineMark & { source: Source | undefined; aria: string; isHollow: boolean };

type TimelineChartDrawing = {
  marks: readonly DrawnMark[];
  years: TimelineSpan;
  window: TimelineSpan | null;
  tallies: readonly string[];
  publicity: { time: number; text: string } | null;
  /** The day to which the page is cut, as UTC milliseconds. */
  day: number | null;
};

const RADIUS = 5.5;
const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"] as const;

/** All years on one axis, and the window magnified in a tab that hangs from it. */
export function TimelineChart({ drawing, size }: { drawing: TimelineChartDrawing; size: TimelineSize }) {
  const sizes = TIMELINE_SIZES[size];
  const layout = layOutDrawing(drawing, size);
  const { overview, magnified } = layout;
  const { window } = drawing;
  const isMagnified = (mark: TimelineMark) =>
    magnified !== null && window !== null && mark.start >= window.from && mark.end <= window.to;
  const foot = magnified === null ? null : magnified.bottom - 10;
  return (
    <svg
      viewBox={`0 0 ${layout.width} ${round(layout.height)}`}
      className="timeline-svg"
      aria-hidden={false}
      fontSize={sizes.name}
    >
      {magnified !== null && (
        <path
          className="timeline-tab"
          d={`M${round(magnified.neck.left)} ${round(overview.y)}H${round(magnified.neck.right)}V${round(magnified.top)}H${layout.width - 8}V${round(magnified.bottom)}H8V${round(magnified.top)}H${round(magnified.neck.left)}Z`}
        />
      )}
      <text x={overview.left} y={sizes.axis} className="timeline-heading" fontSize={sizes.axis}>
        {drawing.tallies.join(", ")}
      </text>
      <path
        d={`M${overview.left} ${round(overview.y)}H${overview.right}`}
        stroke="var(--ink)"
        strokeWidth={1.25}
        fill="none"
      />
      {yearStarts(drawing.years).map((time) => (
        <AxisTick
          key={time}
          x={overview.x(time)}
          y={overview.y}
          text={String(new Date(time).getUTCFullYear())}
          size={sizes.axis}
          end={overview.right}
        />
      ))}
      {drawing.marks.map((mark) =>
        isMagnified(mark) ? null : (
          <EventMark key={mark.key} mark={mark} axis={overview} sizes={sizes} radius={RADIUS * 0.9} />
        ),
      )}
      {magnified !== null && (
        <>
          <path
            d={`M${magnified.left} ${round(magnified.y)}H${magnified.right}`}
            stroke="var(--ink)"
            strokeWidth={1.25}
            fill="none"
          />
          {(window === null ? [] : monthStarts(window)).map((time, i) => {
            const date = new Date(time);
            const month = MONTHS[date.getUTCMonth()] ?? "";
            const text = i === 0 || date.getUTCMonth() === 0 ? `${month} ${date.getUTCFullYear()}` : month;
            return (
              <AxisTick
                key={time}
                x={magnified.x(time)}
                y={magnified.y}
                text={text}
                size={sizes.axis}
                end={magnified.right}
              />
            );
          })}
          {drawing.publicity !== null && (
            <path
              d={`M${round(magnified.x(drawing.publicity.time))} ${round(magnified.y)}H${magnified.right}`}
              className="timeline-publicity"
              data-publicity=""
            />
          )}
          {drawing.day !== null && window !== null && drawing.day >= window.from && drawing.day <= window.to && (
            <circle
              cx={round(magnified.x(drawing.day))}
              cy={round(magnified.y)}
              r={13}
              fill="var(--paper)"
              stroke="var(--ink)"
              strokeWidth={2.5}
              data-day=""
            />
          )}
          {drawing.marks.map((mark) =>
            isMagnified(mark) ? (
              <EventMark key={mark.key} mark={mark} axis={magnified} sizes={sizes} radius={RADIUS * 1.15} isCard />
            ) : null,
          )}
          {drawing.publicity !== null && foot !== null && (
            <text x={magnified.right} y={round(foot)} textAnchor="end" fontSize={sizes.axis} fill="var(--soft)">
              {drawing.publicity.text}
            </text>
          )}
        </>
      )}
    </svg>
  );
}

type TickProps = { x: number; y: number; text: string; size: number; end: number };

/** The name stands to the right of its line, since it names the time that begins there. */
function AxisTick({ x, y, text, size, end }: TickProps) {
  const turned = x + text.length * size * 0.7 > end;
  return (
    <g data-tick="">
      <path d={`M${round(x)} ${round(y - 4)}v8`} stroke="var(--ink)" />
      <text
        x={round(turned ? x - 4 : x + 4)}
        y={round(y + size + 5)}
        textAnchor={turned ? "end" : "start"}
        fontSize={size}
        fill="var(--soft)"
      >
        {text}
      </text>
    </g>
  );
}

type FlagTextProps = {
  flag: LaidFlag;
  y: number;
  sizes: { name: number; axis: number };
  colour: Source | undefined;
};

function FlagText({ flag, y, sizes, colour }: FlagTextProps) {
  const isSingle = flag.lines.length === 1;
  const step = lineHeight(isSingle ? sizes.axis : sizes.name);
  const top = flag.side === "above" ? y - flag.far : y + flag.near;
  const x = flag.anchor === "start" ? flag.left : flag.right;
  return (
    <g data-label={flag.key} data-colour={colour?.mark.colour}>
      {flag.lines.map((line, i) => (
        <text
          key={line.text}
          x={round(x)}
          y={round(top + step * (i + 0.78))}
          textAnchor={flag.anchor}
          fontSize={line.style === "detail" || isSingle ? sizes.axis : sizes.name}
          fontWeight={line.style === "date" ? 600 : undefined}
          fill={
            line.style === "date" && colour !== undefined
              ? "var(--c)"
              : line.style === "detail"
                ? "var(--soft)"
                : "var(--ink)"
          }
        >
          {line.text}
        </text>
      ))}
    </g>
  );
}

type EventMarkProps = {
  mark: DrawnMark;
  axis: { x: (time: number) => number; y: number; flags: readonly LaidFlag[] };
  sizes: { name: number; axis: number };
  radius: number;
  /** Whether its label is a card when it is pointed at. */
  isCard?: boolean;
};

/** Least height and width of what can be pointed at, with the mark. */
const TARGET = { width: 160, height: 66 } as const;

/** The mark, its leader and its label: one target, which is lit as a whole. */
function EventMark({ mark, axis, sizes, radius, isCard = false }: EventMarkProps) {
  const { y } = axis;
  const [start, end] = [axis.x(mark.start), axis.x(mark.end)];
  const colour = mark.source === undefined ? "var(--ink)" : "var(--c)";
  const flag = axis.flags.find(({ key }) => key === mark.key);
  const up = flag?.side === "above" ? -1 : 1;
  return (
    <Mark
      label={mark.aria}
      source={mark.source}
      target={mark.key}
      texts={
        flag && (
          <>
            <FlagTarget flag={flag} y={y} isCard={isCard} />
            <path d={`M${round(flag.x)} ${round(y)}V${round(y + up * flag.far)}`} stroke="var(--edge)" fill="none" />
            <FlagText flag={flag} y={y} sizes={sizes} colour={mark.source} />
          </>
        )
      }
    >
      <circle cx={round((start + end) / 2)} cy={round(y)} r={isCard ? 14 : 11} fill="transparent" />
      {end - start > 2 && (
        <path d={`M${round(start)} ${round(y)}H${round(end)}`} stroke={colour} strokeWidth={5} strokeOpacity={0.5} />
      )}
      <path
        d={shapePath(mark.source?.mark.shape ?? "square", (start + end) / 2, y, radius)}
        fill={mark.isHollow ? "var(--paper)" : colour}
        stroke={mark.isHollow ? colour : "var(--paper)"}
        strokeWidth={mark.isHollow ? 2 : 1}
        data-point=""
      />
    </Mark>
  );
}

/** The box of a label, at least {@link TARGET} with its mark, drawn as a card while it is lit. */
function FlagTarget({ flag, y, isCard }: { flag: LaidFlag; y: number; isCard: boolean }) {
  const near = isCard ? flag.near - 4 : flag.near;
  const height = isCard ? Math.max(flag.far + 4, TARGET.height) - near : flag.far - near;
  const width = isCard ? Math.max(flag.right - flag.left + 16, TARGET.width) : flag.right - flag.left;
  const left = isCard ? (flag.anchor === "start" ? flag.left - 8 : flag.right + 8 - width) : flag.left;
  return (
    <rect
      className={isCard ? "timeline-card" : "timeline-name"}
      x={round(left)}
      y={round(flag.side === "above" ? y - near - height : y + near)}
      width={round(width)}
      height={round(height)}
      rx={5}
    />
  );
}

function yearStarts({ from, to }: TimelineSpan): number[] {
  const first = new Date(from).getUTCFullYear();
  const last = new Date(to).getUTCFullYear();
  return Array.from({ length: last - first }, (_, i) => Date.UTC(first + 1 + i, 0, 1));
}

function monthStarts({ from, to }: TimelineSpan): number[] {
  const starts: number[] = [];
  const first = new Date(from);
  for (let month = 0; ; month++) {
    const time = Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + month, 1);
    if (time > to) return starts;
    if (time >= from) starts.push(time);
  }
}
