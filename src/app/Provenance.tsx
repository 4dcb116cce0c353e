import { useEffect, useRef } from "react";
import type { Evidence } from "../evidence/model.ts";
import { findPlaceholders } from "../evidence/placeholders.ts";
import type { Citation, Disagreement, Figure } from "../evidence/schema.ts";
import { useEvidence, useSetView, useViewState } from "../panels/page.ts";
import { describeReading } from "../panels/documents/view.ts";
import { boundsKind, formatBase, formatEstimateExact, formatShare, toEstimate } from "../view/estimates.ts";
import { formatDate } from "../view/format.ts";
import { publicityMark } from "../view/publicity.ts";
import { fillTemplate } from "../view/template.ts";

/** Where a figure comes from: the documents that state it, how each was read, and where statements disagree. */
export function Provenance() {
  const set = useSetView();
  const evidence = useEvidence();
  const { figure: id } = useViewState();
  const dialog = useRef<HTMLDialogElement>(null);
  const figure = id === null ? undefined : evidence.figure(id);
  useEffect(() => {
    const element = dialog.current;
    if (element === null) return;
    if (figure !== undefined && !element.open) element.showModal();
    if (figure === undefined && element.open) element.close();
  }, [figure]);
  return (
    <dialog
      ref={dialog}
      className="provenance"
      aria-labelledby="provenance-title"
      onClose={() => {
        if (id !== null) set({ figure: null });
      }}
      onClick={(event) => {
        if (event.target === event.currentTarget) event.currentTarget.close();
      }}
    >
      {figure !== undefined && (
        <FigureRecord evidence={evidence} figure={figure} close={() => dialog.current?.close()} />
      )}
    </dialog>
  );
}

type RecordProps = { evidence: Evidence; figure: Figure; close: () => void };

function FigureRecord({ evidence, figure, close }: RecordProps) {
  const estimate = toEstimate(figure);
  const source = figure.source === undefined ? undefined : evidence.source(figure.source);
  const publicity = publicityMark(evidence, figure);
  const disagreements = disagreementsOn(evidence, figure);
  return (
    <div className="provenance-body">
      <button type="button" className="close" onClick={close}>
        Close
      </button>
      <h2 id="provenance-title">{figure.label}</h2>
      <p className="provenance-figure">{formatShare(figure)}</p>
      {estimate !== null && (
        <p>
          {formatEstimateExact(estimate)} {formatBase(figure, estimate)}; {boundsKind(estimate)} in front.
        </p>
      )}
      {figure.published !== undefined && <p>As the source states it: {figure.published.text}.</p>}
      {figure.note !== undefined && <p>{fillTemplate(figure.note, evidence, figure)}</p>}
      {publicity !== null && <p>{publicity}</p>}
      {source !== undefined && (
        <p className="note">
          {source.name}: {source.captureLabel}. {source.caveat}
        </p>
      )}
      <h3>Stated in</h3>
      <ul className="citations">
        {figure.citations.map((citation) => (
          <CitationItem key={`${citation.document} ${citation.locator}`} evidence={evidence} citation={citation} />
        ))}
      </ul>
      <h3>Where statements disagree</h3>
      {disagreements.length === 0 ? (
        <p>No disagreement on this figure was found among the documents.</p>
      ) : (
        <ul className="citations">
          {disagreements.map((row) => (
            <li key={row.id}>
              {fillTemplate(row.stated.text, evidence)} <b>The record:</b> {fillTemplate(row.record.text, evidence)}
            </li>
          ))}
        </ul>
      )}
      {source !== undefined && source.limits.length > 0 && (
        <details>
          <summary>What figures of this source do not mean</summary>
          <ul className="citations">
            {source.limits.map((limit) => (
              <li key={limit.text}>{fillTemplate(limit.text, evidence)}</li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}

function CitationItem({ evidence, citation }: { evidence: Evidence; citation: Citation }) {
  const document = evidence.document(citation.document);
  if (document === undefined) return null;
  return (
    <li>
      {document.link === null ? (
        document.title
      ) : (
        <a href={document.link} rel="noopener noreferrer" target="_blank">
          {document.title}
        </a>
      )}
      , {citation.locator}. <cite>{document.citation}</cite>{" "}
      <span className="read">
        Read: {describeReading(document)}; {document.date === null ? "no date stated" : formatDate(document.date)}.
      </span>
      {citation.says !== undefined && <span className="soft"> It says: {citation.says}</span>}
    </li>
  );
}

/** Disagreements whose texts name the figure. */
function disagreementsOn(evidence: Evidence, figure: Figure): readonly Disagreement[] {
  return evidence.file.disagreements.filter((row) =>
    [row.stated.text, row.record.text].some((text) =>
      findPlaceholders(text).some((placeholder) => placeholder.kind !== "unknown" && placeholder.id === figure.id),
    ),
  );
}
