import type { MouseEvent, ReactNode } from "react";
import type { EvidenceFile, FigureId } from "../evidence/schema.ts";
import { useLinkTo, usePage } from "./page.ts";
import { typeset } from "../claims/words/typography.ts";

/** A figure on the page: a link to its sheet, which also works in a new tab and without scripts. */
export function FigureLink({ figure, children }: { figure: FigureId; children: ReactNode }) {
  const { file, set } = usePage();
  const linkTo = useLinkTo();
  return (
    <a
      className="figure"
      href={linkTo({ figure })}
      aria-label={nameBareNumber(file, figure, children)}
      data-figure={figure}
      onClick={(event: MouseEvent) => {
        if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
        event.preventDefault();
        set({ figure });
      }}
    >
      {typeof children === "string" ? typeset(children) : children}
    </a>
  );
}

const BARE_NUMBER = /^[^\p{L}]*\d[^\p{L}]*$/u;
const QUALIFIER = /^(about|at least|more than|up to)\s/;

/** The name of a link whose words are a number alone: the number and what it counts. Other links name themselves. */
function nameBareNumber(file: EvidenceFile, id: FigureId, children: ReactNode): string | undefined {
  const text = typeof children === "number" ? String(children) : children;
  if (typeof text !== "string" || !BARE_NUMBER.test(text.replace(QUALIFIER, ""))) return undefined;
  const figure = file.figures.find((entry) => entry.id === id);
  return figure === undefined ? undefined : `${text}: ${figure.label}`;
}
