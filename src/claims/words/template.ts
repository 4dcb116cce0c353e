import type { Evidence } from "../../evidence/model.ts";
import { USUAL_BASES } from "../../evidence/bases.ts";
import {
  findPlaceholders,
  keepOptionalParts,
  replacePlaceholders,
  type Placeholder,
} from "../../evidence/placeholders.ts";
import type { Comparison, Figure } from "../../evidence/schema.ts";
import { toCompatibility } from "../compatibility.ts";
import { formatBounds, formatPoint, formatShare, toEstimate } from "../estimates.ts";
import {
  formatCount,
  formatDate,
  formatExpected,
  formatQuantity,
  formatRounded,
  formatTimesIn100,
  NOT_STATED,
  valueOf,
  withNoun,
} from "./format.ts";

/**
 * Writes out a text of the evidence file: each placeholder becomes the figure or the computed value that it names, so
 * that no number is typed twice. Placeholders are listed in `evidence/placeholders.ts`.
 *
 * @param own the figure whose text it is, for {N} and {cut}
 * @returns the text; a figure that is not there (not public yet) reads "not stated".
 */
export function fillTemplate(text: string, evidence: Evidence, own?: Figure): string {
  const written = (placeholder: Placeholder) => write(placeholder, evidence, own);
  const kept = keepOptionalParts(text, (placeholder) => written(placeholder) === NOT_STATED);
  return replacePlaceholders(kept, written);
}

/**
 * As {@link fillTemplate}, for words that are spoken: a sentence of which a number is missing on the chosen day goes, so
 * that none is left with a hole.
 *
 * @param isTold whether a figure is spoken of at all; a sentence with another one goes too
 */
export function fillSentences(
  text: string,
  evidence: Evidence,
  isTold: (figure: Figure) => boolean = () => true,
): string {
  const isMissing = (placeholder: Placeholder) => {
    if (write(placeholder, evidence, undefined) === NOT_STATED) return true;
    const figure = placeholder.kind === "unknown" ? undefined : evidence.figure(placeholder.id);
    return figure !== undefined && !isTold(figure);
  };
  const sentences = keepOptionalParts(text, isMissing).split(/(?<=[.?!]) (?=\p{Lu})/u);
  const whole = sentences.filter((sentence) => !findPlaceholders(sentence).some(isMissing));
  return fillTemplate(whole.join(" "), evidence);
}

function write(placeholder: Placeholder, evidence: Evidence, own: Figure | undefined): string {
  if (placeholder.kind === "unknown") return placeholder.text;
  if (placeholder.of === "own") return own === undefined ? NOT_STATED : writeOwn(placeholder.kind, evidence, own);
  if (placeholder.of === "comparison") {
    const comparison = evidence.comparison(placeholder.id);
    return comparison === undefined ? NOT_STATED : writeComparison(placeholder.kind, evidence, comparison);
  }
  const figure = evidence.figure(placeholder.id);
  return figure === undefined ? NOT_STATED : writeFigure(placeholder.kind, figure);
}

function writeOwn(kind: string, evidence: Evidence, figure: Figure): string {
  if (kind === "cut") {
    const cut = figure.dataCut ?? (figure.source === undefined ? undefined : evidence.source(figure.source)?.dataCut);
    return cut === undefined ? NOT_STATED : formatDate(cut);
  }
  return figure.denominator === undefined ? NOT_STATED : withNoun(figure.denominator.quantity, figure.denominator.unit);
}

function writeComparison(kind: string, evidence: Evidence, comparison: Comparison): string {
  const compatibility = toCompatibility(evidence, comparison);
  if (compatibility === null) return NOT_STATED;
  if (kind === "expected") return formatExpected(compatibility.expected);
  if (kind === "needed") return formatCount(compatibility.patientsFor95);
  return kind === "chance"
    ? formatTimesIn100(compatibility.chance)
    : formatRounded((compatibility.cannotRuleOut * USUAL_BASES.share) / compatibility.base);
}

function writeFigure(kind: string, figure: Figure): string {
  const estimate = toEstimate(figure);
  switch (kind) {
    case "figure":
      return withNoun(figure.numerator, figure.noun);
    case "number":
      return formatQuantity(figure.numerator);
    case "of":
      return formatShare(figure);
    case "per10000":
      return estimate === null ? NOT_STATED : formatPoint(estimate);
    case "interval":
      return estimate === null ? NOT_STATED : formatBounds(estimate);
    case "upper":
      return estimate?.zeroBound == null ? NOT_STATED : formatRounded(estimate.zeroBound);
    default:
      return formatMean(figure);
  }
}

/** Numerator per one of the denominator, to one decimal: 2,200 patient-years among 783 patients -> "2.8". */
function formatMean(figure: Figure): string {
  const numerator = valueOf(figure.numerator);
  const n = valueOf(figure.denominator?.quantity);
  return numerator === null || n === null || n === 0 ? NOT_STATED : (numerator / n).toFixed(1);
}
