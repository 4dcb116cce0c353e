import { type KeyboardEvent, type PointerEvent, type ReactNode, useContext, useRef, useState } from "react";
import { timesIn100 } from "../claims/compatibility.ts";
import { formatRounded } from "../claims/words/format.ts";
import { type ChanceDrawing, chanceOnCurve, figureAtShare, layOutChance, shareAtFigure } from "./chanceDrawing.ts";
import { ChartSizeContext, useNarrowWindow } from "./PrerenderedChart.tsx";
import { round } from "./shapes.ts";
import { widestTextWidth } from "../claims/layout/textWidth.ts";
import { TEXT } from "./sizes.ts";

const ALL = 100;
/** Home means as reported, which a range input does not know. */
const ENDS: Readonly<Record<string, number>> = { Home: ALL, End: 1 };

type ChanceProbeProps = {
  drawing: ChanceDrawing;
  /** How many of every 100 cases are assumed to be reported. */
  share: number;
  onShare: (share: number) => void;
  /** What a screen reader is told with the value. */
  sentence: string;
  /** Names the handle for a screen reader. */
  label: string;
  /** What is read at a figure, for the crosshair. */
  read: (figure: number, chance: number, share: number | null) => ReactNode;
  children: ReactNode;
};

/**
 * The hand on the curve: a handle that is dragged along it, a crosshair that reads it, a click that puts the handle there.
 * It lies over the drawing, so that the picture made at build time answers like the live one and no step of a drag makes
 * recharts lay its chart out anew; its Tooltip would do neither. Keyboard and screen reader have a range input over the
 * scale of shares: to the right is fewer, as on the scale.
 */
export function ChanceProbe({ drawing, share, onShare, sentence, label, read, children }: ChanceProbeProps) {
  const isNarrow = useNarrowWindow();
  const size = useContext(ChartSizeContext) ?? (isNarrow ? "narrow" : "page");
  const layout = layOutChance(drawing, size);
  const box = useRef<HTMLDivElement>(null);
  const grip = useRef<SVGSVGElement>(null);
  const isDragging = useRef(false);
  const [at, setAt] = useState<number | null>(null);
  const { reported, axis, curve } = drawing;

  /** The figure under a pointer, held at the ends of the axis; `null` outside of plot and scale. */
  const figureUnder = (event: { clientX: number; clientY: number }) => {
    const rect = grip.current?.getBoundingClientRect();
    if (rect === undefined || rect.width === 0) return null;
    const scale = layout.width / rect.width;
    const [x, y] = [(event.clientX - rect.left) * scale, (event.clientY - rect.top) * scale];
    const isOver = x > layout.left - 12 && y > layout.top - 12 && y < layout.shares + 26;
    if (!isOver && !isDragging.current) return null;
    return Math.min(axis.domain[1], Math.max(axis.domain[0], layout.figureAt(x)));
  };
  const moveTo = (figure: number | null) => {
    if (figure !== null) onShare(shareAtFigure(reported, Math.max(figure, reported.figure)));
  };
  const isMark = (target: EventTarget) =>
    target instanceof Element && target.closest("[data-mark], [data-mark-box]") !== null;
  const onPointerMove = (event: PointerEvent) => {
    const figure = figureUnder(event);
    if (isDragging.current) moveTo(figure);
    else setAt(isMark(event.target) ? null : figure);
  };
  const over = () => {
    isDragging.current = false;
    setAt(null);
  };
  const figure = figureAtShare(reported, share);
  const isBeyond = figure > axis.domain[1];
  const x = round(isBeyond ? layout.right : layout.x(figure));
  const y = round(layout.y(chanceOnCurve(curve, Math.min(figure, axis.domain[1]))));
  return (
    <div
      ref={box}
      className="chance"
      onPointerMove={onPointerMove}
      onPointerLeave={over}
      onPointerUp={over}
      onPointerCancel={over}
      onClick={(event) => {
        if (!isMark(event.target) && !(event.target instanceof HTMLInputElement)) moveTo(figureUnder(event));
      }}
    >
      {children}
      <div className="chance-probe">
        <svg
          ref={grip}
          viewBox={`0 0 ${layout.width} ${layout.height}`}
          data-colour={drawing.reports.mark.colour}
          aria-hidden="true"
        >
          {at !== null && <Crosshair at={at} drawing={drawing} layout={layout} />}
          {!isBeyond && <path d={layout.stem(x, y)} stroke="var(--c)" strokeWidth={2} />}
          <g
            className="chance-handle"
            data-handle=""
            transform={`translate(${x} ${isBeyond ? layout.shares : y})`}
            onPointerDown={(event) => {
              event.currentTarget.setPointerCapture(event.pointerId);
              isDragging.current = true;
              setAt(null);
            }}
          >
            <circle r={22} fill="transparent" />
            <circle r={12} fill="var(--c)" stroke="var(--paper)" strokeWidth={2.5} />
            <path d="M-3 -4l-4 4l4 4M3 -4l4 4l-4 4" fill="none" stroke="var(--paper)" strokeWidth={2} />
          </g>
          <circle cx={x} cy={layout.shares} r={5.5} fill="var(--c)" stroke="var(--paper)" strokeWidth={1.5} />
          <Tab x={x} y={layout.shares + 5} text={String(share)} end={layout.width} />
        </svg>
        <input
          id="what-if"
          type="range"
          dir="rtl"
          min={1}
          max={ALL}
          value={share}
          aria-label={label}
          aria-valuetext={`${share} of every 100. ${sentence}`}
          onChange={(event) => onShare(event.target.valueAsNumber)}
          onKeyDown={(event: KeyboardEvent) => {
            const end = ENDS[event.key];
            if (end === undefined) return;
            event.preventDefault();
            onShare(end);
          }}
        />
      </div>
      {at !== null && (
        <Reading at={at} box={box.current} layout={layout}>
          {read(at, chanceOnCurve(curve, at), at < reported.figure ? null : shareAtFigure(reported, at))}
        </Reading>
      )}
    </div>
  );
}

type AtProps = { at: number; layout: ReturnType<typeof layOutChance> };

/** Dotted lines from the curve to its axes, with the values in tabs. */
function Crosshair({ at, drawing, layout }: AtProps & { drawing: ChanceDrawing }) {
  const chance = chanceOnCurve(drawing.curve, at);
  const [x, y] = [round(layout.x(at)), round(layout.y(chance))];
  const hasShare = at >= drawing.reported.figure;
  return (
    <g data-crosshair="">
      <path
        d={`M${layout.left} ${y}H${x}${hasShare ? layout.stem(x, y) : `V${layout.bottom}`}`}
        fill="none"
        stroke="var(--ink)"
        strokeDasharray="2 3"
      />
      <circle cx={x} cy={y} r={5} fill="var(--ink)" stroke="var(--paper)" strokeWidth={2} />
      <Tab x={layout.left - 18} y={y - 10} text={String(Math.round(chance))} end={layout.width} />
      <Tab x={x} y={layout.bottom + 2} text={formatRounded(at)} end={layout.width} />
      {hasShare && (
        <Tab x={x} y={layout.shares + 5} text={String(shareAtFigure(drawing.reported, at))} end={layout.width} />
      )}
    </g>
  );
}

/** A number on an ink ground, middle at x. */
function Tab({ x, y, text, end }: { x: number; y: number; text: string; end: number }) {
  const width = widestTextWidth(text, TEXT.axis) + 12;
  const left = round(Math.min(Math.max(0, x - width / 2), end - width));
  return (
    <g>
      <rect x={left} y={round(y)} width={round(width)} height={20} rx={3} fill="var(--ink)" />
      <text
        x={round(left + width / 2)}
        y={round(y + 14.5)}
        textAnchor="middle"
        fontSize={TEXT.axis}
        fontWeight={600}
        fill="var(--paper)"
      >
        {text}
      </text>
    </g>
  );
}

/** What is read, on the side of the crosshair that the curve leaves free: over it to the right, or before the window's end to the left. */
function Reading({ at, box, layout, children }: AtProps & { box: HTMLElement | null; children: ReactNode }) {
  const width = box?.clientWidth ?? layout.width;
  const x = (layout.x(at) / layout.width) * width;
  const isRight = x + READING < width;
  return (
    <div
      className="chance-reading"
      aria-hidden="true"
      style={{
        insetBlockStart: `${(100 * (layout.top - 6)) / layout.height}%`,
        insetInlineStart: isRight ? x + 14 : Math.max(0, x - READING),
      }}
    >
      {children}
    </div>
  );
}

/** Room for the card with its distance, in pixels. */
const READING = 268;

/** "one or none 54 times in 100". */
export const readChance = (seen: string, chance: number) => `${seen} ${timesIn100(chance / 100)}`;
