import { FigureLink } from "../FigureLink.tsx";
import { useSetView, useViewState } from "../page.ts";
import { definePanel } from "../panel.tsx";
import { ReadingLabel } from "../ReadingLabel.tsx";
import { type DocumentRow, type Documents, summarise, toSourcesView } from "./view.ts";
import { typeset } from "../../claims/words/typography.ts";

function Find() {
  const setView = useSetView();
  const { find } = useViewState();
  return (
    <p className="panel-controls">
      <label>
        <span>Find in documents </span>
        <input type="search" value={find} onChange={(event) => setView({ find: event.target.value }, "replace")} />
      </label>
    </p>
  );
}

/** One square a document, darker the more of it was read; below them the list. */
function DocumentsDrawing({ drawing }: { drawing: Documents }) {
  const { readings, total, find, rows } = drawing;
  return (
    <>
      <ul className="readings">
        {readings.map(({ reading, counted, count }) => (
          <li key={reading} data-reading={reading}>
            <span>
              <b>{count}</b> <span>{typeset(counted)}</span>
            </span>
            <span className="squares" aria-hidden="true">
              {Array.from({ length: count }, (_, i) => (
                <i key={i} />
              ))}
            </span>
          </li>
        ))}
      </ul>
      <p className="found" role="status">
        {find === "" ? "" : summarise(total, rows.length, find, readings)}
      </p>
      <ul className="documents">
        {rows.map((row) => (
          <DocumentItem key={row.document.id} row={row} />
        ))}
      </ul>
    </>
  );
}

function DocumentItem({ row: { document, authors, place, link, figures, others } }: { row: DocumentRow }) {
  return (
    <li id={`document-${document.id}`}>
      <p className="document-title">
        <b>{typeset(document.title)}</b>
      </p>
      <p>
        <span translate="no">{typeset(`${authors === null ? "" : `${authors.replace(/\.$/, "")}. `}${place}`)}</span>
        {link !== null && (
          <>
            <span>. </span>
            <a href={link.address} rel="noopener noreferrer" target="_blank">
              {link.label}
            </a>
          </>
        )}
      </p>
      <p className="document-reading">
        <ReadingLabel document={document} /> <span className="soft">{typeset(document.kind)}</span>
      </p>
      <p className="document-figures">
        {figures.map(({ figure, words }, i) => (
          <span key={figure.id}>
            {i > 0 && <span> · </span>}
            <FigureLink figure={figure.id}>{words}</FigureLink>
          </span>
        ))}
        {others.length > 0 && <span>{typeset(`${figures.length > 0 ? " · " : ""}${others.join(" · ")}`)}</span>}
        {figures.length + others.length === 0 && <span>States no figure shown here.</span>}
      </p>
      {document.note !== undefined && <p className="soft">{typeset(document.note)}</p>}
    </li>
  );
}

export const panel = definePanel({
  dependsOn: ["find"],
  toView: toSourcesView,
  Drawing: DocumentsDrawing,
  Controls: Find,
  isFolded: true,
});
