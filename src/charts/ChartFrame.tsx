import { type KeyboardEvent, type MouseEvent, type ReactNode, useEffect, useId, useRef } from "react";
import type { TipContent } from "../claims/tip.ts";

/**
 * What the marks of a chart answer. `tipFor` gives the tip for the key of a mark: its `tip`, else its `target`, else its
 * figure (see {@link Mark}); `null` where its label says all. `act` is called with the target of a tip's second action.
 */
export type Answers = { tipFor: (key: string) => TipContent | null; act: (target: string) => void };

const answers = new WeakMap<Element, Answers>();

/** What the chart around an element answers; `null` outside of charts. */
export function answersAround(element: Element): Answers | null {
  const frame = element.closest("[data-chart]");
  return frame === null ? null : (answers.get(frame) ?? null);
}

type ChartFrameProps = {
  /** Names the chart: what is drawn. */
  name: string;
  /** One sentence of what it shows, for those who do not see it. */
  summary: string;
  tipFor: Answers["tipFor"];
  /** Called with the figure of a mark that is clicked, or opened with Enter or Space. */
  onFigure: (figure: string) => void;
  /** Called with the key of a mark that stands for something else than a figure, or of a tip's second action. */
  onTarget?: (target: string) => void;
  children: ReactNode;
};

/**
 * What every chart answers to, in one place. It works on the marks in the document, so that a drawing made at build time
 * answers like the live one; the tips themselves are shown by `app/Tips.tsx`.
 *
 * The chart is one stop of the Tab key; arrow keys walk the marks in reading order, Home and End jump, Enter opens what
 * the mark stands for, Escape goes back to the chart.
 */
export function ChartFrame({ name, summary, tipFor, onFigure, onTarget, children }: ChartFrameProps) {
  const described = useId();
  const frame = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (frame.current !== null) answers.set(frame.current, { tipFor, act: (target) => onTarget?.(target) });
  }, [tipFor, onTarget]);

  const open = (mark: Element) => {
    const figure = mark.getAttribute("data-figure");
    const target = mark.getAttribute("data-target");
    if (target !== null) onTarget?.(target);
    else if (figure !== null) onFigure(figure);
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
    } else if (event.key === "Escape" && at !== -1) {
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
        const mark = findMark(event.target);
        if (mark) open(mark);
      }}
    >
      {/* Read with the name when the chart is reached, and not a second time by whoever reads on line by line. */}
      <p id={described} hidden data-summary="">
        {summary}
      </p>
      {children}
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

/** The mark that was hit, or whose label was; on a slide that answers, what stands for a figure. */
export function findMark(target: EventTarget | null): Element | null {
  if (!(target instanceof Element)) return null;
  return (
    target.closest("[data-mark], .slide-drawing[role=group] [data-figure]") ??
    target.closest("[data-mark-box]")?.querySelector("[data-mark]") ??
    null
  );
}

/** Marks that the filter has left visible, in reading order. What is not drawn has no box; jsdom draws nothing at all. */
function visibleMarks(frame: HTMLElement | null): SVGElement[] {
  const marks = [...(frame?.querySelectorAll<SVGElement>("[data-mark]") ?? [])];
  const drawn = marks.filter((mark) => mark.getClientRects().length > 0);
  return drawn.length > 0 ? drawn : marks;
}
