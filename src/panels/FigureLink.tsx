import type { MouseEvent, ReactNode } from "react";
import type { FigureId } from "../evidence/schema.ts";
import { useLinkTo, usePage } from "./page.ts";

/** A figure on the page: a link to its sheet, which also works in a new tab and without scripts. */
export function FigureLink({ figure, children }: { figure: FigureId; children: ReactNode }) {
  const { set } = usePage();
  const linkTo = useLinkTo();
  return (
    <a
      className="figure"
      href={linkTo({ figure })}
      data-figure={figure}
      onClick={(event: MouseEvent) => {
        if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
        event.preventDefault();
        set({ figure });
      }}
    >
      {children}
    </a>
  );
}
