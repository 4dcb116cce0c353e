import type { Evidence } from "../evidence/model.ts";
import type { Figure, Quantity } from "../evidence/schema.ts";
import { LEVEL_WORDS, toEstimate } from "../view/estimates.ts";
import { NOT_COUNTED, NOT_STATED, valueOf } from "../view/format.ts";
import type { Field } from "./csv.ts";

/** The columns that describe a figure at full precision, beside whatever a table shows of it. */
export const FIGURE_COLUMNS = [
  "Figure id",
  "Figure",
  "n",
  "n qualifier",
  "n unit",
  "N",
  "N qualifier",
  "N unit",
  "Estimate",
  "Estimate unit",
  `Lower ${LEVEL_WORDS} bound`,
  `Upper ${LEVEL_WORDS} bound`,
  `One-sided ${LEVEL_WORDS} upper bound for a zero`,
  "Interval method",
  "Stated in",
  "Links",
] as const;

const NONE = "none";

/** One field for each of {@link FIGURE_COLUMNS}; what is missing says so and is never blank. */
export function toFigureFields(evidence: Evidence, figure: Figure | undefined): Field[] {
  if (figure === undefined) return FIGURE_COLUMNS.map(() => NONE);
  const estimate = toEstimate(figure);
  const documents = figure.citations.map((citation) => ({ citation, document: evidence.document(citation.document) }));
  const links = [...new Set(documents.flatMap(({ document }) => document?.link ?? []))];
  return [
    figure.id,
    figure.label,
    toValue(figure.numerator),
    toQualifier(figure.numerator),
    figure.noun.many,
    figure.denominator === undefined ? NONE : toValue(figure.denominator.quantity),
    figure.denominator === undefined ? NONE : toQualifier(figure.denominator.quantity),
    figure.denominator?.unit.many ?? NONE,
    estimate?.value ?? figure.published?.text ?? NONE,
    estimate === null ? NONE : `${figure.noun.many} per ${estimate.base} ${figure.denominator?.unit.many ?? ""}`,
    estimate?.lower ?? NONE,
    estimate?.upper ?? NONE,
    estimate?.zeroBound ?? NONE,
    estimate?.method ?? NONE,
    documents
      .map(({ citation, document }) => `${document?.citation ?? citation.document} (${citation.locator})`)
      .join(" | "),
    links.length === 0 ? NONE : links.join(" | "),
  ];
}

function toValue(quantity: Quantity): Field {
  return valueOf(quantity) ?? (quantity.kind === "notCounted" ? NOT_COUNTED : NOT_STATED);
}

function toQualifier(quantity: Quantity): string {
  if (quantity.kind === "atLeast") return "at least";
  return quantity.kind === "known" ? (quantity.qualifier ?? "exactly as stated") : NONE;
}
