import { ReadingLabel } from "../../panels/ReadingLabel.tsx";
import { capitalise } from "../../claims/words/format.ts";
import type { FigureRecord, StatedBy } from "../../claims/figureRecord.ts";

/** What is known of a figure: the first source before the news that repeats it, and what it is not. */
export function SheetBody({ record }: { record: FigureRecord }) {
  const { estimate, first, also, isNot, limits, notes, published, source } = record;
  return (
    <>
      <h2 id="figure-title" className="sheet-figure" data-long={record.number.length > 3 || undefined}>
        <b>{record.number}</b> <span>{record.statement}</span>
      </h2>
      {estimate !== null && <p>{estimate.front}</p>}
      {published !== null && <p>{published}</p>}
      {notes.map((text) => (
        <p key={text}>{text}</p>
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
      <p>{record.agreement}</p>
      {record.otherCounts.length > 0 && <OtherCounts counts={record.otherCounts} />}
      {record.disagreements.length > 0 && (
        <>
          <h3>{record.disagreementsTitle}</h3>
          {record.disagreements.map(({ id, stated, record: onRecord }) => (
            <p key={id}>
              {stated} <span className="soft">The record: {onRecord}</span>
            </p>
          ))}
        </>
      )}
      {isNot.length > 0 && (
        <>
          <h3>What it is not</h3>
          {isNot.map((text) => (
            <p key={text}>{text}</p>
          ))}
        </>
      )}
      {estimate !== null && (
        <>
          <h3>Interval and method</h3>
          <p>{[estimate.exact, ...estimate.notes].join(" ")}</p>
        </>
      )}
      {source !== null && limits.length > 0 && (
        <details>
          <summary>What figures of “{source.name}” do not mean</summary>
          <ul className="sheet-points">
            {limits.map((text) => (
              <li key={text}>{text}</li>
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
        {authors !== null && <b>{authors.replace(/\.$/, "")}. </b>}
        {document.title.replace(/\.$/, "")}. {capitalise(place)}.{" "}
        {link !== null && (
          <a href={link.address} rel="noopener noreferrer" target="_blank">
            {link.label}
          </a>
        )}
      </p>
      <p>
        <ReadingLabel document={document} />
        {where !== null && <span className="soft"> · {where}</span>}
      </p>
      {says !== null && <p className="soft">{capitalise(says)}.</p>}
    </>
  );
}

function AlsoStated({ stated: { document, after, link, where, says } }: { stated: StatedBy }) {
  return (
    <li>
      <span>
        {link === null ? (
          <b>{document.short}</b>
        ) : (
          <a href={link.address} rel="noopener noreferrer" target="_blank">
            <b>{document.short}</b>
          </a>
        )}
        {after}
        {where !== null && `, ${where}`}
        {says !== null && `: ${says}`}
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
            <b>{count}</b> <span>{words}</span>
          </li>
        ))}
      </ul>
    </>
  );
}
