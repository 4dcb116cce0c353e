import { useId } from "react";
import type { FigureId, Source } from "../evidence/schema.ts";

/** Icons on a side of the grid: 100 by 100 is 10,000, the base of every comparison. */
const SIDE = 100;
const CELL = 10;

type IconArrayProps = {
  source: Source;
  figure: FigureId;
  /** Icons to fill, and how far the interval reaches; both are counts out of 10,000. */
  filled: number;
  upTo: number;
  label: string;
};

/** Ten thousand cells with the estimate filled and the rest of the interval outlined, row by row from the top left. */
export function IconArray({ source, figure, filled, upTo, label }: IconArrayProps) {
  const grid = useId();
  return (
    <svg
      viewBox={`0 0 ${SIDE * CELL} ${SIDE * CELL}`}
      className="icon-array"
      data-mark=""
      data-figure={figure}
      data-colour={source.mark.colour}
      role="button"
      tabIndex={-1}
      aria-label={label}
    >
      <defs>
        <pattern id={grid} width={CELL} height={CELL} patternUnits="userSpaceOnUse">
          <rect x={1.5} y={1.5} width={7} height={7} rx={1} fill="var(--cell)" />
        </pattern>
      </defs>
      <rect width={SIDE * CELL} height={SIDE * CELL} fill={`url(#${grid})`} />
      <path
        d={cells(filled, Math.max(filled, upTo))}
        fill="var(--paper)"
        stroke="var(--c)"
        strokeWidth={1.6}
        data-range=""
      />
      <path d={cells(0, filled)} fill="var(--c)" stroke="var(--c)" strokeWidth={1.6} data-filled={filled} />
    </svg>
  );
}

/** One square for each cell from `from` up to but not including `to`. */
function cells(from: number, to: number): string {
  let path = "";
  for (let i = from; i < to; i++) {
    path += `M${(i % SIDE) * CELL + 1.5} ${Math.floor(i / SIDE) * CELL + 1.5}h7v7h-7z`;
  }
  return path;
}
