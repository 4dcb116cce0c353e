import { FigureLink } from "../FigureLink.tsx";
import { definePanel } from "../panel.tsx";
import { ReadingLabel } from "../ReadingLabel.tsx";
import { SourceMarker } from "../SourceMarker.tsx";
import { type PaperCard, type Papers, toPapersView } from "./view.ts";
import { typeset } from "../../claims/words/typography.ts";

function PapersDrawing({ drawing: { compared, started, startedLabel } }: { drawing: Papers }) {
  return (
    <>
      <ul className="papers">
        {compared.map((card) => (
          <Card key={card.document.id} card={card} />
        ))}
      </ul>
      {started.length > 0 && (
        <details className="fold">
          <summary>{typeset(startedLabel)}</summary>
          <ul className="papers papers-started">
            {started.map((card) => (
              <Card key={card.document.id} card={card} />
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

function Card({ card: { document, sources, authors, place, link, figures } }: { card: PaperCard }) {
  return (
    <li className="paper" data-colour={sources[0]?.mark.colour} data-of={sources[0]?.id}>
      <p className="paper-title">{typeset(document.title)}</p>
      <p className="paper-place">
        {sources.map((source) => (
          <span key={source.id} className="paper-source" data-legend={source.id}>
            <SourceMarker mark={source.mark} /> <span>{typeset(`${source.name}. `)}</span>
          </span>
        ))}
        <span translate="no">
          {typeset(`${authors === null ? "" : `${authors}${authors.endsWith(".") ? "" : "."} `}${place}`)}
        </span>
        {link !== null && (
          <>
            <span>. </span>
            <a href={link.address} rel="noopener noreferrer" target="_blank">
              {link.label}
            </a>
          </>
        )}{" "}
        <ReadingLabel document={document} />
      </p>
      {document.note !== undefined && <p className="paper-note">{typeset(document.note)}</p>}
      {figures.length > 0 && <States figures={figures} />}
    </li>
  );
}

/** As many as fit two lines; the others are on demand. */
const SHOWN_AT_FIRST = 6;

function States({ figures }: { figures: PaperCard["figures"] }) {
  const list = (entries: PaperCard["figures"]) =>
    entries.map(({ figure, words }, i) => (
      <span key={figure.id}>
        {i > 0 && <span> · </span>}
        <FigureLink figure={figure.id}>{words}</FigureLink>
      </span>
    ));
  const rest = figures.slice(SHOWN_AT_FIRST);
  return (
    <div className="paper-states">
      <span>States </span>
      {list(figures.slice(0, SHOWN_AT_FIRST))}
      {rest.length > 0 && (
        <details>
          <summary>{`${rest.length} more`}</summary>
          {list(rest)}
        </details>
      )}
    </div>
  );
}

export const panel = definePanel({ dependsOn: [], toView: toPapersView, Drawing: PapersDrawing });
