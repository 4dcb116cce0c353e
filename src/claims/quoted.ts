import { countOf } from "./claim.ts";
import { valueOf } from "./words/format.ts";
import type { Evidence } from "../evidence/model.ts";
import type { Figure, Outcome, Source } from "../evidence/schema.ts";

/** The number by which a source is known, and how much of it belongs to the chosen outcome. */
export type Quoted = { figure: Figure; outcome: Outcome; within: Figure | null };

/**
 * The number of a source as people meet it: its count of the chosen outcome. For the outcome that the page opens with it is
 * the wider count which, as the file says, holds it (22 and 18).
 *
 * @returns `null` where no number was public, or none is stated
 */
export function toQuoted(evidence: Evidence, source: Source, outcome: Outcome): Quoted | null {
  const own = countOf(evidence, source, outcome);
  if (own === null) return null;
  const wider = outcome.shownByDefault ? widerOf(evidence, own) : null;
  if (wider !== null) return { ...wider, within: own };
  return { figure: own, outcome, within: outcome.measure === "cases" ? null : narrowerOf(evidence, own) };
}

/** The count of a wider outcome that holds these cases, as the file says. */
export function widerOf(evidence: Evidence, part: Figure): { figure: Figure; outcome: Outcome } | null {
  const figure = part.within === undefined ? undefined : evidence.figure(part.within);
  const outcome = evidence.file.outcomes.find((entry) => entry.id === figure?.outcome);
  const isRate = outcome?.measure === "rate" && figure !== undefined && valueOf(figure.numerator) !== null;
  return isRate ? { figure, outcome } : null;
}

/** The count within this one that is of the outcome which the page opens with. */
function narrowerOf(evidence: Evidence, whole: Figure): Figure | null {
  const first = evidence.file.outcomes.find((entry) => entry.shownByDefault);
  const parts = evidence.file.figures.filter(({ within, outcome }) => within === whole.id && outcome === first?.id);
  return parts.find(({ numerator }) => valueOf(numerator) !== null) ?? null;
}

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
