import { FigureLink } from "../FigureLink.tsx";
import { definePanel } from "../panel.tsx";
import { printAs } from "../printing.ts";
import { SourceMarker } from "../SourceMarker.tsx";
import { type PlainNumber, type PlainWordsDrawing, toPlainWordsView } from "./view.ts";
import { typeset } from "../../claims/words/typography.ts";

const QUESTIONS = "plain-questions";

function PlainWords({ drawing: { numbers, parts, questions, advice } }: { drawing: PlainWordsDrawing }) {
  return (
    <div className="plain">
      <ul className="plain-numbers">
        {numbers.map((number) => (
          <li key={number.text} data-colour={number.source?.mark.colour}>
            <Marks number={number} />
            <b className="plain-number">
              {number.figure === null ? (
                <span>{number.front}</span>
              ) : (
                <FigureLink figure={number.figure}>{number.front}</FigureLink>
              )}
            </b>{" "}
            <span>{typeset(number.text)}</span>
          </li>
        ))}
      </ul>
      <div className="plain-parts">
        {parts.map(({ title, texts }) => (
          <div key={title}>
            <h4>{title}</h4>
            {texts.map((text) => (
              <p key={text}>{typeset(text)}</p>
            ))}
          </div>
        ))}
        {questions !== null && (
          <>
            <a className="plain-ask" href={`#${QUESTIONS}`}>
              {questions.title}
            </a>
            <div id={QUESTIONS} tabIndex={-1}>
              <h4>{questions.title}</h4>
              <ul>
                {questions.list.map((question) => (
                  <li key={question}>{typeset(question)}</li>
                ))}
              </ul>
            </div>
          </>
        )}
      </div>
      <p className="plain-foot">
        <span>{typeset(advice)}</span>{" "}
        <span className="plain-links">
          <a href="#sources">Where these figures come from</a>
          <span> · </span>
          <button type="button" className="link" onClick={() => printAs("plain-words")}>
            Print as one page
          </button>
        </span>
      </p>
    </div>
  );
}

/** A mark for each case; an arrow for what has no end. */
function Marks({ number: { marks, source } }: { number: PlainNumber }) {
  return (
    <span className="plain-marks" aria-hidden="true" data-few={marks < 10 ? "" : undefined}>
      {source === null || marks === 0 ? (
        <svg viewBox="0 0 116 16" width="116" height="16">
          <path d="M5 8H110M103 2l8 6l-8 6" fill="none" stroke="currentColor" strokeWidth="1.6" />
          <circle cx="5" cy="8" r="4.5" fill="currentColor" />
        </svg>
      ) : (
        Array.from({ length: marks }, (_, i) => <SourceMarker key={i} mark={source.mark} />)
      )}
    </span>
  );
}

export const panel = definePanel({ dependsOn: [], toView: toPlainWordsView, Drawing: PlainWords });
