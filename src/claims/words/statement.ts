import type { Citation, Figure } from "../../evidence/schema.ts";
import { valueOf, withNoun } from "./format.ts";

/** Whether a figure gives anything to read: a number, or an estimate that a paper gives itself. */
export const hasNumber = (figure: Figure) => valueOf(figure.numerator) !== null || figure.published !== undefined;

/**
 * What is stated of a figure, short enough for a button and never a bare number: "22 reported cases",
 * "more than 2,200 patient-years"; the published estimate, or the label, where there is no number.
 */
export function describeStatement(figure: Figure): string {
  if (valueOf(figure.numerator) === null) return figure.published?.text ?? figure.label;
  return withNoun(figure.numerator, figure.noun);
}

/** The same with what is counted, and how a document words it where it does so in its own way. */
export function describeStatementInFull(figure: Figure, citations: readonly Citation[]): string {
  const says = [...new Set(citations.flatMap((citation) => citation.says ?? []))].join("; ");
  return `${figure.label}: ${describeStatement(figure)}${says === "" ? "" : ` (${says})`}`;
}
