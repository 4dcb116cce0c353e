import type { MouseEvent, ReactNode } from "react";
import { useOpenFigure } from "./page.ts";

/** A figure on the page: a link that opens where it comes from. Without scripts it leads to the same place by reload. */
export function FigureLink({ figure, children }: { figure: string; children: ReactNode }) {
  const openFigure = useOpenFigure();
  return (
    <a
      className="figure"
      href={`?figure=${encodeURIComponent(figure)}`}
      data-figure={figure}
      onClick={(event: MouseEvent) => {
        if (event.metaKey || event.ctrlKey || event.shiftKey) return;
        event.preventDefault();
        openFigure(figure);
      }}
    >
      {children}
    </a>
  );
}
