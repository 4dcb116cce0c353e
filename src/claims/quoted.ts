import { countOf } from "./claim.ts";
import { valueOf } from "./words/format.ts";
import type { Evidence } from "../evidence/model.ts";
import type { Figure, Outcome, Source } from "../evidence/schema.ts";

/** The number by which a source is known, and how much of it belongs to the chosen outcome. */
export type Quoted = { figure: Figure; outcome: Outcome; within: Figure | null };

/**
 * The number of a source as people meet it. For the outcome that the page opens with it is the source's largest count of
 * any outcome that is given as a rate (22 and 18); for another outcome it is the count of that one.
 *
 * @returns `null` where no number was public, or none is stated
 */
export function toQuoted(evidence: Evidence, source: Source, outcome: Outcome): Quoted | null {
  const own = countOf(evidence, source, outcome);
  const narrow = outcome.measure === "cases" ? null : narrowerOf(evidence, source, outcome);
  if (!outcome.shownByDefault) return own === null ? null : { figure: own, outcome, within: narrow };
  const all = evidence.file.outcomes.flatMap((entry) => {
    const figure = entry.measure === "rate" ? countOf(evidence, source, entry) : null;
    return figure === null ? [] : [{ figure, outcome: entry }];
  });
  const largest = all.toSorted((a, b) => casesOf(b.figure) - casesOf(a.figure))[0];
  return largest === undefined ? null : { ...largest, within: unlessApart(own) };
}

/** The count of a narrower outcome in the same people: the one the page opens with. */
function narrowerOf(evidence: Evidence, source: Source, outcome: Outcome): Figure | null {
  const first = evidence.file.outcomes.find((entry) => entry.shownByDefault && entry.id !== outcome.id);
  return first === undefined ? null : unlessApart(countOf(evidence, source, first));
}

/** A count that the source does not put among its wider one is no part of it. */
const unlessApart = (figure: Figure | null) => (figure?.isApart === true ? null : figure);

const casesOf = (figure: Figure) => valueOf(figure.numerator) ?? 0;

/**
 * What a source's cases of an outcome are called: "T-cell lymphoma" where it says so of each of them, else the noun of the
 * outcome.
 */
export function caseNoun(evidence: Evidence, source: Source, count: number, outcome: Outcome): string {
  const named = evidence.file.testing.find((entry) => entry.source === source.id && entry.cases === count);
  const noun = named === undefined || evidence.isReports(source) ? outcome.noun : named.noun;
  return count === 1 ? noun.one : noun.many;
}

/** One mark a case: so many filled, then so many open. */
export type CaseMarks = { filled: number; open: number };

/** More marks than this say nothing that the numeral does not. */
const MOST_MARKS = 60;

/**
 * The marks of a count. Those of a narrower outcome within it are filled and the others open: of 18 patients, the 1 with
 * a T-cell lymphoma. The last one of an "about" stays open too.
 *
 * @returns `null` where there is no number, or too large a one.
 */
export function toCaseMarks(figure: Figure, within: Figure | null): CaseMarks | null {
  const count = valueOf(figure.numerator);
  if (count === null || count === 0 || count > MOST_MARKS) return null;
  const inner = within === null || within.id === figure.id ? null : valueOf(within.numerator);
  if (inner !== null && inner <= count) return { filled: inner, open: count - inner };
  const isAbout = figure.numerator.kind === "known" && figure.numerator.qualifier === "about";
  return isAbout ? { filled: count - 1, open: 1 } : { filled: count, open: 0 };
}
