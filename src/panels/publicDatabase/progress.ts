import { composeAnswers } from "../../evidence/openFda/compose.ts";
import { OpenFdaFailure } from "../../evidence/openFda/failure.ts";
import type { Question } from "../../evidence/openFda/questions.ts";
import { OPENFDA } from "../../evidence/openFda/service.ts";
import type { Answer, Answers, PublicDatabase } from "../../evidence/schema.ts";

/** How far one question is, as TanStack Query tells it. */
type Asked = {
  data: Answer | undefined;
  dataUpdatedAt: number;
  error: Error | null;
  isFetching: boolean;
  failureReason: Error | null;
};

/** How far all of them are. */
export type Progress = {
  answered: number;
  of: number;
  /** Why the service has to be asked again at the moment; `null` while all goes well. */
  waiting: string | null;
  /** What has failed for good, each in words with its address; empty until all have come to an end. */
  failed: readonly Failed[];
  answers: Answers | null;
};
export type Failed = { words: string; address: string | null };

/** What is sent: two questions about a single product ask the same, and are one. */
export const toDistinct = (questions: readonly Question[]): readonly Question[] =>
  questions.filter(({ query }, i) => questions.findIndex((other) => other.query === query) === i);

/** @param asked how far each of the distinct questions is, in their order */
export function toProgress(
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
