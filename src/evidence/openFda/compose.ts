import { findContradictions } from "../publicDatabaseChecks.ts";
import { formatProblem } from "../problem.ts";
import type { Answer, Answers, PublicDatabase } from "../publicDatabaseSchema.ts";
import { OpenFdaFailure } from "./failure.ts";
import { addressOf } from "./questions.ts";

/**
 * The answers to all questions about some products, as they are kept in a file.
 *
 * @param given in the order of the questions, each with the moment at which it came (UTC milliseconds)
 * @throws OpenFdaFailure where they contradict each other, as when the database has changed between two questions
 */
export function composeAnswers(
  section: PublicDatabase,
  products: readonly string[],
  given: readonly { answer: Answer; at: number }[],
  origin: string,
): Answers {
  const asked = new Date(Math.min(...given.map(({ at }) => at)));
  const answers: Answers = {
    asked: `${asked.toISOString().slice(0, 19)}Z`,
    products: section.products.flatMap(({ id }) => (products.includes(id) ? [id] : [])),
    list: given.map(({ answer }) => answer),
  };
  const problems = findContradictions(section, answers);
  const [first] = problems;
  if (first === undefined) return answers;
  const [question] = answers.list;
  throw new OpenFdaFailure("otherShape", addressOf(origin, section, question?.query ?? ""), formatProblem(first), {
    problems,
  });
}
