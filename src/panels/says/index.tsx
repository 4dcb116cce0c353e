import { shapePath } from "../../charts/shapes.ts";
import type { CaseMarks } from "../../claims/caseMarks.ts";
import { FigureLink } from "../FigureLink.tsx";
import { definePanel } from "../panel.tsx";
import { SourceMarker } from "../SourceMarker.tsx";
import type { Quote } from "./quote.ts";
import { type SaysDrawing, toSaysView } from "./view.ts";

/** The numbers as they are quoted, one under the other, with one mark a case. */
function Says({ drawing }: { drawing: SaysDrawing }) {
  const isMany = drawing.quotes.length > 3;
  return (
    <div className={isMany ? "quotes quotes-many" : "quotes"}>
      {drawing.caption !== "" && <p className="chart-caption">{drawing.caption}</p>}
      {drawing.quotes.map((quote) => (
        <QuoteCard key={quote.source.id} quote={quote} />
      ))}
    </div>
  );
}

function QuoteCard({ quote }: { quote: Quote }) {
  const { source, figure } = quote;
  return (
    <article
      className="quote"
      data-state={quote.state}
      data-source={source.id}
      data-colour={source.mark.colour}
      data-row-figure={figure ?? undefined}
    >
      <p className="quote-number" aria-hidden={figure === null}>
        {quote.qualifier !== "" && <small>{quote.qualifier} </small>}
        {figure === null ? quote.numeral : <FigureLink figure={figure}>{quote.numeral}</FigureLink>}
      </p>
      <div className="quote-words">
        <div className="source-name">
          <SourceMarker mark={source.mark} />
          <span>{source.name}</span>
        </div>
        <p>{quote.words}</p>
      </div>
      {quote.marks !== null && <MarkRow marks={quote.marks} source={source} parts={quote.parts} />}
    </article>
  );
}

const PITCH = 18;
const PER_ROW = 22;
const RADIUS = 6.4;

/** One mark a case, in rows; the numeral and the words say the same. */
function MarkRow({ marks, source, parts }: { marks: CaseMarks; source: Quote["source"]; parts: Quote["parts"] }) {
  const count = marks.filled + marks.open;
  const rows = Math.ceil(count / PER_ROW);
  const width = PER_ROW * PITCH;
  const path = (from: number, to: number) =>
    Array.from({ length: to - from }, (_, i) => {
      const at = from + i;
      const x = (at % PER_ROW) * PITCH + RADIUS + 1.6;
      return shapePath(source.mark.shape, x, Math.floor(at / PER_ROW) * PITCH + 9, RADIUS);
    }).join("");
  return (
    <div className="quote-marks">
      <svg viewBox={`0 0 ${width} ${rows * PITCH}`} aria-hidden="true" data-count={count}>
        <path d={path(0, marks.filled)} fill="var(--c)" stroke="var(--c)" strokeWidth={1.3} />
        <path d={path(marks.filled, count)} fill="none" stroke="var(--c)" strokeWidth={1.3} />
      </svg>
      {parts !== null && (
        <p className="quote-parts">
          <b>{parts.filled}</b> <span>{parts.open}</span>
        </p>
      )}
    </div>
  );
}

export const panel = definePanel({
  dependsOn: ["outcome", "sources", "unpublished"],
  toView: toSaysView,
  Drawing: Says,
});
