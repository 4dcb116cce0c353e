import type { Figure } from "../evidence/schema.ts";
import { valueOf } from "./words/format.ts";

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
