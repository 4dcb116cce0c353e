import { useQueries, type UseQueryResult } from "@tanstack/react-query";
import { useCallback, useContext, useEffect, useMemo, useRef, useState } from "react";
import { createService } from "../../evidence/openFda/ask.ts";
import { toQuestions } from "../../evidence/openFda/questions.ts";
import { OPENFDA } from "../../evidence/openFda/service.ts";
import type { Answer, Answers, PublicDatabase } from "../../evidence/schema.ts";
import { questionQuery, ServiceContext } from "./asking.ts";
import { ProductChoice } from "./ProductChoice.tsx";
import { type Failed, toDistinct, toProgress } from "./progress.ts";
import { typeset } from "../../claims/words/typography.ts";
// What draws the answers is there when they come.
import "../../charts/ReportCharts.tsx";

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
