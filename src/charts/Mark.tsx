import type { ReactNode } from "react";
import type { FigureId, Source } from "../evidence/schema.ts";

type MarkProps = {
  /** What is announced and shown on hover: source, n of N, unit, estimate, interval. */
  label: string;
  source?: Source | undefined;
  figure?: FigureId | undefined;
  /** For marks that stand for something else than a figure, such as an event. */
  target?: string | undefined;
  /** Whether it is the one that is selected, where marks can be. */
  selected?: boolean | undefined;
  /** Its labels in the drawing. They say in short what `label` says in full, so that they are not read a second time. */
  texts?: ReactNode;
  children: ReactNode;
};

/**
 * One mark of a chart. It draws nothing itself: it names the mark for the filter (`data-source`), for the keyboard and
 * the pointer (`data-mark`, handled once by the frame around the chart) and for a screen reader. Its labels stand beside
 * it, in one box: they belong to it for the pointer, and are no part of its name.
 */
export function Mark({ label, source, figure, target, selected, texts, children }: MarkProps) {
  const mark = (
    <g
      data-mark=""
      data-source={source?.id}
      data-figure={figure}
      data-target={target}
      data-colour={source?.mark.colour}
      role={figure === undefined && target === undefined ? "img" : "button"}
      tabIndex={-1}
      aria-label={label}
      aria-pressed={selected}
    >
      {children}
    </g>
  );
  if (texts === undefined) return mark;
  return (
    <g data-mark-box="" data-source={source?.id} data-colour={source?.mark.colour}>
      {mark}
      <g aria-hidden="true">{texts}</g>
    </g>
  );
}
