import { useEffect, useMemo, useRef, useState } from "react";
import { type FigureRecord, type StatedBy, toFigureRecord } from "../../claims/figureRecord.ts";
import { withoutForeign } from "../../claims/address/viewState.ts";
import { formatCitation } from "../../claims/words/citation.ts";
import { capitalise, formatDate } from "../../claims/words/format.ts";
import type { Figure } from "../../evidence/schema.ts";
import { useEvidence, usePage, useSetView, useViewState } from "../../panels/page.ts";
import { ReadingLabel } from "../../panels/ReadingLabel.tsx";
import type { KeptHighlight } from "../linkedHighlight.ts";
import { copyText, useStatus } from "../useStatus.ts";
import { findPlaces, showPlace } from "./places.ts";
import { typeset } from "../../claims/words/typography.ts";

/**
 * The sheet of the figure that the address names: from the right, on a phone from below. It stays in the page once it
 * has come, so that closing it gives the focus back to what opened it.
 */
export function FigureSheet({ keep }: Pick<KeptHighlight, "keep">) {
  const { file } = usePage();
  const { figure: id } = useViewState();
  const setView = useSetView();
  const dialog = useRef<HTMLDialogElement>(null);
  const figure = id === null ? undefined : file.figures.find((entry) => entry.id === id);
  useEffect(() => {
    const element = dialog.current;
    if (element === null) return;
    if (figure !== undefined && !element.open) element.showModal();
    if (figure === undefined && element.open) element.close();
  }, [figure]);
  const close = () => dialog.current?.close();
  return (
    <dialog
      ref={dialog}
      className="figure-sheet"
      aria-labelledby="figure-title"
      data-colour={file.sources.find((source) => source.id === figure?.source)?.mark.colour}
      onClose={() => {
        if (id !== null) setView({ figure: null });
      }}
      onClick={(event) => {
        if (event.target === event.currentTarget) close();
      }}
    >
      {figure !== undefined && <Sheet key={figure.id} figure={figure} close={close} keep={keep} />}
    </dialog>
  );
}

type SheetProps = { figure: Figure; close: () => void } & Pick<KeptHighlight, "keep">;

function Sheet({ figure, close, keep }: SheetProps) {
  const evidence = useEvidence();
  const shown = evidence.figure(figure.id);
  const record = useMemo(() => (shown === undefined ? null : toFigureRecord(evidence, shown)), [evidence, shown]);
  return (
    <>
      <div className="sheet-body" tabIndex={-1}>
        <div className="sheet-top">
          <p>Where this figure comes from</p>
          <button type="button" className="sheet-close" aria-label="Close" onClick={close}>
            <span aria-hidden="true">×</span>
          </button>
        </div>
        {record === null ? <NotPublic figure={figure} /> : <SheetBody record={record} />}
      </div>
      {record !== null && (
        <Actions
          figure={figure}
          citation={`${record.number}: ${record.statement}. ${record.first === null ? "" : formatCitation(record.first.document)}`}
          close={close}
          keep={keep}
        />
      )}
    </>
  );
}

/** A figure that the chosen day hides says so, with the way to see it. */
function NotPublic({ figure }: { figure: Figure }) {
  const { knownBy } = useEvidence();
  const setView = useSetView();
  return (
    <>
      <h2 id="figure-title" className="sheet-figure" data-long>
        <span>{typeset(figure.label)}</span>
      </h2>
      <p>
        {`This figure was not public${knownBy === null ? " yet" : ` on ${formatDate(knownBy)}`}, the day that the page shows.`}
      </p>
      <p>
        <button type="button" className="sheet-today" onClick={() => setView({ known: null })}>
          Show everything in this file
        </button>
      </p>
    </>
  );
}

function Actions({ figure, citation, close, keep }: SheetProps & { citation: string }) {
  const { status, run } = useStatus();
  const [places, setPlaces] = useState(0);
  // When the address opens a figure, the page behind it is drawn in the same step.
  useEffect(() => setPlaces(findPlaces(figure.id).length), [figure.id]);
  const showEverywhere = () => {
    close();
    keep({ kind: "figure", id: figure.id });
    const [first] = findPlaces(figure.id);
    if (first !== undefined) showPlace(first);
  };
  return (
    <div className="sheet-actions">
      <button type="button" onClick={() => run(() => copyText(citation, "The citation is copied."))}>
        Copy citation
      </button>
      <button
        type="button"
        onClick={() => run(() => copyText(withoutForeign(window.location.href), "The link is copied."))}
      >
        Copy link
      </button>
      {places > 0 && (
        <button type="button" onClick={showEverywhere}>
          {`Show everywhere on the page (${places})`}
        </button>
      )}
      <p role="status">{status.text}</p>
    </div>
  );
}

/** What is known of a figure: the first source before the news that repeats it, and what it is not. */
function SheetBody({ record }: { record: FigureRecord }) {
  const { estimate, first, also, isNot, limits, notes, published, source } = record;
  return (
    <>
      <h2 id="figure-title" className="sheet-figure" data-long={record.number.length > 3 || undefined}>
        <b>{record.number}</b> <span>{typeset(record.statement)}</span>
      </h2>
      {estimate !== null && <p>{typeset(estimate.front)}</p>}
      {published !== null && <p>{typeset(published)}</p>}
      {notes.map((text) => (
        <p key={text}>{typeset(text)}</p>
      ))}
      {first !== null && (
        <>
          <h3>First source</h3>
          <div className="sheet-first">
            <FirstSource stated={first} />
          </div>
        </>
      )}
      {also.length > 0 && (
        <>
          <h3>Also stated by</h3>
          <ul className="sheet-also">
            {also.map((stated) => (
              <AlsoStated key={stated.document.id} stated={stated} />
            ))}
          </ul>
        </>
      )}
      <h3>Do they disagree?</h3>
      <p>{typeset(record.agreement)}</p>
      {record.otherCounts.length > 0 && <OtherCounts counts={record.otherCounts} />}
      {record.disagreements.length > 0 && (
        <>
          <h3>{record.disagreementsTitle}</h3>
          {record.disagreements.map(({ id, stated, record: onRecord }) => (
            <p key={id}>
              <span>{typeset(stated)}</span> <span className="soft">{typeset(`The record: ${onRecord}`)}</span>
            </p>
          ))}
        </>
      )}
      {isNot.length > 0 && (
        <>
          <h3>What it is not</h3>
          {isNot.map((text) => (
            <p key={text}>{typeset(text)}</p>
          ))}
        </>
      )}
      {estimate !== null && (
        <>
          <h3>Interval and method</h3>
          <p>{typeset([estimate.exact, ...estimate.notes].join(" "))}</p>
        </>
      )}
      {source !== null && limits.length > 0 && (
        <details>
          <summary>{`What figures of “${source.name}” do not mean`}</summary>
          <ul className="sheet-points">
            {limits.map((text) => (
              <li key={text}>{typeset(text)}</li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

function FirstSource({ stated: { document, authors, place, link, where, says } }: { stated: StatedBy }) {
  return (
    <>
      <p>
        {authors !== null && <b translate="no">{`${authors.replace(/\.$/, "")}. `}</b>}
        <span translate="no">{typeset(`${document.title.replace(/\.$/, "")}. ${capitalise(place)}. `)}</span>
        {link !== null && (
          <a href={link.address} rel="noopener noreferrer" target="_blank">
            {link.label}
          </a>
        )}
      </p>
      <p>
        <ReadingLabel document={document} />
        {where !== null && <span className="soft">{` · ${where}`}</span>}
      </p>
      {says !== null && <p className="soft">{typeset(`${capitalise(says)}.`)}</p>}
    </>
  );
}

function AlsoStated({ stated: { document, after, link, where, says } }: { stated: StatedBy }) {
  return (
    <li>
      <span>
        {link === null ? (
          <b>{typeset(document.short)}</b>
        ) : (
          <a href={link.address} rel="noopener noreferrer" target="_blank">
            <b>{typeset(document.short)}</b>
          </a>
        )}
        <span>{typeset(`${after}${where === null ? "" : `, ${where}`}${says === null ? "" : `: ${says}`}`)}</span>
      </span>
      <span>
        <ReadingLabel document={document} />
      </span>
    </li>
  );
}

function OtherCounts({ counts }: { counts: FigureRecord["otherCounts"] }) {
  return (
    <>
      <p>Other numbers in print answer other questions:</p>
      <ul className="sheet-counts">
        {counts.map(({ id, count, words }) => (
          <li key={id}>
            <b>{count}</b> <span>{typeset(words)}</span>
          </li>
        ))}
      </ul>
    </>
  );
}
