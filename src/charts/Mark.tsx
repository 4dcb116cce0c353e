import type { ReactNode } from "react";
import type { FigureId, Source } from "../evidence/schema.ts";

type MarkProps = {
  /** What is announced: source, n of N, unit, estimate, interval. A mark without a tip of its own shows it as its tip. */
  label: string;
  source?: Source | undefined;
  /** The figure that a click opens; it lights wherever it stands. */
  figure?: FigureId | undefined;
  /** Where a click does something else than opening a figure: the key that the chart's `onTarget` gets. */
  target?: string | undefined;
  /** The key of its tip, where that is neither `target` nor `figure`: the chart's `tip` is asked for it. */
  tip?: string | undefined;
  /** An area, such as a band or a curve: its tip stands beside the pointer and not outside of the whole mark. */
  isArea?: boolean | undefined;
  /** Whether it is the one that is selected, where marks can be. */
  selected?: boolean | undefined;
  /** Its labels in the drawing. They say in short what `label` says in full, so that they are not read a second time. */
  texts?: ReactNode;
  children: ReactNode;
};

/**
 * One mark of a chart. It draws nothing itself: it names the mark for the filter (`data-source`), for the keyboard and
 * the pointer (`data-mark`) and for a screen reader. Its labels stand beside it, in one box: they belong to it for the
 * pointer, its tip never covers them, and they are no part of its name. To make a mark answer, give it a `label` and one
 * of `figure`, `target` and `tip`, and give the chart (`PanelChart.tip`) the content for that key.
 */
export function Mark({ label, source, figure, target, tip, isArea, selected, texts, children }: MarkProps) {
  const mark = (
    <g
      data-mark=""
      data-source={source?.id}
      data-figure={figure}
      data-target={target}
      data-tip={tip}
      data-area={isArea === true ? "" : undefined}
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
