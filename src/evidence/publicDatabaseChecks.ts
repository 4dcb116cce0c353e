import { QUESTION, toQuestions } from "./openFda/questions.ts";
import { type Fault, formatPath, type Problem } from "./problem.ts";
import type { Answer, Answers, PublicDatabase } from "./publicDatabaseSchema.ts";

type Keys = readonly PropertyKey[];
type Report = (keys: Keys, found: string, expected: string) => void;

/**
 * Checks what a schema cannot see of the section: ids are used once, the counts beside it are there, and answers belong to
 * its questions and fit each other.
 *
 * @param counts the ids of the public counts of the file
 */
export function checkPublicDatabase(section: PublicDatabase, counts: readonly string[]): Fault[] {
  const faults: Fault[] = [];
  const root = "publicDatabase";
  const report: Report = (keys, found, expected) => faults.push({ keys: [root, ...keys], found, expected });
  for (const [name, ids] of [
    ["products", section.products.map(({ id }) => id)],
    ["splits", section.splits.map(({ id }) => id)],
    ["beside", section.beside.map(({ count }) => count)],
  ] as const) {
    ids.forEach((id, i) => {
      if (ids.indexOf(id) !== i) report([name, i], `"${id}" a second time`, "each once");
    });
  }
  section.beside.forEach(({ count }, i) => {
    if (!counts.includes(count)) report(["beside", i, "count"], `"${count}"`, "the id of a public count in this file");
  });
  if (section.answers !== undefined) checkAnswers(section, section.answers, report);
  return faults;
}

/** As above, for answers that have just come. */
export function findContradictions(section: PublicDatabase, answers: Answers): Problem[] {
  const problems: Problem[] = [];
  checkAnswers(section, answers, (keys, found, expected) => problems.push({ path: formatPath(keys), found, expected }));
  return problems;
}

function checkAnswers(section: PublicDatabase, answers: Answers, report: Report): void {
  if (Number.isNaN(Date.parse(answers.asked)))
    report(["answers", "asked"], `"${answers.asked}"`, "a moment that exists");
  answers.products.forEach((id, i) => {
    const isKnown = section.products.some((product) => product.id === id);
    if (!isKnown || answers.products.indexOf(id) !== i) {
      report(["answers", "products", i], `"${id}"`, "the id of a product of this section, once");
    }
  });
  const questions = toQuestions(section, answers.products);
  if (answers.list.length !== questions.length) {
    report(["answers", "list"], `${answers.list.length} answers`, `${questions.length}, one for each question`);
    return;
  }
  questions.forEach((question, i) => {
    const answer = answers.list[i];
    if (answer === undefined) return;
    const expected = question.kind === "total" ? "total" : "counts";
    if (answer.id !== question.id) report(["answers", "list", i, "id"], `"${answer.id}"`, `"${question.id}"`);
    else if (answer.kind !== expected) report(["answers", "list", i, "kind"], `"${answer.kind}"`, `"${expected}"`);
    else if (answer.query !== question.query) {
      report(["answers", "list", i, "query"], `"${answer.query}"`, "the question as this section asks it");
    }
  });
  checkSums(answers, report);
}

/** A part is never larger than its whole, and what products have together is neither less than one nor more than all. */
function checkSums({ products, list }: Answers, report: Report): void {
  const sizeOf = (id: string) => sizeOfAnswer(list.find((answer) => answer.id === id));
  const expectAtMost = (id: string, most: number, what: string) => {
    const size = sizeOf(id);
    const i = list.findIndex((answer) => answer.id === id);
    if (size > most) report(["answers", "list", i], `${size} reports`, `at most ${most}, ${what}`);
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
}

function sizeOfAnswer(answer: Answer | undefined): number {
  if (answer === undefined) return 0;
  return answer.kind === "total" ? answer.total : answer.counts.reduce((sum, { count }) => sum + count, 0);
}
