import { type KeyboardEvent, type MouseEvent, type PointerEvent, type ReactNode, useId, useRef, useState } from "react";

type ChartFrameProps = {
  /** Names the chart: what is drawn. */
  name: string;
  /** One sentence of what it shows, for those who do not see it. */
  summary: string;
  /** Called with the figure of a mark that is clicked, or opened with Enter or Space. */
  onFigure: (figure: string) => void;
  /** Called with the key of a mark that stands for something else than a figure. */
  onTarget?: (target: string) => void;
  children: ReactNode;
};

type Tip = { text: string; left: number; top: number; below: boolean };

/**
 * What every chart answers to, in one place: pointer, touch and keyboard on its marks. It works on the marks in the
 * document, so that a drawing made at build time answers like the live one.
 *
 * The chart is one stop of the Tab key; arrow keys walk the marks in reading order, Home and End jump, Enter opens what
 * the mark stands for, Escape goes back to the chart.
 */
export function ChartFrame({ name, summary, onFigure, onTarget, children }: ChartFrameProps) {
  const described = useId();
  const frame = useRef<HTMLDivElement>(null);
  const [tip, setTip] = useState<Tip | null>(null);

  const show = (mark: Element | null) => {
    const box = frame.current?.getBoundingClientRect();
    const text = mark?.getAttribute("aria-label");
    if (mark === null || box === undefined || text === null || text === undefined) return setTip(null);
    const target = (mark.querySelector("[data-point]") ?? mark).getBoundingClientRect();
    const middle = target.left + target.width / 2 - box.left;
    const below = target.top - box.top < 90;
    const edge = Math.min(160, box.width / 2);
    setTip({
      text,
      left: Math.min(box.width - edge, Math.max(edge, middle)),
      top: (below ? target.bottom : target.top) - box.top,
      below,
    });
  };

  const open = (mark: Element) => {
    const figure = mark.getAttribute("data-figure");
    const target = mark.getAttribute("data-target");
    if (figure !== null) onFigure(figure);
    else if (target !== null) onTarget?.(target);
  };

  const onKeyDown = (event: KeyboardEvent) => {
    // Alt and an arrow go back in the history.
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const marks = visibleMarks(frame.current);
    const at = marks.findIndex((mark) => mark === document.activeElement);
    const step = STEPS[event.key];
    if (event.key === "Tab") leaveFrom(marks[at]);
    if (step !== undefined) {
      const next = marks[Math.min(marks.length - 1, Math.max(0, step(at, marks.length)))];
      next?.focus();
    } else if ((event.key === "Enter" || event.key === " ") && at !== -1) {
      const mark = marks[at];
      if (mark) open(mark);
    } else if (event.key === "Escape" && (at !== -1 || tip !== null)) {
      setTip(null);
      frame.current?.focus();
    } else return;
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    <div
      ref={frame}
      className="chart-frame"
      role="group"
      aria-roledescription="chart"
      aria-label={name}
      aria-describedby={described}
      tabIndex={0}
      data-chart=""
      onKeyDown={onKeyDown}
      onClick={(event: MouseEvent) => {
        const mark = closestMark(event.target);
        if (mark) open(mark);
      }}
      onPointerMove={(event: PointerEvent) => {
        // Browsers also fire events under a still pointer when the drawing changes; only a move has a movement.
        if (event.pointerType !== "mouse" || event.movementX !== 0 || event.movementY !== 0) {
          show(closestMark(event.target));
        }
      }}
      onPointerLeave={() => setTip(null)}
      onFocus={(event) => show(closestMark(event.target))}
      onBlur={() => setTip(null)}
    >
      {/* Read with the name when the chart is reached, and not a second time by whoever reads on line by line. */}
      <p id={described} hidden data-summary="">
        {summary}
      </p>
      {children}
      {tip !== null && (
        <div
          className={tip.below ? "tip tip-below" : "tip"}
          style={{ left: tip.left, top: tip.top }}
          aria-hidden="true"
        >
          {tip.text}
        </div>
      )}
    </div>
  );
}

const STEPS: Record<string, (at: number, count: number) => number> = {
  ArrowDown: (at) => at + 1,
  ArrowRight: (at) => at + 1,
  ArrowUp: (at) => (at === -1 ? 0 : at - 1),
  ArrowLeft: (at) => (at === -1 ? 0 : at - 1),
  Home: () => 0,
  End: (_, count) => count - 1,
};

/** Inside a fold, browsers go back to the chart from a last mark that is no stop of the Tab key: for that key it is one. */
function leaveFrom(mark: SVGElement | undefined): void {
  if (mark === undefined) return;
  mark.tabIndex = 0;
  mark.addEventListener("blur", () => (mark.tabIndex = -1), { once: true });
}

function closestMark(target: EventTarget): Element | null {
  if (!(target instanceof Element)) return null;
  return target.closest("[data-mark]") ?? target.closest("[data-mark-box]")?.querySelector("[data-mark]") ?? null;
}

/** Marks that the filter has left visible, in reading order. What is not drawn has no box; jsdom draws nothing at all. */
function visibleMarks(frame: HTMLElement | null): SVGElement[] {
  const marks = [...(frame?.querySelectorAll<SVGElement>("[data-mark]") ?? [])];
  const drawn = marks.filter((mark) => mark.getClientRects().length > 0);
  return drawn.length > 0 ? drawn : marks;
}
