import type { ReactNode } from "react";
import type { FigureId, Source } from "../evidence/schema.ts";

type MarkProps = {
  /** What is announced and shown on hover: source, n of N, unit, estimate, interval. */
  label: string;
  source?: Source | undefined;
  figure?: FigureId | undefined;
  /** For marks that stand for something else than a figure, such as an event. */
  target?: string | undefined;
  children: ReactNode;
};

/**
 * One mark of a chart. It draws nothing itself: it names the mark for the filter (`data-source`), for the keyboard and
 * the pointer (`data-mark`, handled once by the frame around the chart) and for a screen reader.
 */
export function Mark({ label, source, figure, target, children }: MarkProps) {
  return (
    <g
      data-mark=""
      data-source={source?.id}
      data-figure={figure}
      data-target={target}
      data-colour={source?.mark.colour}
      role={figure === undefined && target === undefined ? "img" : "button"}
      tabIndex={-1}
      aria-label={label}
    >
      {children}
    </g>
  );
}
