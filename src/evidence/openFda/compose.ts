import { formatProblem, type Problem } from "../problem.ts";
import type { Answer, Answers, PublicDatabase } from "../publicDatabaseSchema.ts";
import { OpenFdaFailure } from "./failure.ts";
import { addressOf, QUESTION } from "./questions.ts";

/**
 * The answers to all questions about some products.
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
  const problems = findContradictions(answers);
  const [first] = problems;
  if (first === undefined) return answers;
  const [question] = answers.list;
  throw new OpenFdaFailure("otherShape", addressOf(origin, section, question?.query ?? ""), formatProblem(first), {
    problems,
  });
}

/** A part is never larger than its whole, and what products have together is neither less than one nor more than all. */
function findContradictions({ products, list }: Answers): Problem[] {
  const problems: Problem[] = [];
  const sizeOf = (id: string) => sizeOfAnswer(list.find((answer) => answer.id === id));
  const expectAtMost = (id: string, most: number, what: string) => {
    const size = sizeOf(id);
    if (size > most)
      problems.push({ path: `answer "${id}"`, found: `${size} reports`, expected: `at most ${most}, ${what}` });
  };
  for (const id of products) {
    expectAtMost(QUESTION.naming(id), sizeOf(QUESTION.all(id)), "all reports of the product");
    expectAtMost(QUESTION.all(id), sizeOf(QUESTION.allTogether), "those of the products together");
    expectAtMost(QUESTION.naming(id), sizeOf(QUESTION.namingTogether), "those of the products together");
  }
  const sum = (of: (id: string) => string) => products.reduce((most, id) => most + sizeOf(of(id)), 0);
  expectAtMost(QUESTION.allTogether, sum(QUESTION.all), "those of each product one after the other");
  expectAtMost(QUESTION.namingTogether, sum(QUESTION.naming), "those of each product one after the other");
  for (const { id, kind } of list) {
    if (kind === "counts") expectAtMost(id, sizeOf(QUESTION.namingTogether), "the reports that are parted");
  }
  return problems;
}

function sizeOfAnswer(answer: Answer | undefined): number {
  if (answer === undefined) return 0;
  return answer.kind === "total" ? answer.total : answer.counts.reduce((sum, { count }) => sum + count, 0);
}
