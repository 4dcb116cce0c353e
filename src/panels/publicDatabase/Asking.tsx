import "../../charts/ReportCharts.tsx";
import { useQueries, type UseQueryResult } from "@tanstack/react-query";
import { useCallback, useContext, useEffect, useMemo, useRef, useState } from "react";
import { createService } from "../../evidence/openFda/ask.ts";
import { type Question, toQuestions } from "../../evidence/openFda/questions.ts";
import { OPENFDA } from "../../evidence/openFda/service.ts";
import type { Answer, Answers, PublicDatabase } from "../../evidence/schema.ts";
import { questionQuery, ServiceContext } from "./asking.ts";
import { ProductChoice } from "./ProductChoice.tsx";
import { typeset } from "../../claims/words/typography.ts";
import { composeAnswers } from "../../evidence/openFda/compose.ts";
import { OpenFdaFailure } from "../../evidence/openFda/failure.ts";

/** How far one question is, as TanStack Query tells it. */
type Asked = {
  data: Answer | undefined;
  dataUpdatedAt: number;
  error: Error | null;
  isFetching: boolean;
  failureReason: Error | null;
};

/** How far all of them are. */
type Progress = {
  answered: number;
  of: number;
  /** Why the service has to be asked again at the moment; `null` while all goes well. */
  waiting: string | null;
  /** What has failed for good, each in words with its address; empty until all have come to an end. */
  failed: readonly Failed[];
  answers: Answers | null;
};
type Failed = { words: string; address: string | null };

/** What is sent: two questions about a single product ask the same, and are one. */
const toDistinct = (questions: readonly Question[]): readonly Question[] =>
  questions.filter(({ query }, i) => questions.findIndex((other) => other.query === query) === i);

/** @param asked how far each of the distinct questions is, in their order */
function toProgress(
  section: PublicDatabase,
  products: readonly string[],
  questions: readonly Question[],
  origin: string,
  asked: readonly Asked[],
): Progress {
  const sent = new Map(toDistinct(questions).map(({ query }, i) => [query, asked[i]]));
  const isDone = (one: Asked | undefined) => one?.data !== undefined && !one.isFetching;
  // Said once all have come to an end: what is tried again is then all that failed.
  const isOver = asked.every(({ isFetching }) => !isFetching);
  const failed = isOver ? asked.flatMap(({ error }) => (error === null ? [] : [toFailed(error)])) : [];
  const retried = asked.find(({ isFetching, failureReason }) => isFetching && failureReason !== null)?.failureReason;
  const progress = {
    answered: asked.filter(isDone).length,
    of: asked.length,
    waiting: retried === null || retried === undefined ? null : toFailed(retried).words,
    failed,
    answers: null,
  };
  if (failed.length > 0 || !asked.every(isDone)) return progress;
  const given = questions.flatMap(({ id, query }) => {
    const one = sent.get(query);
    return one?.data === undefined ? [] : [{ answer: { ...one.data, id }, at: one.dataUpdatedAt }];
  });
  try {
    return { ...progress, answers: composeAnswers(section, products, given, origin) };
  } catch (error) {
    return { ...progress, failed: [toFailed(error instanceof Error ? error : new Error(String(error)))] };
  }
}

function toFailed(error: Error): Failed {
  if (!(error instanceof OpenFdaFailure)) return { words: error.message, address: null };
  return { words: describeFailure(error), address: error.address };
}

/** What went wrong, in words that say what a reader can do about it. */
export function describeFailure({ kind, message }: Pick<OpenFdaFailure, "kind" | "message">): string {
  switch (kind) {
    case "unreached":
      return `No answer came from ${OPENFDA.name}. There may be no network, or the connection is refused on the way.`;
    case "silent":
      return `${OPENFDA.name} does not answer: ${message}.`;
    case "tooMany":
      return `${OPENFDA.name} says that it is asked too often from this address. It allows 240 questions a minute and 1,000 a day.`;
    case "broken":
      return `${OPENFDA.name} answers with an error of its own: ${message}.`;
    case "refused":
      return `${OPENFDA.name} does not take this question: ${message}.`;
    case "otherShape":
      return `${OPENFDA.name} answers in another form than it documents. ${message}.`;
  }
}

const PAGE_SERVICE = createService();

type AskingProps = {
  section: PublicDatabase;
  products: readonly string[];
  /** Called once every question is answered. */
  onAnswers: (answers: Answers) => void;
  onStop: () => void;
};

/** Asks while it is there: what nobody waits for any more is given up when it goes, or when the choice changes. */
export function Asking({ section, products, onAnswers, onStop }: AskingProps) {
  const service = useContext(ServiceContext) ?? PAGE_SERVICE;
  const [chosen, setChosen] = useState(products);
  const questions = useMemo(() => toQuestions(section, chosen), [section, chosen]);
  const combine = useCallback(
    (asked: UseQueryResult<Answer>[]) => ({
      ...toProgress(section, chosen, questions, service.origin, asked),
      askAgain: () => {
        const failed = asked.filter(({ isError }) => isError);
        // Answers that contradict each other have all come: the database has changed meanwhile.
        for (const { refetch } of failed.length > 0 ? failed : asked) void refetch();
      },
    }),
    [section, chosen, questions, service],
  );
  const { answered, of, waiting, failed, answers, askAgain } = useQueries({
    queries: toDistinct(questions).map((question) => questionQuery(question, section, service)),
    combine,
  });
  useEffect(() => {
    if (answers !== null) onAnswers(answers);
  }, [answers]);
  const stopButton = useRef<HTMLButtonElement>(null);
  // The button that was pressed is gone.
  useEffect(() => {
    if (document.activeElement === document.body) stopButton.current?.focus();
  }, []);
  return (
    <div className="asking">
      <ProductChoice section={section} chosen={chosen} choose={setChosen} />
      {failed.length > 0 ? (
        <Failures failed={failed} answered={answered} of={of} />
      ) : (
        <p>
          <progress max={of} value={answered} aria-label={`Questions answered by ${OPENFDA.name}`} />{" "}
          <span role="status">{waiting === null ? `Asking ${OPENFDA.name}…` : `${waiting} Trying again…`}</span>{" "}
          <span className="soft">{`${answered} of ${of} questions answered`}</span>
        </p>
      )}
      {failed.length > 0 && (
        <button type="button" onClick={askAgain}>
          Try again
        </button>
      )}{" "}
      <button ref={stopButton} type="button" onClick={onStop}>
        Stop asking
      </button>
    </div>
  );
}

function Failures({ failed, answered, of }: { failed: readonly Failed[]; answered: number; of: number }) {
  const words = [...new Set(failed.map((failure) => failure.words))];
  const address = failed.find((failure) => failure.address !== null)?.address ?? null;
  return (
    <div className="problem" role="alert">
      {words.map((sentence) => (
        <p key={sentence}>{typeset(sentence)}</p>
      ))}
      <p>
        <span>
          {answered === 0
            ? `None of the ${of} questions was answered.`
            : `${answered} of ${of} questions were answered, and are kept.`}
        </span>{" "}
        {address !== null && (
          <a href={address} target="_blank" rel="noopener noreferrer">
            Ask the first that was not, in a window of its own
          </a>
        )}
      </p>
    </div>
  );
}
