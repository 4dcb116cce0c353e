import { type ReactNode, useCallback } from "react";
import { Mark } from "../../charts/Mark.tsx";
import { round, shapePath } from "../../charts/shapes.ts";
import type { CaseMarks } from "../../claims/quoted.ts";
import { ChartBox } from "../Chart.tsx";
import { FigureLink } from "../FigureLink.tsx";
import { useSetView } from "../page.ts";
import { definePanel } from "../panel.tsx";
import { SourceMarker } from "../SourceMarker.tsx";
import { type CaseTip, type Quote, type SaysDrawing, toSaysView } from "./view.ts";
import { typeset } from "../../claims/words/typography.ts";

/** The numbers as they are quoted, one under the other, with one mark a case. */
function Says({ drawing }: { drawing: SaysDrawing }) {
  const isMany = drawing.quotes.length > 3;
  return (
    <div className={isMany ? "quotes quotes-many" : "quotes"}>
      {drawing.quotes.map((quote) => (
        <QuoteCard key={quote.source.id} quote={quote} />
      ))}
    </div>
  );
}

function QuoteCard({ quote }: { quote: Quote }) {
  const { source, figure, marks, cases } = quote;
  return (
    <article
      className="quote"
      data-state={quote.state}
      data-source={source.id}
      data-colour={source.mark.colour}
      data-row-figure={figure ?? undefined}
      data-tip-box="below"
    >
      <p className="quote-number" aria-hidden={figure === null}>
        {quote.qualifier !== "" && <small>{`${quote.qualifier} `}</small>}
        {figure === null ? <span>{quote.numeral}</span> : <FigureLink figure={figure}>{quote.numeral}</FigureLink>}
      </p>
      <div className="quote-words">
        <div className="source-name">
          <SourceMarker mark={source.mark} />
          <span>{typeset(source.name)}</span>
        </div>
        <p>{typeset(quote.words)}</p>
      </div>
      {marks !== null && cases !== null && <MarkRow quote={quote} marks={marks} cases={cases} />}
    </article>
  );
}

const PITCH = 18;
const HEIGHT = 24;
const PER_ROW = 22;
const RADIUS = 6.4;

type MarkRowProps = { quote: Quote; marks: CaseMarks; cases: NonNullable<Quote["cases"]> };

/** One mark a case, in rows: each can be pointed at, and arrow keys walk them. */
function MarkRow({ quote: { source, parts, numeral }, marks, cases }: MarkRowProps) {
  const set = useSetView();
  const { filled, open } = cases;
  const tip = useCallback((key: string) => (key === "open" ? open.tip : filled.tip), [filled, open]);
  const count = marks.filled + marks.open;
  const rows = Math.ceil(count / PER_ROW);
  const { shape } = source.mark;
  const isOther = open.outcome !== null;
  return (
    <div className="quote-marks">
      <ChartBox
        label={`${numeral}: ${source.name}`}
        summary={filled.tip.value}
        tip={tip}
        onTarget={() => open.outcome !== null && set({ outcome: open.outcome.id })}
      >
        <svg viewBox={`0 0 ${PER_ROW * PITCH} ${rows * HEIGHT}`} data-count={count} role="presentation">
          {Array.from({ length: count }, (_, i) => {
            const isFilled = i < marks.filled;
            const x = (i % PER_ROW) * PITCH + PITCH / 2;
            const y = Math.floor(i / PER_ROW) * HEIGHT + HEIGHT / 2;
            return (
              <CaseMark key={i} source={source} one={isFilled ? filled : open} part={isFilled ? "filled" : "open"}>
                <path d={`M${x - PITCH / 2} ${y - HEIGHT / 2}h${PITCH}v${HEIGHT}h${-PITCH}Z`} fill="transparent" />
                <path
                  d={shapePath(shape, x, y, RADIUS)}
                  fill={isFilled || isOther ? "var(--c)" : "var(--paper)"}
                  fillOpacity={isFilled || !isOther ? undefined : 0.22}
                  stroke="var(--c)"
                  strokeWidth={1.3}
                  data-point=""
                />
                <path d={shapePath("circle", round(x), y, 10.5)} fill="none" strokeWidth={2} data-ring="" />
              </CaseMark>
            );
          })}
        </svg>
      </ChartBox>
      {parts !== null && (
        <p className="quote-parts">
          <b data-figure={filled.figure}>{typeset(parts.filled)}</b>{" "}
          {parts.open !== "" && <span>{typeset(parts.open)}</span>}
        </p>
      )}
    </div>
  );
}

type CaseMarkProps = { source: Quote["source"]; one: CaseTip; part: string; children: ReactNode };

/** A case of another kind leads to its outcome; every other one to the figure. */
function CaseMark({ source, one, part, children }: CaseMarkProps) {
  return (
    <Mark
      label={one.tip.value}
      source={source}
      tip={part}
      {...(one.outcome === null ? { figure: one.figure } : { target: one.outcome.id })}
    >
      {children}
    </Mark>
  );
}

export const panel = definePanel({
  dependsOn: ["outcome", "sources", "unpublished"],
  toView: toSaysView,
  Drawing: Says,
});
