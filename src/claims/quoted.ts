import type { Evidence } from "../evidence/model.ts";
import type { Figure, Outcome, Source } from "../evidence/schema.ts";
import { valueOf } from "./words/format.ts";

/** The number by which a source is known, and how much of it belongs to the chosen outcome. */
export type Quoted = { figure: Figure; outcome: Outcome; within: Figure | null };

/**
 * The number of a source as people meet it. For the outcome that the page opens with it is the source's largest count of
 * any outcome that is given as a rate (22 and 18); for another outcome it is the count of that one.
 *
 * @returns `null` where no number was public, or none is stated
 */
export function toQuoted(evidence: Evidence, source: Source, outcome: Outcome): Quoted | null {
  const own = figureOf(evidence, source, outcome);
  const narrow = outcome.measure === "cases" ? null : narrowerOf(evidence, source, outcome);
  if (!outcome.shownByDefault) return own === null ? null : { figure: own, outcome, within: narrow };
  const all = evidence.file.outcomes.flatMap((entry) => {
    const figure = entry.measure === "rate" ? figureOf(evidence, source, entry) : null;
    return figure === null ? [] : [{ figure, outcome: entry }];
  });
  const largest = all.toSorted((a, b) => countOf(b.figure) - countOf(a.figure))[0];
  return largest === undefined ? null : { ...largest, within: unlessApart(own) };
}

/** The count of a narrower outcome in the same people: the one the page opens with. */
function narrowerOf(evidence: Evidence, source: Source, outcome: Outcome): Figure | null {
  const first = evidence.file.outcomes.find((entry) => entry.shownByDefault && entry.id !== outcome.id);
  return first === undefined ? null : unlessApart(figureOf(evidence, source, first));
}

/** A count that the source does not put among its wider one is no part of it. */
const unlessApart = (figure: Figure | null) => (figure?.isApart === true ? null : figure);

/** A source's figure with a number, whole or with the number alone; `null` without. */
export function figureOf(evidence: Evidence, source: Source, outcome: Outcome): Figure | null {
  const slot = evidence.slot(source.id, outcome.id);
  const figure = slot.kind === "figure" || slot.kind === "partlyPublic" ? slot.figure : null;
  return figure === null || valueOf(figure.numerator) === null ? null : figure;
}

const countOf = (figure: Figure) => valueOf(figure.numerator) ?? 0;

/**
 * What a source's cases of an outcome are called: "T-cell lymphoma" where it says so of each of them, else the noun of the
 * outcome.
 */
export function caseNoun(evidence: Evidence, source: Source, count: number, outcome: Outcome): string {
  const named = evidence.file.testing.find((entry) => entry.source === source.id && entry.cases === count);
  const noun = named === undefined || evidence.isReports(source) ? outcome.noun : named.noun;
  return count === 1 ? noun.one : noun.many;
}
